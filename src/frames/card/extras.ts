import { postalCountry } from '../../card/postal-countries.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { overrideMessages } from '../../locales/override.ts'
import type { Locale } from '../../locales/resolve.ts'
import { compile } from '../../theme/index.ts'
import type { Dress } from './look.ts'
import type { FieldOptions } from './options.ts'

export { fonts } from './fonts.ts'

/** For what is drawn around a box: a ring of three pixels, and one to spare. */
const BLEED = 4

/**
 * What a field wears where a merchant's options ask for more than a plain one: a
 * part of the card frame that is loaded only then.
 */
export function dress(
  ours: FieldMessages,
  locale: Locale,
  { style, appearance, translations, country, colorScheme: scheme }: FieldOptions,
): Dress {
  const { messages, ignored } = overrideMessages(ours, translations, locale)
  const { rules, labels, dropped } = compile({ style, appearance, scheme })
  return {
    messages,
    rules,
    labels,
    bleed: appearance ? BLEED : 0,
    ...(country ? { postal: postalCountry(country) } : {}),
    dropped: [...dropped, ...ignored.map((key) => 'translations.' + key)],
  }
}
