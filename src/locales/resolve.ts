/** Locales that ship, in both groups of texts. English is built into the frames. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

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
  return language === 'zh' ? 'zh-CN' : LOCALES.find((locale) => locale === language)
}
