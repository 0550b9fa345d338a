/** Locales that ship, in both groups of texts. English is built into the frames. */
export const LOCALES = [
  'zh-CN',
  'zh-HK',
  'zh-TW',
  'en',
  'en-GB',
  'ja',
  'ko',
  'id',
  'ms',
  'th',
  'vi',
  'fil',
  'hi',
  'ar',
  'he',
  'es',
  'es-419',
  'pt-BR',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'ro',
  'tr',
  'ru',
  'sv',
] as const
export type Locale = (typeof LOCALES)[number]

/** Tags whose locale is not the one called after their language; the first that fits counts. */
const RULES: readonly (readonly [tag: RegExp, locale: Locale])[] = [
  [/^(yue|zh-(hant-)?(hk|mo))\b/, 'zh-HK'],
  [/^zh-(hant|tw)\b/, 'zh-TW'],
  [/^zh\b/, 'zh-CN'],
  // Where people write "postcode" and "cancelled".
  [/^en-(gb|uk|au|nz|ie)\b/, 'en-GB'],
  // Spain, its islands and towns in Africa; any other country reads American Spanish.
  [/^es-(?!es|ea|ic)[a-z\d]/, 'es-419'],
  [/^pt-br\b/, 'pt-BR'],
  // Names these languages had before, or have beside ours.
  [/^iw\b/, 'he'],
  [/^in\b/, 'id'],
  [/^tl\b/, 'fil'],
]

/**
 * The shipped locale that serves a reader best: of what was asked for (a BCP 47
 * tag, or `auto` for the browser's own languages) the first whose language ships,
 * otherwise English. `zh_CN` is taken too.
 */
export function resolveLocale(requested: string, browser: readonly string[]): Locale {
  const wishes = requested && requested !== 'auto' ? [requested] : browser
  for (const wish of wishes) {
    const found = nearestLocale(wish)
    if (found) return found
  }
  return 'en'
}

/** The shipped locale nearest to a tag, if its language ships. */
export function nearestLocale(wish: string): Locale | undefined {
  const tag = wish.toLowerCase().replace(/_/g, '-')
  const [language] = /^[a-z]+/.exec(tag) ?? []
  return (
    RULES.find(([rule]) => rule.test(tag))?.[1] ?? LOCALES.find((locale) => locale === language)
  )
}
