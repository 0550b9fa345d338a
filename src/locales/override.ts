import { nearestLocale, type Locale } from './resolve.ts'

/** Longer texts fit nowhere in a form. */
const LONGEST = 200

const placesIn = (text: string): string[] => text.match(/\{\w+\}/g) ?? []

/**
 * A merchant's own words over ours. `given` is `{key: text}`, for the language that
 * is shown, or `{locale: {key: text}}`, or both, the locale's own then counting. It
 * comes from the page, so nothing of it is believed. A text may leave out a
 * `{place}` of ours but bring no other: nobody would fill it in. What is not taken
 * is named in `ignored`, for a warning.
 */
export function overrideMessages<Messages extends object>(
  messages: Messages,
  given: unknown,
  locale: Locale,
): { messages: Messages; ignored: string[] } {
  const known = new Map<string, string>(Object.entries(messages))
  const general = new Map<string, string>()
  const own = new Map<string, string>()
  const ignored: string[] = []

  function take(key: string, text: unknown, into: Map<string, string>, path: string): void {
    const ours = known.get(key)
    const fits =
      ours !== undefined &&
      typeof text === 'string' &&
      text.trim() !== '' &&
      text.length <= LONGEST &&
      placesIn(text).every((place) => ours.includes(place))
    if (fits) into.set(key, text)
    else ignored.push(path)
  }

  for (const [name, value] of entriesOf(given)) {
    if (typeof value !== 'object') {
      take(name, value, general, name)
      continue
    }
    const forLocale = nearestLocale(name)
    if (!forLocale) ignored.push(name)
    if (forLocale === locale)
      for (const [key, text] of entriesOf(value)) take(key, text, own, `${name}.${key}`)
  }
  return { messages: { ...messages, ...Object.fromEntries([...general, ...own]) }, ignored }
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
