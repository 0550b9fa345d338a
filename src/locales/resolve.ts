/** Locales that ship, in the order that decides between two of one language. */
export const LOCALES = ['en', 'zh-CN'] as const
export type Locale = (typeof LOCALES)[number]

/** Tags that carry their script or region in other words than ours. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['zh-hans', 'zh-cn'],
  ['zh-sg', 'zh-cn'],
  ['zh-hant', 'zh-tw'],
])

/**
 * The shipped locale that serves a reader best: of what was asked for (a BCP 47
 * tag, or `auto` for the browser's own languages) the first that ships exactly,
 * then the first that ships in the same language, then English. `zh_CN` is taken too.
 */
export function resolveLocale(requested: string, browser: readonly string[]): Locale {
  const wishes = requested && requested !== 'auto' ? [requested] : browser
  for (const wish of wishes) {
    const tag = wish.toLowerCase().replace(/_/g, '-')
    const known = ALIASES.get(tag.split('-').slice(0, 2).join('-')) ?? tag
    const language = (locale: string) => locale.split('-')[0]
    const found =
      LOCALES.find((locale) => locale.toLowerCase() === known) ??
      LOCALES.find((locale) => language(locale.toLowerCase()) === language(known))
    if (found) return found
  }
  return 'en'
}
