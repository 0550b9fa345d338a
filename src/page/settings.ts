import type { Wording } from './texts.ts'
import type { Appearance } from '../types/appearance.ts'

/** What one `Onerway()` was made with, checked and resolved. */
export interface Settings extends Wording {
  /** Filled by the frames, as they say hello. */
  texts: Wording['texts'] & object
  key: string
  /** Where the frames come from; ends with a slash. */
  host: URL
  /** A BCP 47 tag, or `auto`. */
  locale: string
  apiVersion: string | undefined
  /** The look of all elements that have none of their own. */
  appearance?: Appearance | undefined
  /** A frame for which looks were given. */
  isStyled?: boolean
  /** Ties this instance's frames together: 128 random bits. */
  instance: string
}
