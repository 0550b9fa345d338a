import { languageDetector } from 'hono/language'

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each in its own words. */
export const NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '中文' }

/**
 * `?lang=` first, then what the shopper chose before, then what their browser asks
 * for. Any kind of Chinese is served with the one we have.
 */
export const detectLanguage = languageDetector({
  supportedLanguages: [...LANGUAGES],
  fallbackLanguage: 'en',
  lookupQueryString: 'lang',
  lookupCookie: 'shop_language',
  convertDetectedLanguage: (tag) => (/^zh\b/i.test(tag) ? 'zh-CN' : tag),
  // Not `secure`: this shop runs on plain http on one machine.
  cookieOptions: { path: '/', sameSite: 'Lax', secure: false, maxAge: 31_536_000 },
})
