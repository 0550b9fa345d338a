import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeValue } from '../../src/theme/value.ts'
import { HOSTILE_VALUES } from './hostile.ts'

/** What merchants write, by property. */
const REAL: Readonly<Record<string, readonly string[]>> = {
  color: [
    '#32325d',
    '#fff',
    '#aab7c4ff',
    'red',
    'Transparent',
    'currentColor',
    'inherit',
    'rgb(50, 50, 93)',
    'RGBA(0,0,0,.87)',
    'rgb(50 50 93 / 80%)',
    'hsl(240deg 30% 28%)',
    'hsla(240, 30%, 28%, 0.5)',
    'hwb(194 0% 0%)',
    'lab(29% 39 20)',
    'lch(52.2% 72.2 50)',
    'oklab(59% 0.1 0.1 / 0.5)',
    'oklch(60% 0.15 50)',
    'rgb(none 128 0)',
    ' #32325d ',
  ],
  'font-family': [
    'Arial',
    'Helvetica Neue, Helvetica, sans-serif',
    '"Helvetica Neue", Helvetica, sans-serif',
    "'Source Code Pro', Consolas, monospace",
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif',
    '"PingFang SC", "Microsoft YaHei", "微软雅黑", sans-serif',
    '微软雅黑, 宋体',
    'system-ui, ui-monospace',
    '"Noto Sans CJK JP", "ヒラギノ角ゴ Pro W3"',
    '"Font Awesome 6", "A.B-C_D & E+F"',
  ],
  'font-size': ['16px', '1em', '1.125rem', '100%', '12pt', 'medium', '100px', '.9em', '0'],
  'font-style': ['italic', 'normal'],
  'font-variant': ['small-caps', 'tabular-nums slashed-zero'],
  'font-weight': ['400', 'bold', '650'],
  'font-smoothing': ['antialiased', 'auto'],
  'icon-color': ['#666EE8', 'rgba(102, 110, 232, 1)'],
  'letter-spacing': ['0.025em', '-0.5px', 'normal'],
  'line-height': ['1.5', '24px', '150%', '10'],
  padding: ['10px 12px', '0 0 0 4px', '1em'],
  'text-align': ['center', 'start'],
  'text-decoration': ['underline', 'underline dotted #f00 2px', 'none'],
  'text-shadow': ['1px 1px 2px black', '0 0 2px rgba(0, 0, 0, .5), -1px 0 #fff', 'none'],
  'text-transform': ['uppercase'],
  'background-color': ['#fff', 'transparent', 'rgba(255,255,255,0)'],
}

describe('a safe value', () => {
  for (const [property, values] of Object.entries(REAL)) {
    it.each(values)(`for ${property} is %s`, (value) => {
      expect(isSafeValue(property, value)).toBe(true)
    })
  }

  it.each(HOSTILE_VALUES)('is not %j', (value) => {
    for (const property of Object.keys(REAL)) expect(isSafeValue(property, value)).toBe(false)
  })

  it('is no line of 11 times the font size, and no line height of 101px', () => {
    expect(isSafeValue('line-height', '11')).toBe(false)
    expect(isSafeValue('line-height', '101px')).toBe(false)
  })
})

describe('any value', () => {
  const piece = fc.constantFrom(
    ...'rgb( rgba( hsl( oklch( url( var( ) ( " \' \\ ; { } < / * , # ! @ 1 .5 px % em - -- none red'.split(
      ' ',
    ),
    ' ',
    '\n',
    '微',
    'ſ',
    'K',
  )
  const composed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  // Real values with something put into them come closest to passing.
  const bent = fc
    .tuple(
      fc.constantFrom(...Object.values(REAL).flat()),
      fc.nat(),
      fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 2 })),
    )
    .map(([value, at, put]) => {
      const index = at % (value.length + 1)
      return value.slice(0, index) + put + value.slice(index)
    })
  const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), composed, bent)

  const COLORS = /(^|[ ,])(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([a-z0-9 .,/%+-]*\)(?=[ ,]|$)/gi

  it('that is safe has no way to load, compute, escape or end', () => {
    let accepted = 0
    fc.assert(
      fc.property(anything, (value) => {
        if (!isSafeValue('color', value)) return
        accepted++
        expect(value).not.toMatch(/[\\;{}<>@!*:=[\]`$\p{Cc}\p{Cf}]/u)
        expect(value.replace(COLORS, '$1')).not.toMatch(/[()]/)
        expect(value).not.toMatch(/url|var/i)
        expect(value.split('"').length % 2).toBe(1)
        expect(value.split("'").length % 2).toBe(1)
      }),
      { numRuns: 10_000 },
    )
    expect(accepted).toBeGreaterThan(500)
  })

  it('is judged in no time', () => {
    const long = ['rgb(', 'rgb(1 ', 'a ', ' ', '"a ', 'a-', '1', ',', '/ ', 'lab(lab(', '"a" ']
    const started = performance.now()
    for (const part of long) isSafeValue('color', part.repeat(200).slice(0, 199) + '(')
    expect(performance.now() - started).toBeLessThan(50)
  })
})
