import { describe, expect, it } from 'vitest'
import { LOCALES, resolveLocale } from '../../src/locales/resolve.ts'

describe('a locale that is asked for', () => {
  it.each([...LOCALES])('%s, if it ships, is served by itself', (locale) => {
    expect(resolveLocale(locale, ['xx'])).toBe(locale)
    expect(resolveLocale(locale.toUpperCase().replace('-', '_'), ['xx'])).toBe(locale)
  })

  it.each([
    ['zh', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh_Hans_CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-HK'],
    ['zh-Hant-MO', 'zh-HK'],
    ['zh-MO', 'zh-HK'],
    ['yue', 'zh-HK'],

    ['en-US', 'en'],
    ['en-CA', 'en'],
    ['en-AU', 'en-GB'],
    ['en_NZ', 'en-GB'],
    ['en-IE', 'en-GB'],

    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['es-US', 'es-419'],
    ['es-ES-u-nu-latn', 'es'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['pt_br', 'pt-BR'],

    ['iw', 'he'],
    ['he-IL', 'he'],
    ['in-ID', 'id'],
    ['in', 'id'],
    ['tl', 'fil'],
    ['fil-PH', 'fil'],
    ['fr-CA', 'fr'],
    ['de-AT', 'de'],
    ['ar-EG', 'ar'],
  ])('%s is served by %s', (requested, locale) => {
    expect(resolveLocale(requested, ['ja'])).toBe(locale)
  })

  it.each([
    'xx',
    'eo',
    'fi',
    'zha',
    'inh',
    'nonsense',
    '-',
    '<script>',
    'constructor',
    '__proto__',
    'toString',
  ])('%s ships in no form: English', (requested) => {
    expect(resolveLocale(requested, ['ja'])).toBe('en')
  })

  it('counts, whatever the browser speaks', () => {
    expect(resolveLocale('en', ['zh-CN'])).toBe('en')
    expect(resolveLocale('fr', ['zh-CN'])).toBe('fr')
  })
})

describe.each(['auto', ''])('the locale %j', (requested) => {
  it.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en-GB'],
    [['fi-FI', 'eo', 'zh-TW', 'en'], 'zh-TW'],
    [['fi', 'eo'], 'en'],
    [[], 'en'],
    [['constructor', 'zh'], 'zh-CN'],
  ])('of a browser that speaks %j is %s', (browser, locale) => {
    expect(resolveLocale(requested, browser)).toBe(locale)
  })
})
