import { html } from 'hono/html'
import type { Language } from '../language.ts'
import { TEST_CARDS } from '../test-cards.ts'
import { textsOf } from '../texts.ts'
import type { Html } from './page.ts'

/** Not part of the shop: test cards to copy, and what the library tells the page. */
export function developerPanel(language: Language, facts: Record<string, string> = {}): Html {
  const t = textsOf(language)
  return html`<aside class="dev" id="dev" aria-label="${t.developers}">
    <button class="dev-toggle" id="dev-toggle" aria-controls="dev-body" aria-expanded="false">
      <span>${t.developers}</span>
    </button>
    <div class="dev-body" id="dev-body">
      <h2>${t.testCards}</h2>
      <p class="dev-hint">${t.testCardsHint}</p>
      <ul class="dev-cards">
        ${TEST_CARDS.map(
          ({ number, what }) =>
            html`<li>
              <button data-copy="${number.replace(/ /g, '')}" data-copied="${t.copied}">
                <span class="dev-number">${number}</span>
                <span class="dev-what">${what[language]}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${Object.keys(facts).length ? serverFacts(t.serverSays, facts) : ''}
      <div class="dev-heading">
        <h2>${t.events}</h2>
        <button class="dev-clear" id="dev-clear">${t.clear}</button>
      </div>
      <ol class="dev-log" id="dev-log" data-empty="${t.noEvents}"></ol>
      <a class="dev-link" href="/gallery">${t.gallery}</a>
      <p class="unseen" id="dev-status" role="status"></p>
    </div>
  </aside>`
}

const serverFacts = (title: string, facts: Record<string, string>): Html =>
  html`<h2>${title}</h2>
    <dl class="dev-facts">
      ${Object.entries(facts).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd data-fact="${name}">${value}</dd>
          </div>`,
      )}
    </dl>`
