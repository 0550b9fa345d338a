import { describe, expect, it } from 'vitest'
import en from '../../src/locales/fields/en.ts'
import { overrideMessages } from '../../src/locales/override.ts'

const override = (given: unknown) => overrideMessages(en, given, 'en')

describe('a merchant’s own words', () => {
  it('stand in the place of ours, and the rest stays', () => {
    const { messages, ignored } = override({ number: 'Your card', cvc: 'Code' })
    expect(messages).toEqual({ ...en, number: 'Your card', cvc: 'Code' })
    expect(ignored).toEqual([])
    expect(en.number).toBe('Card number')
  })

  it('for a locale count where it is shown, over those for all', () => {
    const given = {
      fr: { number: 'Numéro' },
      en: { number: 'Number' },
      number: 'For all',
      cvc: 'Code for all',
    }
    expect(override(given).messages).toMatchObject({ number: 'Number', cvc: 'Code for all' })
    expect(overrideMessages(en, given, 'de').messages.number).toBe('For all')
    expect(override(given).ignored).toEqual([])
  })

  it('are found under any tag that leads to the locale', () => {
    const given = { zh_Hans: { number: '卡片号码' }, zh: { cvc: '背面三位数' } }
    expect(overrideMessages(en, given, 'zh-CN').messages).toMatchObject({
      number: '卡片号码',
      cvc: '背面三位数',
    })
  })

  it('may leave out what is filled in, or move it', () => {
    const given = { incomplete_cvc: 'Enter the code.', brand_not_accepted: 'No {brand}.' }
    expect(override(given)).toEqual({ messages: { ...en, ...given }, ignored: [] })
  })
})

describe('what is not taken is named, and changes nothing', () => {
  it.each<[string, unknown, string[]]>([
    ['keys that are none', { nubmer: 'x', constructor: 'x' }, ['nubmer', 'constructor']],
    ['a key of a prototype', JSON.parse('{"__proto__": "x"}'), ['__proto__']],
    ['what is no text', { number: 1, cvc: true, expiry: undefined }, ['number', 'cvc', 'expiry']],
    ['a text that is empty', { number: '', cvc: '  ' }, ['number', 'cvc']],
    ['a text that is too long', { number: 'x'.repeat(201) }, ['number']],
    ['a place that nobody fills', { number: '{brand} number' }, ['number']],
    ['a locale that does not ship', { xx: { number: 'x' } }, ['xx']],
    ['a key within a locale', { en: { nope: 'x' } }, ['en.nope']],
    ['a list', ['x'], ['0']],
  ])('%s', (_, given, ignored) => {
    expect(override(given)).toEqual({ messages: en, ignored })
  })

  it.each([[undefined], [null], ['text'], [1], [{}], [{ en: null }], [{ de: { nope: 'x' } }]])(
    'but nothing to take is no mistake: %j',
    (given) => {
      expect(override(given)).toEqual({ messages: en, ignored: [] })
    },
  )

  it('takes a text of just 200 characters', () => {
    const number = 'x'.repeat(200)
    expect(override({ number }).messages.number).toBe(number)
  })
})
