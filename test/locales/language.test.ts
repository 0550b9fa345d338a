import { describe, expect, it } from 'vitest'
import { fill } from '../../src/locales/fill.ts'
import { LOCALES } from '../../src/locales/resolve.ts'
import { load, type Group } from './load.ts'

const GROUPS: Group[] = ['fields', 'payments']
const TRANSLATED = LOCALES.filter((locale) => !/^en\b/.test(locale))
const NOT_LATIN = /^(zh|ja|ko|th|hi|ar|he|ru)\b/

/** Names, which are written as in English everywhere. */
const NAMES = ['CVC', 'Alipay', 'WeChat Pay']
/** What else is, word for word: what the language has taken over. */
const SHARED: Record<string, readonly string[]> = {
  // The order on the card itself, which these readers know in no other letters.
  ...Object.fromEntries(['ko', 'vi', 'hi', 'he'].map((locale) => [locale, ['MM / YY']])),
  de: ['CVC (optional)'],
  ro: ['card'],
  fil: ['MM / YY', 'Security code', 'Postal code', 'ZIP code', 'card'],
}

async function textsIn(locale: string): Promise<{ group: Group; key: string; text: string }[]> {
  const all = GROUPS.map(async (group) =>
    Object.entries(await load(group, locale)).map(([key, text]) => ({ group, key, text })),
  )
  return (await Promise.all(all)).flat()
}

describe.each(TRANSLATED)('in %s', (locale) => {
  it('nothing is left in English', async () => {
    const english = { fields: await load('fields', 'en'), payments: await load('payments', 'en') }
    const shared = [...NAMES, ...(SHARED[locale] ?? [])]
    for (const { group, key, text } of await textsIn(locale)) {
      if (!shared.includes(text)) expect([key, text]).not.toEqual([key, english[group][key]])
      expect(text).not.toMatch(/\b(the|your?|this|again|please|try|with|couldn't|payment)\b/i)
    }
  })

  it.runIf(NOT_LATIN.test(locale))('Latin letters spell nothing but names', async () => {
    for (const { text } of await textsIn(locale)) {
      const words = text.replace(/\{\w+\}/g, '').match(/[a-z]+/gi) ?? []
      const names = ['CVC', 'CVV', 'MM', 'YY', 'QR', 'Code', 'URL', 'Alipay', 'WeChat', 'Pay']
      for (const word of words) expect(names).toContain(word)
    }
  })

  it('an ellipsis is one character, and quotes are not typewritten', async () => {
    for (const { text } of await textsIn(locale)) {
      expect(text).not.toContain('...')
      expect(text).not.toMatch(/['"]/)
    }
  })
})

describe('the marks of a language', () => {
  it.each(['zh-CN', 'zh-HK', 'zh-TW', 'ja'])('are full-width in %s', async (locale) => {
    for (const { text } of await textsIn(locale)) expect(text).not.toMatch(/[,;:?!()]/)
  })

  it('stand off by a narrow space that does not break in French', async () => {
    for (const { text } of await textsIn('fr')) expect(text).not.toMatch(/[^\u202f][?!;:]/)
    expect((await load('payments', 'fr')).leave_question).toMatch(/\u202f\?$/)
  })

  it('open a question in Spanish', async () => {
    for (const locale of ['es', 'es-419'])
      for (const { text } of await textsIn(locale))
        if (text.includes('?')) expect(text).toMatch(/^¿/)
  })

  it('end a sentence as Hindi does', async () => {
    for (const { text } of await textsIn('hi')) expect(text).not.toMatch(/\.$/)
  })

  it('keep month before year in Arabic, in a field that runs left to right', async () => {
    expect((await load('fields', 'ar')).expiry_placeholder).toBe('شهر\u200e / \u200eسنة')
  })
})

describe('3 and 4 digits', () => {
  it.each([
    ['pl', 'Wpisz 3-cyfrowy kod zabezpieczający.', 'Wpisz 4-cyfrowy kod zabezpieczający.'],
    ['ru', 'Введите 3 цифры кода безопасности.', 'Введите 4 цифры кода безопасности.'],
    [
      'ro',
      'Introduceți codul de securitate din 3 cifre.',
      'Introduceți codul de securitate din 4 cifre.',
    ],
    ['ar', 'أدخل رمز الأمان المكوّن من 3 أرقام.', 'أدخل رمز الأمان المكوّن من 4 أرقام.'],
  ])('are counted right in %s', async (locale, three, four) => {
    const { incomplete_cvc = '' } = await load('fields', locale)
    expect([3, 4].map((n) => fill(incomplete_cvc, { n }))).toEqual([three, four])
  })
})

describe('the terms of a place', () => {
  it.each([
    ['zh-CN', '卡号', '有效期', '安全码', '邮编'],
    ['zh-TW', '卡號', '有效期限', '安全碼', '郵遞區號'],
    ['zh-HK', '卡號', '到期日', '安全碼', '郵政編碼'],
    ['en', 'Card number', 'Expiry date', 'Security code', 'Postal code'],
    ['en-GB', 'Card number', 'Expiry date', 'Security code', 'Postcode'],
  ])('are used in %s', async (locale, number, expiry, cvc, postal) => {
    expect(await load('fields', locale)).toMatchObject({ number, expiry, cvc, postal })
  })

  it('keep ZIP to the United States', async () => {
    for (const locale of LOCALES)
      for (const { key, text } of await textsIn(locale))
        if (!key.endsWith('_us')) expect(text).not.toMatch(/\bZIP\b/)
  })

  it('spell as the British do for them', async () => {
    for (const { text } of await textsIn('en-GB'))
      expect(text).not.toMatch(/canceled|center|color/i)
  })
})

describe('the sentences of an error', () => {
  it.each([
    ['incomplete_number', '请输入完整的卡号', 'Your card number is incomplete.'],
    ['invalid_number', '卡号有误，请核对', 'Check your card number.'],
    [
      'brand_not_accepted',
      '暂不支持{brand}，请换一张卡',
      "{brand} isn't accepted here. Try another card.",
    ],
    ['incomplete_expiry', '请输入完整的有效期', 'Enter the full expiry date.'],
    ['invalid_expiry_month', '月份应为 01–12', 'Month must be 01–12.'],
    ['expired_card', '该卡已过期', 'This card has expired.'],
    ['incomplete_cvc', '请输入{n}位安全码', 'Enter the {n}-digit security code.'],
  ])('of %s are, word by word, the agreed ones', async (key, chinese, english) => {
    expect((await load('fields', 'zh-CN'))[key]).toBe(chinese)
    expect((await load('fields', 'en'))[key]).toBe(english)
  })
})
