import type { CardElementOptions, ElementsOptions, ElementType } from './types.ts'

/**
 * How high a field is going to be, in CSS pixels, before its frame is there to say:
 * from the few measures that the frame is laid out by (its styles.css, and the box
 * of a theme). Where a merchant's rules change more, the frame's own word corrects it.
 */
export function heightOf(
  type: ElementType,
  {
    style,
    hidePostalCode,
    hideIcon,
  }: Pick<CardElementOptions, 'style' | 'hidePostalCode' | 'hideIcon'>,
  { appearance }: ElementsOptions,
  width: number,
): number {
  const { fontSize, lineHeight } = style?.base ?? {}
  const { variables, theme, labels } = appearance ?? {}
  const font = pixels(fontSize ?? variables?.fontSizeBase ?? 1, 16)
  const line = pixels(lineHeight, font) || font * (appearance && theme !== 'none' ? 1.25 : 1.2)
  // Padding and border of a theme's box, around it a ring of four pixels.
  const box = appearance ? ({ none: 8, minimal: 25 }[theme as 'none'] ?? 34) : 0
  const row = line + (labels === 'above' ? 21.5 : 0)
  const needed = 24.6 + (hidePostalCode ? 0 : 6.75) - (hideIcon ? 2.2 : 0)
  const isParted = type === 'card' && width - (box && 26) < needed * font
  return Math.ceil(row + (isParted ? row + 0.75 * font : 0) + box)
}

/** `20px`, `1.25rem`, or a bare number that multiplies. NaN for anything else. */
function pixels(value: unknown, em: number): number {
  return parseFloat(String(value)) * (/px$/.test(String(value)) ? 1 : em)
}
