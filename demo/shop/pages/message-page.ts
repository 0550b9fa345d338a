import { html } from 'hono/html'
import type { Language } from '../language.ts'
import { textsOf } from '../texts.ts'
import type { Page } from './page.ts'

/** A page that has only something to say. */
export function messagePage(what: 'unknown' | 'broken', language: Language): Page {
  const t = textsOf(language)
  return {
    title: t[`${what}Title`],
    main: html`<section class="result" data-outcome="${what}">
      <h1>${t[`${what}Title`]}</h1>
      <p class="lead">${t[`${what}Text`]}</p>
      <a class="link" href="/">${t.backToShop}</a>
    </section>`,
  }
}
