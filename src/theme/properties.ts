import type { Limits } from './value.ts'

/**
 * Lengths between so many pixels, in every unit that may be used: a font-relative
 * one counts as 16 px, and zero, where it is allowed, needs no unit.
 */
const lengths = (least: number, most: number): Limits => ({
  ...(least > 0 ? {} : { '': [0, 0] }),
  px: [least, most],
  pt: [least * 0.75, most * 0.75],
  em: [least / 16, most / 16],
  rem: [least / 16, most / 16],
})

const SIDE = '(-(top|right|bottom|left))?'
const CORNER = '(-(top|bottom)-(left|right))?'

/**
 * The properties a rule may set, each with the numbers it may carry. Nothing here
 * loads, moves, layers or generates anything: a part stays where it is, is as
 * large as what it holds and cannot be made to vanish.
 */
const PROPERTIES = table([
  [
    '(background-|-webkit-text-fill-)?color|fill|font-(family|style|variant)|text-(align|transform)|-(webkit|moz-osx)-font-smoothing',
    {},
  ],
  ['font-size', { ...lengths(8, 60), '%': [50, 300] }],
  ['font-weight', { '': [1, 1000] }],
  ['line-height', { ...lengths(8, 100), '': [0.8, 4], '%': [80, 400] }],
  ['letter-spacing', lengths(-4, 16)],
  ['text-(decoration|shadow)|box-shadow', lengths(-40, 40)],
  [`border${SIDE}(-(width|style|color))?|outline(-(width|style|color))?`, lengths(0, 10)],
  [`border${CORNER}-radius`, { ...lengths(0, 100), '%': [0, 50] }],
  ['outline-offset', lengths(-10, 10)],
  [`(padding|margin)${SIDE}`, lengths(0, 40)],
  // Fainter than this, an input would be there without being seen.
  ['opacity', { '': [0.3, 1] }],
  ['transition', { '': [0, 0], s: [0, 1], ms: [0, 1000] }],
])

function table(rows: readonly (readonly [names: string, limits: Limits])[]) {
  return rows.map(([names, limits]) => [new RegExp(`^(${names})$`), limits] as const)
}

/** How large a number a property may carry, by unit; undefined for one that cannot be set. */
export const limitsOf = (property: string): Limits | undefined =>
  PROPERTIES.find(([names]) => names.test(property))?.[1]
