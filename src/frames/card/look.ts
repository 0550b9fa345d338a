import { directionOf } from '../../locales/direction.ts'
import english from '../../locales/fields/en.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import type { PostalCountry } from '../../card/postal-countries.ts'
import type { SheetRule } from '../../theme/index.ts'
import { loadMessages } from '../shared/load-messages.ts'
import type * as Extras from './extras.ts'
import type * as Marks from './marks.tsx'
import type { FieldOptions } from './options.ts'
import { ELEMENT_PARTS, type ElementType } from './parts.ts'

/** Written by the build. */
declare const FIELD_LOCALES: string
declare const EXTRAS_FILE: string
declare const MARKS_FILE: string

/** What an element wears by a merchant's options. */
export interface Dress {
  messages: FieldMessages
  rules: readonly SheetRule[]
  /** Whether labels are seen, and errors below the box. */
  labels: 'above' | 'hidden'
  /** Pixels around the box for what is drawn outside of it, such as a focus ring. */
  bleed: number
  postal?: PostalCountry
  /** Paths of what was not taken of the merchant's looks and words. */
  dropped: readonly string[]
}

/** How an element is worded and dressed. */
export interface Look extends Dress {
  locale: string
  direction: string
  /** What the frame is called. */
  title: string
}

export const loadTexts = (locale: string) => loadMessages(locale, english, FIELD_LOCALES)

/**
 * A part of this frame, without which a field is plain, and works. Its name is our build's, and
 * it lies beside the frame's page.
 */
const load = <Part>(file: string): Promise<Part | undefined> =>
  // eslint-disable-next-line no-unsanitized/method
  import('./' + file).catch(() => undefined)

export const loadExtras = () => load<typeof Extras>(EXTRAS_FILE)
export const loadMarks = () => load<typeof Marks>(MARKS_FILE)

/** Everything that a merchant's options say of words and looks, ready to be put on. */
export async function lookFor(type: ElementType, options: FieldOptions): Promise<Look> {
  const { style, appearance, translations, country } = options
  const [{ locale, messages }, extras] = await Promise.all([
    loadTexts(options.locale ?? 'auto'),
    style || appearance || translations || country ? loadExtras() : undefined,
  ])
  const plain = { messages, rules: [], labels: 'hidden', bleed: 0, dropped: [] } as const
  const dress: Dress = extras?.dress(messages, locale, options) ?? plain
  return {
    ...dress,
    locale,
    direction: directionOf(locale),
    title: dress.messages[type === 'card' ? 'frame_title_card' : ELEMENT_PARTS[type][0]],
  }
}
