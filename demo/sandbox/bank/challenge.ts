import { html } from 'hono/html'
import type { Locale } from '../api/locale.ts'
import { mostTries, type Again } from './answer.ts'
import { hostileScript } from './hostile.ts'
import { mountain } from './icons.ts'
import { cardOf, merchant, moneyOf } from './facts.ts'
import type { Html, Page } from './page.ts'
import type { Visit } from './visit.ts'
import { wordsIn } from './words.ts'

/** After a wrong code the field is where the customer is. Before, the shop's page is. */
const toTheField = `document.querySelector('[aria-invalid]').focus()`

/** The bank's question, in a frame or on a page of its own. */
export function challengePage(visit: Visit, locale: Locale, again?: Again): Page {
  const { row } = visit
  const t = wordsIn(locale)
  const hostile = row.manner === 'hostile'
  return {
    ...shellOf(visit, locale),
    title: `${visit.waiting.money ? t.title : t.titleSetup} · ${t.bank}`,
    main: question(visit, locale, again),
    ...(again === 'wrong' && { script: toTheField }),
    ...(hostile && { script: hostileScript(row.intent) }),
  }
}

/** What follows where the way back is not taken: it goes on for ever, or ends here. */
export function afterPage(visit: Visit, locale: Locale, ended: boolean): Page {
  const t = wordsIn(locale)
  const title = ended ? t.thanks : t.checking
  return {
    ...shellOf(visit, locale),
    title: `${title} · ${t.bank}`,
    main: html`<main class="sheet">
      ${letterhead(locale)}
      <div class="quiet" role="status">
        ${ended ? html`<span class="done" aria-hidden="true"></span>` : html`<span class="spinner" aria-hidden="true"></span>`}
        <h1>${title}</h1>
        <p>${ended ? t.thanksLead : t.checkingLead}</p>
      </div>
    </main>`,
  }
}

const shellOf = ({ row }: Visit, locale: Locale) => ({
  locale,
  brand: row.via === 'frame' ? 'bank' : 'bank alone',
  framed: row.via === 'frame',
  isolated: row.manner === 'isolated',
  formsTo: [row.via === 'frame' ? row.frames : row.return_url].flatMap((address) =>
    address === null ? [] : [new URL(address).origin],
  ),
})

const letterhead = (locale: Locale) =>
  html`<header class="letterhead">
    ${mountain}<span>${wordsIn(locale).bank}</span>
    <span class="check">${wordsIn(locale).check}</span>
  </header>`

function question(visit: Visit, locale: Locale, again?: Again): Html {
  const { row, waiting, method } = visit
  const t = wordsIn(locale)
  const wrong = again === 'wrong'
  return html`<main class="sheet">
    ${letterhead(locale)}
    <form method="post" action="/bank/3ds/answer">
      <input type="hidden" name="page" value="${row.page}" />
      <div class="about">
        <h1>${waiting.money ? t.title : t.titleSetup}</h1>
        <dl class="facts">
          <div>
            <dt>${t.merchant}</dt>
            <dd>${merchant[locale]}</dd>
          </div>
          <div class="amount">
            <dt>${t.amount}</dt>
            <dd>${moneyOf(visit, locale) ?? t.save}</dd>
          </div>
          <div>
            <dt>${t.card}</dt>
            <dd>${cardOf(method)}</dd>
          </div>
        </dl>
        <p class="lead">${t.lead}</p>
      </div>
      <div class="act">
        <div class="field">
          <label for="code">${t.code}</label>
          <input
            id="code"
            name="code"
            class="code"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="7"
            spellcheck="false"
            aria-describedby="note hint"
            ${wrong ? html`aria-invalid="true"` : ''}
          />
          <p
            id="note"
            class="${wrong ? 'note wrong' : 'note'}"
            role="${wrong ? 'alert' : 'status'}"
          >
            ${wrong ? `${t.wrong} ${t.left(mostTries - row.wrong_codes)}` : again === 'resent' ? t.resent : ''}
          </p>
        </div>
        <button class="main" name="decision" value="code">${t.submit}</button>
        <div class="others">
          <button class="plain" name="decision" value="resend">${t.resend}</button>
          <button class="plain" name="decision" value="cancel">${t.cancel}</button>
        </div>
        <div class="test">
          <span id="hint">${t.hint}</span>
          <button class="plain" name="decision" value="refuse">${t.fail}</button>
        </div>
      </div>
    </form>
    <footer>${t.secure}</footer>
  </main>`
}
