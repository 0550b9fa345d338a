import { html } from 'hono/html'
import type { Html } from './page.ts'

/** A card's number as a button that copies it. */
export const copyCard = (number: string, what: string, copied: string): Html =>
  html`<button class="dev-card" data-copy="${number.replace(/ /g, '')}" data-copied="${copied}">
    <span class="dev-number">${number}</span>
    <span class="dev-what">${what}</span>
  </button>`
