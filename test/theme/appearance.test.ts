import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAppearance } from '../../src/theme/appearance.ts'
import { limitsOf } from '../../src/theme/properties.ts'
import { HOSTILE_PROPERTIES, HOSTILE_SELECTORS, HOSTILE_VALUES } from './hostile.ts'

const BLANK = {
  theme: 'onerway',
  auto: false,
  labels: 'hidden',
  disableAnimations: false,
  variables: [],
  rules: [],
  dropped: [],
}

/** Every family of properties, in each of which a hostile value is tried. */
const PROPERTIES = [
  'backgroundColor',
  'border',
  'borderTopColor',
  'borderRadius',
  'boxShadow',
  'color',
  'fill',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'margin',
  'opacity',
  'outline',
  'outlineOffset',
  'padding',
  'textDecoration',
  'textShadow',
  'transition',
  '-webkit-text-fill-color',
]

const declarationsOf = (body: object) =>
  parseAppearance({ rules: { '.Input': body } }).rules[0]?.declarations

describe('an appearance', () => {
  it('is the default theme when it says nothing', () => {
    expect(parseAppearance({})).toEqual(BLANK)
  })

  it('has a theme, options, variables and rules in the order given', () => {
    expect(
      parseAppearance({
        theme: 'flat',
        colorScheme: 'auto',
        labels: 'above',
        disableAnimations: true,
        variables: {
          colorPrimary: '#0570de',
          fontWeightBold: 700,
          fontFamily: '"Ideal Sans", system-ui',
        },
        rules: {
          '.Input--invalid:focus': { borderColor: 'var(--colorDanger)', opacity: 0.5 },
          '.PickerItem--selected': { 'border-top-width': '2px' },
        },
      }),
    ).toEqual({
      theme: 'flat',
      auto: true,
      labels: 'above',
      disableAnimations: true,
      variables: [
        ['--colorPrimary', '#0570de'],
        ['--fontWeightBold', '700'],
        ['--fontFamily', '"Ideal Sans", system-ui'],
      ],
      rules: [
        {
          part: 'Input',
          modifier: 'invalid',
          pseudo: ':focus',
          declarations: [
            ['border-color', 'var(--colorDanger)'],
            ['opacity', '0.5'],
          ],
        },
        {
          part: 'PickerItem',
          modifier: 'selected',
          pseudo: '',
          declarations: [['border-top-width', '2px']],
        },
      ],
      dropped: [],
    })
  })

  it.each<[string, string]>([
    [
      'boxShadow',
      '0px 1px 1px rgba(0, 0, 0, 0.03), 0 3px 6px rgba(18, 42, 66, .02), 0 0 0 2px var(--colorPrimary)',
    ],
    ['boxShadow', 'inset 0 -1px 0 var(--colorDanger)'],
    ['border', '1px solid var(--colorBorder)'],
    ['borderRadius', '8px 8px 0 0'],
    ['borderRadius', '50%'],
    ['borderBottomRightRadius', '4px'],
    ['padding', '12px 0.75rem'],
    ['margin', '0 auto'],
    ['outline', '2px solid transparent'],
    ['outlineOffset', '-2px'],
    ['transition', 'border-color 0.15s ease-in-out, box-shadow 150ms'],
    ['transition', 'none'],
    ['opacity', '.3'],
    ['fontSize', 'var(--fontSizeSm)'],
    ['fontFamily', 'var(--fontFamily), "微软雅黑", sans-serif'],
    ['lineHeight', '1.5'],
    ['letterSpacing', '-0.5px'],
    ['-webkit-text-fill-color', '#30313d'],
    ['-webkit-font-smoothing', 'antialiased'],
  ])('may set %s to %s', (property, value) => {
    expect(declarationsOf({ [property]: value })).toHaveLength(1)
  })

  it.each<[string, unknown, string, string]>([
    ['itself', 'night', 'appearance', 'bad_value'],
    ['the theme', { theme: 'stripe' }, 'appearance.theme', 'bad_value'],
    ['the theme', { theme: 'constructor' }, 'appearance.theme', 'bad_value'],
    ['the labels', { labels: 'floating' }, 'appearance.labels', 'bad_value'],
    ['the scheme', { colorScheme: 'dark' }, 'appearance.colorScheme', 'bad_value'],
    ['the animations', { disableAnimations: 1 }, 'appearance.disableAnimations', 'bad_value'],
    ['an option', { css: '*{}' }, 'appearance.css', 'unknown_name'],
    ['an option', { 'a\nb"': 1 }, 'appearance["a\\nb\\""]', 'unknown_name'],
    ['the variables', { variables: 'red' }, 'appearance.variables', 'bad_value'],
    ['a variable', { variables: { colour: 'red' } }, 'appearance.variables.colour', 'unknown_name'],
    [
      'a variable',
      { variables: { colorText: 'var(--colorPrimary)' } },
      'appearance.variables.colorText',
      'bad_value',
    ],
    [
      'a variable',
      { variables: { spacingUnit: '41px' } },
      'appearance.variables.spacingUnit',
      'bad_value',
    ],
    [
      'a variable',
      { variables: { fontSizeBase: '7px' } },
      'appearance.variables.fontSizeBase',
      'bad_value',
    ],
    ['the rules', { rules: null }, 'appearance.rules', 'bad_value'],
    ['a rule', { rules: { '.Input': 'color: red' } }, 'appearance.rules[".Input"]', 'bad_value'],
    [
      'a margin',
      { rules: { '.Input': { margin: '-1px' } } },
      'appearance.rules[".Input"].margin',
      'bad_value',
    ],
    [
      'a padding',
      { rules: { '.Input': { paddingTop: '41px' } } },
      'appearance.rules[".Input"].paddingTop',
      'bad_value',
    ],
    [
      'an opacity',
      { rules: { '.Input': { opacity: 0.29 } } },
      'appearance.rules[".Input"].opacity',
      'bad_value',
    ],
    [
      'a size',
      { rules: { '.Input': { fontSize: 0 } } },
      'appearance.rules[".Input"].fontSize',
      'bad_value',
    ],
    [
      'a time',
      { rules: { '.Input': { transition: 'all 2s' } } },
      'appearance.rules[".Input"].transition',
      'bad_value',
    ],
    [
      'a shadow',
      { rules: { '.Input': { boxShadow: '0 0 0 41px red' } } },
      'appearance.rules[".Input"].boxShadow',
      'bad_value',
    ],
  ])('has %s left out and named: %j', (_, given, path, reason) => {
    const parsed = parseAppearance(given)
    expect(parsed.dropped).toEqual([{ path, reason }])
    expect(parsed.variables).toEqual([])
    expect(parsed.rules.flatMap(({ declarations }) => declarations)).toEqual([])
  })

  it('has at most a hundred rules, and forty declarations in each', () => {
    const body = Object.fromEntries(Array.from({ length: 60 }, (_, at) => ['x' + at, 'red']))
    const many = parseAppearance({ rules: { '.Input': body } })
    expect(many.dropped).toHaveLength(41)
    expect(many.dropped[0]).toEqual({ path: 'appearance.rules[".Input"]', reason: 'too_many' })
    const rules = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => ['.x' + at, {}]))
    const more = parseAppearance({ rules })
    expect(more.dropped).toHaveLength(101)
    expect(more.dropped[0]).toEqual({ path: 'appearance.rules', reason: 'too_many' })
  })
})

describe('a hostile appearance', () => {
  it.each(HOSTILE_VALUES)('cannot have the value %j anywhere, and each is named once', (value) => {
    const body = Object.fromEntries(PROPERTIES.map((property) => [property, value]))
    const variables = {
      colorPrimary: value,
      fontFamily: value,
      borderRadius: value,
      spacingUnit: value,
      focusBoxShadow: value,
      focusOutline: value,
    }
    const parsed = parseAppearance({
      theme: value,
      variables,
      rules: { '.Input': body, '.Icon': body },
    })
    expect(parsed.theme).toBe('onerway')
    expect(parsed.variables).toEqual([])
    expect(parsed.rules.flatMap(({ declarations }) => declarations)).toEqual([])
    expect(parsed.dropped).toHaveLength(1 + 6 + 2 * PROPERTIES.length)
    expect(new Set(parsed.dropped.map(({ path }) => path)).size).toBe(parsed.dropped.length)
  })

  it.each(HOSTILE_SELECTORS)('cannot have a rule for %j', (selector) => {
    const rules = JSON.parse(`{${JSON.stringify(selector)}:{"color":"red"}}`) as unknown
    const parsed = parseAppearance({ rules })
    expect(parsed.rules).toEqual([])
    expect(parsed.dropped).toHaveLength(1)
  })

  it.each(HOSTILE_PROPERTIES)('cannot set %j', (property) => {
    const body = JSON.parse(`{${JSON.stringify(property)}:"red"}`) as object
    expect(declarationsOf(body)).toEqual([])
  })

  it.each<[string, unknown]>([
    ['an array', ['red']],
    ['an object', { toString: () => 'red' }],
    ['a nested object', { color: { color: 'red' } }],
    ['a symbol', Symbol('red')],
    ['a function', () => 'red'],
    ['a bigint', 1n],
    ['not a number', NaN],
    ['infinity', Infinity],
    ['a boxed text', new String('red')],
    ['true', true],
    ['null', null],
  ])('cannot have %s for a value', (_, value) => {
    expect(declarationsOf({ fontWeight: value, opacity: value })).toEqual([])
    expect(parseAppearance({ variables: { fontWeightBold: value } }).variables).toEqual([])
  })

  it('cannot reach a prototype', () => {
    const given: unknown = JSON.parse(
      '{"__proto__":{"theme":"night"},"variables":{"__proto__":"red","constructor":"red"},' +
        '"rules":{"__proto__":{"color":"red"},".Input":{"__proto__":{"color":"red"}}}}',
    )
    const parsed = parseAppearance(given)
    expect(parsed.theme).toBe('onerway')
    expect(parsed.variables).toEqual([])
    expect(parsed.rules.flatMap(({ declarations }) => declarations)).toEqual([])
    expect(parsed.dropped).toHaveLength(5)
    expect(({} as { color?: string }).color).toBeUndefined()
  })

  it('has no say by what it inherits, and no getter is called', () => {
    const call = (): never => {
      throw new Error('called')
    }
    const trap = Object.defineProperty({}, 'color', { get: call, enumerable: true })
    expect(parseAppearance(Object.create({ theme: 'night' })).theme).toBe('onerway')
    expect(parseAppearance({ rules: { '.Input': trap }, variables: trap }).dropped).toHaveLength(2)
    expect(
      parseAppearance(Object.defineProperty({}, 'theme', { get: call, enumerable: true })).dropped,
    ).toHaveLength(1)
  })

  it('names what it left out by path, and never by value', () => {
    const { dropped } = parseAppearance({
      theme: 'secret',
      variables: { colorText: 'url(secret)' },
      rules: { '.Input': { color: 'secret(' } },
    })
    expect(dropped).toHaveLength(3)
    expect(JSON.stringify(dropped)).not.toContain('secret')
  })
})

describe('any appearance', () => {
  const property = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PROPERTIES) },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...HOSTILE_PROPERTIES), fc.string()) },
  )
  const piece = fc.constantFrom(
    ...'1px -1px 2em .3 .5 50% 9999px 1e9px 0 red #fff solid inset none all .2s 3s var(--colorPrimary) var(--x) rgb(0,0,0) url(x) calc(1px) ( ) " \' \\ ; { } < / * , # ! @'.split(
      ' ',
    ),
  )
  const value = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.constantFrom(...HOSTILE_VALUES),
        fc.string(),
        fc.anything(),
        fc.double(),
      ),
    },
  )
  const selector = fc.oneof(
    fc.constantFrom('.Input', '.Input:focus', '.Label', '.Error', '.Icon', '.PickerItem--selected'),
    fc.constantFrom(...HOSTILE_SELECTORS),
    fc.string(),
  )
  const body = fc.dictionary(property, value)
  const appearance = fc.record(
    {
      theme: fc.oneof(fc.constantFrom('night', 'none'), value),
      variables: fc.dictionary(
        fc.constantFrom('colorText', 'borderRadius', 'x', '__proto__'),
        value,
      ),
      rules: fc.dictionary(selector, fc.oneof(body, value)),
    },
    { requiredKeys: [] },
  )

  // A grammar of its own, written apart from the parser's: what may be left of a value.
  const TOKEN = String.raw`(?:-?(?:[a-zA-Z\p{Lo}][\w\p{Lo}-]*)|#[\da-fA-F]{3,8}|[+-]?(?:\d+\.?\d*|\.\d+)(?:px|pt|r?em|%|m?s)?|"[^"\\()\n;{}]*"|'[^'\\()\n;{}]*'|(?:rgb|hsl|ok|l|hw)[a-z]*\([\w .,/%+-]+\)|var\(--(?:color|font|border|spacing|grid|icon|focus)[A-Z]\w+\))`
  const SAFE = new RegExp(`^ *${TOKEN}(?: *[,/] *${TOKEN}| +${TOKEN})* *$`, 'u')

  it('leaves nothing but known names and values of the safe grammar, within bounds', () => {
    let kept = 0
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: appearance }, { weight: 1, arbitrary: fc.anything() }),
        (given) => {
          const { theme, variables, rules } = parseAppearance(given)
          expect(theme).toMatch(/^(onerway|night|flat|minimal|none)$/)
          for (const [name, text] of variables) {
            expect(name).toMatch(/^--(colorText|borderRadius)$/)
            expect(text).toMatch(SAFE)
            expect(text).not.toMatch(/var|url|calc/)
          }
          for (const { part, declarations } of rules) {
            expect(part).toMatch(/^(Input|Label|Error|Icon|PickerItem)$/)
            for (const [name, text] of declarations) {
              kept++
              const unquoted = text.replace(/"[^"]*"|'[^']*'/g, '')
              expect(limitsOf(name)).toBeDefined()
              expect(text).toMatch(SAFE)
              expect(text).not.toMatch(/url|calc|[;{}<>@!*\\]/)
              // A word may hold digits, too: a number begins where a word does not.
              for (const [, number = '0', unit = ''] of unquoted.matchAll(
                /(?<![\w-])(-?[\d.]+)(px|s)/g,
              ))
                expect(+number).toBeLessThanOrEqual(unit === 'px' ? 100 : 1)
            }
          }
        },
      ),
      { numRuns: 3000 },
    )
    expect(kept).toBeGreaterThan(300)
  })
})
