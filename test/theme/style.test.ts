import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStyle } from '../../src/theme/style.ts'

describe('a style', () => {
  it('becomes rules in the order of the cascade, whatever its own order', () => {
    const { rules, dropped } = parseStyle({
      invalid: { color: '#fa755a', iconColor: '#fa755a' },
      base: {
        ':focus': { color: 'black' },
        ':hover': { color: 'gray' },
        '::placeholder': { color: '#aab7c4' },
        color: '#32325d',
        fontFamily: '"Helvetica Neue", sans-serif',
      },
      complete: { color: 'green' },
      empty: { '::selection': { backgroundColor: 'yellow' } },
    })
    expect(dropped).toEqual([])
    expect(rules).toEqual([
      {
        state: 'base',
        pseudo: '',
        declarations: [
          ['color', '#32325d'],
          ['font-family', '"Helvetica Neue", sans-serif'],
        ],
      },
      { state: 'base', pseudo: '::placeholder', declarations: [['color', '#aab7c4']] },
      { state: 'base', pseudo: ':hover', declarations: [['color', 'gray']] },
      { state: 'base', pseudo: ':focus', declarations: [['color', 'black']] },
      { state: 'empty', pseudo: '::selection', declarations: [['background-color', 'yellow']] },
      { state: 'complete', pseudo: '', declarations: [['color', 'green']] },
      {
        state: 'invalid',
        pseudo: '',
        declarations: [
          ['color', '#fa755a'],
          ['--icon-color', '#fa755a'],
        ],
      },
    ])
  })

  it.each([
    ['backgroundColor', 'background-color', 'red'],
    ['color', 'color', 'red'],
    ['fontFamily', 'font-family', 'Arial'],
    ['fontSize', 'font-size', '16px'],
    ['fontSmoothing', '-webkit-font-smoothing', 'antialiased'],
    ['fontStyle', 'font-style', 'italic'],
    ['fontVariant', 'font-variant', 'small-caps'],
    ['fontWeight', 'font-weight', 'bold'],
    ['iconColor', '--icon-color', 'red'],
    ['letterSpacing', 'letter-spacing', '1px'],
    ['lineHeight', 'line-height', '1.5'],
    ['padding', 'padding', '1px 2px'],
    ['textAlign', 'text-align', 'center'],
    ['textDecoration', 'text-decoration', 'underline'],
    ['textShadow', 'text-shadow', '0 0 1px red'],
    ['textTransform', 'text-transform', 'uppercase'],
    ['font-size', 'font-size', '16px'],
    ['background-color', 'background-color', 'red'],
    ['font-smoothing', '-webkit-font-smoothing', 'antialiased'],
    ['icon-color', '--icon-color', 'red'],
  ])('takes %s as %s', (key, property, value) => {
    expect(parseStyle({ base: { [key]: value } })).toEqual({
      rules: [{ state: 'base', pseudo: '', declarations: [[property, value]] }],
      dropped: [],
    })
  })

  it.each([':hover', ':focus', ':disabled', ':-webkit-autofill', '::placeholder', '::selection'])(
    'takes %s',
    (pseudo) => {
      const { rules } = parseStyle({ complete: { [pseudo]: { color: 'red' } } })
      expect(rules).toEqual([{ state: 'complete', pseudo, declarations: [['color', 'red']] }])
    },
  )

  it('takes numbers where CSS does', () => {
    const { rules } = parseStyle({ base: { fontWeight: 500, lineHeight: 1.4 } })
    expect(rules[0]?.declarations).toEqual([
      ['font-weight', '500'],
      ['line-height', '1.4'],
    ])
  })

  it('has no rules when it is left out', () => {
    expect(parseStyle(undefined)).toEqual({ rules: [], dropped: [] })
    expect(parseStyle(null)).toEqual({ rules: [], dropped: [] })
    expect(parseStyle({})).toEqual({ rules: [], dropped: [] })
  })
})

describe('what a style may not hold', () => {
  it.each<[string, unknown, string, string]>([
    ['a state', { hovered: { color: 'red' } }, 'hovered', 'unknown_state'],
    ['a selector for a state', { 'base, *': {} }, 'base, *', 'unknown_state'],
    ['a pseudo-class', { base: { ':visited': {} } }, 'base.:visited', 'unknown_pseudo'],
    ['a pseudo-element', { base: { '::before': {} } }, 'base.::before', 'unknown_pseudo'],
    [
      'a pseudo within one',
      { base: { ':hover': { ':focus': {} } } },
      'base.:hover.:focus',
      'unknown_pseudo',
    ],
    [
      'a property',
      { base: { backgroundImage: 'none' } },
      'base.backgroundImage',
      'unknown_property',
    ],
    [
      'a property within',
      { base: { ':hover': { content: '"x"' } } },
      'base.:hover.content',
      'unknown_property',
    ],
    ['a custom property', { base: { '--x': 'red' } }, 'base.--x', 'unknown_property'],
    [
      'a selector',
      { base: { 'input[value^="4"]': {} } },
      'base.input[value^="4"]',
      'unknown_property',
    ],
    ['no name', { base: { '': 'red' } }, 'base.', 'unknown_property'],
    ['a value that loads', { base: { color: 'url(x)' } }, 'base.color', 'bad_value'],
    ['a value too large', { base: { fontSize: '1000px' } }, 'base.fontSize', 'bad_value'],
    ['a list for a value', { base: { color: ['red'] } }, 'base.color', 'bad_value'],
    ['an object for a value', { base: { color: { toString: 1 } } }, 'base.color', 'bad_value'],
    ['nothing for a value', { base: { color: undefined } }, 'base.color', 'bad_value'],
    ['true for a value', { base: { color: true } }, 'base.color', 'bad_value'],
    ['a number too large', { base: { lineHeight: 1e21 } }, 'base.lineHeight', 'bad_value'],
    ['text for a pseudo', { base: { ':hover': 'red' } }, 'base.:hover', 'bad_value'],
    ['text for a state', { base: 'red' }, 'base', 'bad_value'],
    ['nothing for a state', { base: null }, 'base', 'bad_value'],
    ['text for itself', 'base{}', '', 'bad_value'],
  ])('is %s', (_, style, path, reason) => {
    expect(parseStyle(style)).toEqual({
      rules: [],
      dropped: [{ path: path ? 'style.' + path : 'style', reason }],
    })
  })

  it('does not take the rest with it', () => {
    const { rules, dropped } = parseStyle({ base: { color: 'red', fontSize: 'url(x)' }, other: 1 })
    expect(rules).toEqual([{ state: 'base', pseudo: '', declarations: [['color', 'red']] }])
    expect(dropped).toHaveLength(2)
  })

  it('is named by its path and never by its value', () => {
    const { dropped } = parseStyle({
      base: { color: 'url(secret)', ':hover': 'secret' },
      x: 'secret',
    })
    expect(JSON.stringify(dropped)).not.toContain('secret')
    expect(dropped).toHaveLength(3)
  })
})

describe('a hostile object', () => {
  it('cannot reach a prototype', () => {
    const style: unknown = JSON.parse(
      '{"__proto__":{"color":"red"},"constructor":{"color":"red"},' +
        '"base":{"__proto__":{"color":"red"},"constructor":"red","toString":"red"}}',
    )
    const { rules, dropped } = parseStyle(style)
    expect(rules).toEqual([])
    expect(dropped.map(({ path }) => path)).toEqual([
      'style.__proto__',
      'style.constructor',
      'style.base.__proto__',
      'style.base.constructor',
      'style.base.toString',
    ])
    expect(({} as { color?: string }).color).toBeUndefined()
  })

  it('has no say by what it inherits', () => {
    const inherited: unknown = Object.create({ base: { color: 'red' } })
    expect(parseStyle(inherited)).toEqual({ rules: [], dropped: [] })
    expect(parseStyle({ base: Object.create({ color: 'red' }) as object }).rules).toEqual([])
  })

  it('has no getter called', () => {
    let called = 0
    const base = {
      get color() {
        called++
        return 'red'
      },
    }
    expect(parseStyle({ base }).dropped).toEqual([
      { path: 'style.base.color', reason: 'bad_value' },
    ])
    expect(called).toBe(0)
  })

  it('never makes the parser throw or let through what is not on the list', () => {
    const key = fc.oneof(
      fc.constantFrom('base', 'invalid', ':hover', '::placeholder', 'color', 'fontSize', 'padding'),
      fc.string(),
    )
    const value = fc.oneof(fc.constantFrom('red', '1px', 'url(x)'), fc.anything())
    const style = fc.dictionary(
      key,
      fc.oneof(fc.dictionary(key, fc.oneof(value, fc.dictionary(key, value))), value),
    )
    fc.assert(
      fc.property(fc.oneof(style, fc.anything()), (given) => {
        for (const { state, pseudo, declarations } of parseStyle(given).rules) {
          expect(['base', 'empty', 'complete', 'invalid']).toContain(state)
          expect(pseudo).toMatch(/^(:hover|::placeholder)?$/)
          expect(declarations.length).toBeGreaterThan(0)
          for (const [property, text] of declarations) {
            expect(property).toMatch(/^(color|font-size|padding)$/)
            expect(text).not.toMatch(/[(){};\\<]/)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
