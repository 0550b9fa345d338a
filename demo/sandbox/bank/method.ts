import { html } from 'hono/html'
import type { Locale } from '../api/locale.ts'
import type { Page } from './page.ts'
import type { Visit } from './visit.ts'
import { wordsIn } from './words.ts'

/** The hidden look at the browser: it sends itself on as soon as it is there. */
export function methodPage({ row }: Visit, locale: Locale, back: string): Page {
  const t = wordsIn(locale)
  const data = Buffer.from(JSON.stringify({ threeDSServerTransID: row.id })).toString('base64url')
  return {
    locale,
    title: t.method,
    brand: 'bank',
    framed: true,
    isolated: row.manner === 'isolated',
    formsTo: [new URL(back).origin],
    main: html`<form method="post" action="${back}">
      <input type="hidden" name="threeDSMethodData" value="${data}" />
      <noscript><button>${t.submit}</button></noscript>
    </form>`,
    script: 'document.forms[0].submit()',
  }
}
