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
  container: Element,
): number {
  const { theme, labels, variables } = appearance ?? { theme: 'none' }
  const given = { ...variables, ...style?.base }
  // A theme's box: its padding, in units, and lines above and below.
  const units = { none: 0, minimal: 2 }[theme as string] ?? 3
  const lines = units && units - 1
  const font = pixels(given.fontSize ?? given.fontSizeBase ?? '16px')
  const unit = pixels(given.spacingUnit ?? '4px', font)
  const lineHeight = given.fontLineHeight ?? (units ? 1.25 : 1.2)
  const box = units * unit + 'px'
  const padding = `${given.padding ?? (units > 2 ? box : box + ' 0px')}`.split(/ +/)
  const [top, right = top, bottom = top, left = right] = padding.map((side) =>
    pixels(side, font),
  ) as [number, number, number, number]
  const label =
    labels === 'above' ? unit + pixels(lineHeight, pixels(given.fontSizeSm ?? '14px')) : 0
  // A single field asks no width of the page: that would lay it out for every one of four.
  // In em, each with its gap: the number has a row of its own where not all fit beside it.
  const room =
    type === 'card' ? (container.clientWidth - left - right - (lines & 2)) / font : Infinity
  const rest = label ? (hidePostalCode ? 16.5 : 24.75) : hidePostalCode ? 8.9 : 15.65
  const fits = rest + (hideIcon ? 13.5 : 15.7) <= room
  const rows = fits ? 1 : 1 + Math.ceil((rest - 0.75) / room)
  const gap = 0.75 * font
  const row = label + pixels(given.lineHeight ?? lineHeight, font)
  // Around what a merchant has dressed the frame is four pixels larger, for a ring.
  return Math.ceil(rows * (row + gap) - gap + top + bottom + lines + (appearance ? 8 : 0))
}

/** A length as CSS writes it; an em, a rem or a bare number multiplies. */
const pixels = (value: string | number, em = 16): number =>
  parseFloat(value as string) * (/[m\d]$/.test(value as string) ? em : 1)
