import { describe, expect, it } from 'vitest'
import { resolveLocale } from '../../src/locales/resolve.ts'

describe('a locale that is asked for', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en_US', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-cn', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh_Hans_CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    // No traditional Chinese ships: simplified is nearer than English.
    ['zh-Hant', 'zh-CN'],
    ['zh-Hant-HK', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['fr', 'en'],
    ['zha', 'en'],
    ['nonsense', 'en'],
    ['-', 'en'],
    ['<script>', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
    ['toString', 'en'],
  ])('%s is served by %s', (requested, locale) => {
    expect(resolveLocale(requested, ['de'])).toBe(locale)
  })

  it('counts, whatever the browser speaks', () => {
    expect(resolveLocale('en', ['zh-CN'])).toBe('en')
    expect(resolveLocale('fr', ['zh-CN'])).toBe('en')
  })
})

describe.each(['auto', ''])('the locale %j', (requested) => {
  it.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr-FR', 'de', 'zh-TW', 'en'], 'zh-CN'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
    [['constructor', 'zh'], 'zh-CN'],
  ])('of a browser that speaks %j is %s', (browser, locale) => {
    expect(resolveLocale(requested, browser)).toBe(locale)
  })
})
