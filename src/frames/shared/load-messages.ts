import { resolveLocale, type Locale } from '../../locales/resolve.ts'

export interface Localized<Messages> {
  locale: Locale
  messages: Messages
}

/**
 * The texts for a requested locale. English is built into the frame and stands in
 * when another language cannot be loaded: a payment does not fail for want of words.
 * `files` is where the build has put the others, beside the frame's page: one
 * address for all, with `*` where the locale stands.
 */
export async function loadMessages<Messages>(
  requested: string,
  english: Messages,
  files: string,
): Promise<Localized<Messages>> {
  const locale = resolveLocale(requested, navigator.languages)
  if (locale !== 'en')
    try {
      // The name is one of our build's, beside the frame's page: nothing of the merchant's is in it.
      // eslint-disable-next-line no-unsanitized/method
      const loaded = (await import('./' + files.replace('*', locale))) as { default: Messages }
      return { locale, messages: loaded.default }
    } catch {
      // English, below.
    }
  return { locale: 'en', messages: english }
}
