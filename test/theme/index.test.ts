import { describe, expect, it } from 'vitest'
import { compile, type SheetRule } from '../../src/theme/index.ts'

const find = (rules: SheetRule[], selector: string) =>
  rules.filter((rule) => rule.selector === selector).map(({ declarations }) => declarations)

const merchants = (rules: Record<string, object>) => {
  const ours = compile({ appearance: {} }).rules.length
  return compile({ appearance: { rules } }).rules.slice(ours)
}

describe('a classic style', () => {
  it('is said of the whole line, of its inputs by state, and of the icon', () => {
    const style = {
      base: {
        color: 'red',
        iconColor: 'blue',
        ':focus': { color: 'green' },
        '::placeholder': { color: 'gray' },
      },
      empty: { color: 'black' },
      invalid: { color: 'white', iconColor: 'black', ':focus': { color: 'red' } },
    }
    expect(compile({ style })).toEqual({
      rules: [
        { selector: '.card .icon', declarations: [['--icon-color', 'blue']] },
        { selector: '.card', declarations: [['color', 'red']] },
        { selector: '.card .input::placeholder', declarations: [['color', 'gray']] },
        { selector: '.card .input:focus', declarations: [['color', 'green']] },
        { selector: '.card .is-empty', declarations: [['color', 'black']] },
        { selector: '.card.is-invalid .icon', declarations: [['--icon-color', 'black']] },
        { selector: '.card .is-invalid', declarations: [['color', 'white']] },
        { selector: '.card .is-invalid:focus', declarations: [['color', 'red']] },
      ],
      labels: 'hidden',
      disableAnimations: false,
      colorScheme: 'light',
      dropped: [],
    })
  })

  it('wins over an appearance: it comes last, and weighs more', () => {
    const { rules, dropped } = compile({
      appearance: { rules: { '.Input--invalid:focus': { color: 'blue' }, '.x': {} } },
      style: { base: { color: 'red', x: 1 } },
    })
    expect(rules.at(-1)).toEqual({
      selector: '.card.card.card.card',
      declarations: [['color', 'red']],
    })
    expect(dropped).toEqual(['appearance.rules[".x"]', 'style.base.x'])
  })
})

describe('without style and appearance', () => {
  it('there is nothing to set, and the scheme is the page’s', () => {
    const nothing = { rules: [], labels: 'hidden', disableAnimations: false, dropped: [] }
    expect(compile({})).toEqual({ ...nothing, colorScheme: 'light' })
    expect(compile({ appearance: null, scheme: 'dark' })).toEqual({
      ...nothing,
      colorScheme: 'dark',
    })
  })
})

describe('a rule of an appearance', () => {
  it.each<[string, string]>([
    ['.Input', '.field'],
    ['.Input:hover', '.field:hover'],
    ['.Input:focus', '.field.is-focused'],
    ['.Input:disabled', '.field.is-disabled'],
    ['.Input--invalid', '.field.is-invalid'],
    ['.Input--empty', '.field.is-empty'],
    ['.Input--complete:focus', '.field.is-complete.is-focused'],
    ['.Input::placeholder', '.input::placeholder'],
    ['.Input--invalid::placeholder', '.input.is-invalid::placeholder'],
    ['.Input::selection', '.input::selection'],
    ['.Input:autofill', '.input:-webkit-autofill'],
    ['.Input:-webkit-autofill', '.input:-webkit-autofill'],
    ['.Label', '.label'],
    ['.Label--focused', '.label.is-focused'],
    ['.Error', '.error'],
    ['.Icon', '.icon'],
    ['.Icon--invalid', '.is-invalid .icon'],
    ['.PickerItem', '.network'],
    ['.PickerItem:hover', '.network:hover'],
    ['.PickerItem--selected:focus', '.network[aria-pressed="true"]:focus'],
  ])('for %s has the selector %s', (key, selector) => {
    expect(merchants({ [key]: { backgroundColor: 'red' } })).toEqual([
      { selector, declarations: [['background-color', 'red']] },
    ])
  })

  it('speaks of the box, and of the text of those inputs that are in its state', () => {
    const body = { borderColor: 'red', color: 'blue', fontWeight: 700 }
    expect(merchants({ '.Input--invalid:focus': body })).toEqual([
      {
        selector: '.input.is-invalid:focus',
        declarations: [
          ['color', 'blue'],
          ['font-weight', '700'],
        ],
      },
      { selector: '.field.is-invalid.is-focused', declarations: [['border-color', 'red']] },
    ])
  })

  it('has its type taken on by the inputs, whatever they take on by themselves', () => {
    const body = { fontSize: '18px', textAlign: 'end', textTransform: 'uppercase' }
    expect(merchants({ '.Input': body })).toEqual([
      { selector: '.input', declarations: [['text-transform', 'uppercase']] },
      {
        selector: '.field',
        declarations: [
          ['font-size', '18px'],
          ['text-align', 'end'],
        ],
      },
    ])
  })

  it('colours an icon by a custom property', () => {
    expect(merchants({ '.Icon': { fill: 'red' } })).toEqual([
      { selector: '.icon', declarations: [['--icon-color', 'red']] },
    ])
  })
})

describe('an appearance', () => {
  it('has variables that stand behind those of the theme', () => {
    const { rules } = compile({ appearance: { variables: { colorPrimary: 'red' } } })
    const [theme, own] = find(rules, ':root')
    expect(theme).toContainEqual(['--colorPrimary', '#2f5bea'])
    expect(own).toEqual([['--colorPrimary', 'red']])
  })

  it('turns dark with the page when it is to, in the field alone', () => {
    const auto = { appearance: { colorScheme: 'auto' } }
    expect(compile({ ...auto, scheme: 'dark' }).colorScheme).toBe('dark')
    expect(compile({ ...auto, scheme: 'light' }).colorScheme).toBe('light')
    expect(compile({ appearance: {}, scheme: 'dark' }).colorScheme).toBe('light')
    const night = compile({ appearance: { theme: 'night' } })
    expect(night.colorScheme).toBe('dark')
    expect(find(night.rules, '.field')[0]).toEqual([['color-scheme', 'dark']])
  })

  it('moves nothing when animations are off, by rules of the merchant neither', () => {
    const appearance = { rules: { '.Input:hover': { transition: 'all 1s' } } }
    expect(JSON.stringify(compile({ appearance }))).toContain('transition')
    const still = compile({ appearance: { ...appearance, disableAnimations: true } })
    expect(still.disableAnimations).toBe(true)
    expect(JSON.stringify(still)).not.toContain('transition')
    expect(still.dropped).toEqual([])
  })

  it('says where labels are', () => {
    expect(compile({ appearance: { labels: 'above' } }).labels).toBe('above')
  })
})
