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
  const { variables, theme, labels } = appearance ?? {}
  const { fontSize, lineHeight } = style?.base ?? {}
  const font = pixels(fontSize ?? variables?.fontSizeBase ?? 16, 16)
  // Padding and border of a theme's box, around it a ring of four pixels.
  const box = appearance ? ({ none: 8, minimal: 25 }[theme as 'none'] ?? 34) : 0
  const row =
    pixels(lineHeight ?? (box > 8 ? 1.25 : 1.2), font) +
    (labels === 'above' ? 4 + 1.25 * pixels(variables?.fontSizeSm ?? 14, 16) : 0)
  // In em, each with its gap: the number has a row of its own where not all fit beside it.
  const room = (width - (box > 25 ? 26 : 0)) / font
  const rest = row > 2 * font ? (hidePostalCode ? 16.5 : 24.75) : hidePostalCode ? 8.9 : 15.65
  const fits = type !== 'card' || rest + (hideIcon ? 13.5 : 15.7) <= room
  const rows = fits ? 1 : 1 + Math.ceil((rest - 0.75) / room)
  return Math.ceil(rows * (row + 0.75 * font) - 0.75 * font + box)
}

/** Only what multiplies is that small: an em, a rem, or a bare number. */
function pixels(value: string | number, em: number): number {
  const number = parseFloat(value as string)
  return number < 6 ? number * em : number
}
