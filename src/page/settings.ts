/** What one `Onerway()` was made with, checked and resolved. */
export interface Settings {
  key: string
  /** Where the frames come from; ends with a slash. */
  host: URL
  /** A BCP 47 tag, or `auto`. */
  locale: string
  apiVersion: string | undefined
  /** Ties this instance's frames together: 128 random bits. */
  instance: string
}
