import { afterEach, describe, expect, it, vi } from 'vitest'
import en from '../../src/locales/payments/en.ts'
import zh from '../../src/locales/payments/zh-CN.ts'
import { textFor } from '../../src/page/texts.ts'

const speaks = (language: string) => vi.stubGlobal('navigator', { language })
afterEach(() => void vi.unstubAllGlobals())

describe('the page’s few texts', () => {
  it.each(['zh', 'zh-CN', 'zh_CN', 'ZH-cn', 'zh-Hant-HK', 'zh-Hans-CN'])(
    'are Chinese for %s',
    (locale) => {
      speaks('en')
      expect(textFor({ locale }, 'aborted')).toBe(zh.canceled_by_page)
    },
  )

  it.each(['en', 'en-GB', 'fr', 'zha', 'nonsense'])('are English for %s', (locale) => {
    speaks('zh-CN')
    expect(textFor({ locale }, 'aborted')).toBe(en.canceled_by_page)
  })

  it.each(['auto', ''])('are the browser’s for %j', (locale) => {
    speaks('zh-TW')
    expect(textFor({ locale }, 'retry')).toMatch(/[一-龥]/)
    speaks('de')
    expect(textFor({ locale }, 'retry')).not.toMatch(/[一-龥]/)
  })

  it('are what a frame has sent, in any language', () => {
    const texts = { outcome_unknown: 'Unklar.' }
    expect(textFor({ locale: 'de', texts }, 'outcome_unknown')).toBe('Unklar.')
    expect(textFor({ locale: 'de', texts }, 'aborted')).toBe(en.canceled_by_page)
  })
})
