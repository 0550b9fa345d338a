import type { PaymentIntent } from '@onerway/onerway-js/server'
import { html } from 'hono/html'
import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { textsOf } from '../texts.ts'
import type { Html } from './page.ts'

interface Order {
  intent: PaymentIntent
  quantity: number
  language: Language
}

/** What is bought, and what the intent is going to take for it. */
export function orderSummary({ intent, quantity, language }: Order): Html {
  const t = textsOf(language)
  const total = formatMoney(intent.amount, intent.currency, language)
  return html`<section class="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">${t.summary}</h2>
    <div class="item">
      <span class="thumb"><img src="/public/teapot.svg" width="80" height="72" alt="" /></span>
      <div class="item-name">
        <p>${t.product}</p>
        <p class="muted">${t.times(quantity)}</p>
      </div>
      <p>${total}</p>
    </div>
    <dl class="rows">
      <div>
        <dt>${t.shipping}</dt>
        <dd>${t.free}</dd>
      </div>
      <div class="total">
        <dt>${t.total}</dt>
        <dd>${total}</dd>
      </div>
    </dl>
  </section>`
}
