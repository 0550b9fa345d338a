import { html } from 'hono/html'
import type { Language } from '../language.ts'
import type { Scenario } from '../scenarios/scenarios.ts'
import { TEST_CARDS } from '../test-cards.ts'
import { textsOf } from '../texts.ts'
import { copyCard } from './copy-card.ts'
import type { Html } from './page.ts'
import { scenarioPicker } from './scenario-picker.ts'

interface Panel {
  language: Language
  scenario: Scenario | undefined
  facts?: Record<string, string> | undefined
}

/** Not part of the shop: scenarios, test cards to copy, and what the library tells the page. */
export function developerPanel({ language, scenario, facts = {} }: Panel): Html {
  const t = textsOf(language)
  return html`<aside class="dev" id="dev" aria-label="${t.developers}">
    <button class="dev-toggle" id="dev-toggle" aria-controls="dev-body" aria-expanded="false">
      <span>${t.developers}</span>
      <span class="dev-playing" id="dev-playing">${scenario?.name[language] ?? ''}</span>
    </button>
    <div class="dev-body" id="dev-body">
      <div class="dev-guide">
        ${scenarioPicker(language, scenario)}
        <h2>${t.testCards}</h2>
        <p class="dev-hint">${t.testCardsHint}</p>
        <ul class="dev-cards">
          ${TEST_CARDS.map(
            ({ number, what }) => html`<li>${copyCard(number, what[language], t.copied)}</li>`,
          )}
        </ul>
        <a class="dev-link" href="/gallery">${t.gallery}</a>
      </div>
      <section class="dev-news">
        ${Object.keys(facts).length ? serverFacts(t.serverSays, facts) : ''}
        <div class="dev-heading">
          <h2>${t.events}</h2>
          <button class="dev-clear" id="dev-clear">${t.clear}</button>
        </div>
        <ol class="dev-log" id="dev-log" data-empty="${t.noEvents}"></ol>
      </section>
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
