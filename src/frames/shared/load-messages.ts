import en from '../../locales/en.ts'
import type { Messages } from '../../locales/messages.ts'
import { resolveLocale, type Locale } from '../../locales/resolve.ts'

/** Written by the build: where each locale that is not built in lies, beside the frame's page. */
declare const LOCALE_FILES: Partial<Record<Locale, string>>

export interface Localized {
  locale: Locale
  messages: Messages
}

/**
 * The texts for a requested locale. English is built in and stands in when
 * another language cannot be loaded: a payment does not fail for want of words.
 */
export async function loadMessages(requested: string): Promise<Localized> {
  const locale = resolveLocale(requested, navigator.languages)
  const file = LOCALE_FILES[locale]
  if (!file) return { locale: 'en', messages: en }
  try {
    // The name is one of our build's, the address our own origin's: nothing of the page is in it.
    // eslint-disable-next-line no-unsanitized/method
    const loaded = (await import(new URL(file, location.href).href)) as { default: Messages }
    return { locale, messages: loaded.default }
  } catch {
    return { locale: 'en', messages: en }
  }
}
