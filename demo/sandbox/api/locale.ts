/** The languages messages are written in. */
export type Locale = 'en' | 'zh'

/**
 * The reader's language from `Accept-Language` (RFC 9110 §12.5.4): the highest
 * weight wins, the earlier of two equals. Anything that is not Chinese is English.
 */
export function localeFrom(header: string | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'en', weight: 0 }
  for (const range of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...settings] = range.trim().toLowerCase().split(';')
    const quality = settings.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
    const weight = quality === undefined ? 1 : Number(quality)
    const locale = /^zh\b/.test(tag) ? 'zh' : /^(en\b|\*)/.test(tag) ? 'en' : undefined
    if (locale && weight > best.weight) best = { locale, weight }
  }
  return best.locale
}
