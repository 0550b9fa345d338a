import { html } from 'hono/html'
import type { Locale } from '../api/locale.ts'
import { mountain } from './icons.ts'
import type { Page } from './page.ts'
import { wordsIn } from './words.ts'

/** For whoever comes with nothing we know: a page that was opened by itself, or too late. */
export function noticePage(locale: Locale, status: 400 | 404): Page {
  const t = wordsIn(locale)
  return {
    locale,
    status,
    title: `${t.goneTitle} · ${t.bank}`,
    brand: 'bank alone',
    framed: true,
    main: html`<main class="sheet">
      <header class="letterhead">${mountain}<span>${t.bank}</span></header>
      <div class="quiet">
        <span class="ended" aria-hidden="true"></span>
        <h1>${t.goneTitle}</h1>
        <p>${status === 400 ? t.tooMuch : t.goneLead}</p>
      </div>
    </main>`,
  }
}
