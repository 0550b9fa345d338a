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
  const label = labels === 'above' && 4 + 1.25 * pixels(variables?.fontSizeSm ?? 14 / 16, 16)
  const row = line + +label
  // In em: the number has a row of its own where not all fit, and the others break like words.
  const room = (width - (box > 25 ? 26 : 0)) / font
  const parts = label ? [7.5, 7.5, 7.5] : [4.2, 3.2, 6]
  parts.length = type === 'card' ? (hidePostalCode ? 2 : 3) : 0
  let left = parts.reduce((sum, part) => sum - part - 0.75, room - (hideIcon ? 13.5 : 15.7))
  let rows = 1
  if (left < 0)
    for (const part of parts) {
      if (left < part) {
        rows++
        left = room + 0.75
      }
      left -= part + 0.75
    }
  return Math.ceil(rows * (row + 0.75 * font) - 0.75 * font + box)
}

/** `20px`, `1.25rem`, or a bare number that multiplies. NaN for anything else. */
function pixels(value: unknown, em: number): number {
  return parseFloat(String(value)) * (/px$/.test(String(value)) ? 1 : em)
}
