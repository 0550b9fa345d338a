import { html } from 'hono/html'
import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { MOST_PER_ORDER, priceOf } from '../product.ts'
import { textsOf } from '../texts.ts'
import type { Page } from './page.ts'

const QUANTITIES = Array.from({ length: MOST_PER_ORDER }, (_, index) => index + 1)

export function productPage(language: Language): Page {
  const t = textsOf(language)
  const { amount, currency } = priceOf(1, language)
  return {
    title: t.product,
    main: html`<article class="product">
      <div class="stage">
        <img src="/public/teapot.svg" width="800" height="720" alt="${t.productAlt}" />
      </div>
      <div class="offer">
        <h1>${t.product}</h1>
        <p class="price">${formatMoney(amount, currency, language)}</p>
        <p class="lead">${t.productLead}</p>
        <form class="buy" method="post" action="/cart">
          <label class="quantity">
            <span>${t.quantity}</span>
            <select class="input" name="quantity">
              ${QUANTITIES.map((quantity) => html`<option>${quantity}</option>`)}
            </select>
          </label>
          <button class="button">${t.buy}</button>
        </form>
        <p class="note">${t.shippingNote}</p>
        <dl class="rows">
          ${t.facts.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </div>
    </article>`,
  }
}
