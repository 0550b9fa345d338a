import type { CardElementOptions, ElementsOptions, ElementType } from './types.ts'

/**
 * How high a field is going to be, in CSS pixels, before its frame is there to say:
 * from the same few measures that the frame is laid out by (its styles.css, and the
 * box of a theme). Where a merchant's rules change more than these, the frame's own
 * word corrects it.
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
  const base = style?.base
  const { variables, theme, labels } = appearance ?? {}
  const font = lengthOf(base?.fontSize ?? variables?.fontSizeBase, 16, 16)
  const line = lengthOf(base?.lineHeight, font, 1.2 * font)
  const gap = 0.75 * font
  const label = labels === 'above' ? 1.2 * 14 + 4 : 0
  // A box of a theme: the padding and the border of both sides, and what a focus ring needs.
  const box = appearance ? 8 + (theme === 'none' ? 0 : 2 * 12 + 2) : 0
  const padding = 2 * lengthOf(base?.padding?.split(' ')[0], font, 0)
  const room = width + (appearance ? 8 - 34 : 0)
  const needed = 24.6 + (hidePostalCode ? 0 : 6.75) - (hideIcon ? 2.2 : 0)
  const isParted = type === 'card' && room < needed * font
  const lines = isParted ? 2 * (line + label) + gap : line + label
  return Math.ceil(lines + padding + box)
}

/** `20px`, `1.2em`, `1.25rem`, or a bare number that multiplies. */
function lengthOf(value: unknown, em: number, otherwise: number): number {
  const [, number, unit] = /^([\d.]+)(px|r?em|)$/.exec(String(value)) ?? []
  if (number === undefined) return otherwise
  return Number(number) * (unit === 'px' ? 1 : unit === 'rem' ? 16 : em)
}
