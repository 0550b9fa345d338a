import { directionOf } from '../../locales/direction.ts'
import english from '../../locales/fields/en.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import type { PostalCountry } from '../../card/postal-countries.ts'
import type { SheetRule } from '../../theme/index.ts'
import { loadMessages } from '../shared/load-messages.ts'
import type * as Extras from './extras.ts'
import type { FieldOptions } from './options.ts'
import { ELEMENT_PARTS, type ElementType } from './parts.ts'

/** Written by the build. */
declare const FIELD_LOCALES: string
declare const EXTRAS_FILE: string

/** How an element is worded and dressed. */
export interface Look {
  locale: string
  direction: string
  messages: FieldMessages
  /** What the frame is called. */
  title: string
  rules: readonly SheetRule[]
  /** Whether labels are seen, and errors below the box. */
  labels: 'above' | 'hidden'
  /** Pixels around the box for what is drawn outside of it, such as a focus ring. */
  bleed: number
  postal: PostalCountry | undefined
  /** Paths of what was not taken of the merchant's looks and words. */
  dropped: readonly string[]
}

const BLEED = 4

export const loadTexts = (locale: string) => loadMessages(locale, english, FIELD_LOCALES)

export function loadExtras(): Promise<typeof Extras> {
  // The name is our build's, the address our own origin's: nothing of the page is in it.
  // eslint-disable-next-line no-unsanitized/method
  return import(new URL(EXTRAS_FILE, location.href).href) as Promise<typeof Extras>
}

/** Everything that a merchant's options say of words and looks, ready to be put on. */
export async function lookFor(type: ElementType, options: FieldOptions): Promise<Look> {
  const { style, appearance, colorScheme: scheme, translations, country } = options
  const [{ locale, messages: ours }, extras] = await Promise.all([
    loadTexts(options.locale ?? 'auto'),
    // Without them a field is plain, and works.
    style || appearance || translations || country
      ? loadExtras().catch(() => undefined)
      : undefined,
  ])
  const { messages, ignored } = extras?.overrideMessages(ours, translations, locale) ?? {
    messages: ours,
    ignored: [],
  }
  const theme = extras?.compile({ style, appearance, scheme })
  return {
    locale,
    direction: directionOf(locale),
    messages,
    title: messages[type === 'card' ? 'frame_title_card' : ELEMENT_PARTS[type][0]],
    rules: theme?.rules ?? [],
    labels: theme?.labels ?? 'hidden',
    bleed: theme && appearance ? BLEED : 0,
    postal: country ? extras?.postalCountry(country) : undefined,
    dropped: [...(theme?.dropped ?? []), ...ignored.map((key) => 'translations.' + key)],
  }
}
