import type { PaymentIntent } from '@onerway/onerway-js/server'
import { html, raw } from 'hono/html'
import { METHODS } from '../checkout.ts'
import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { textsOf, type Texts } from '../texts.ts'
import { orderSummary } from './order-summary.ts'
import type { Html, Page } from './page.ts'

interface Checkout {
  intent: PaymentIntent
  quantity: number
  language: Language
  config: { jsUrl: string; publishableKey: string }
}

/** The form that public/checkout.js brings to life; what that needs is in the data attributes. */
export function checkoutPage({ intent, quantity, language, config }: Checkout): Page {
  const t = textsOf(language)
  const total = formatMoney(intent.amount, intent.currency, language)
  return {
    title: t.checkout,
    scripts: [`${config.jsUrl}/v1/onerway.js`, '/public/watch.js', '/public/checkout.js'],
    main: html`<div class="checkout">
      <h1>${t.checkout}</h1>
      ${orderSummary({ intent, quantity, language })}
      <form
        class="pay"
        id="checkout"
        method="post"
        novalidate
        data-publishable-key="${config.publishableKey}"
        data-client-secret="${intent.client_secret}"
        data-status="${intent.status}"
        data-locale="${language}"
        data-unavailable="${t.unavailable}"
      >
        <noscript><p class="error">${t.noScript}</p></noscript>
        <div class="fields" id="fields">
          <h2>${t.contact}</h2>
          ${textField('email', 'email', t)}
          <h2 id="method-title">${t.payment}</h2>
          <div class="methods" role="radiogroup" aria-label="${t.method}">
            ${METHODS.map((name) => methodChoice(name, t))}
          </div>
          <div id="by-card">
            ${textField('name', 'cc-name', t)}
            <div class="field">
              <label for="card">${t.card}</label>
              <div class="input card-input" id="card"></div>
            </div>
          </div>
          <p class="by-wallet" id="by-wallet" hidden></p>
        </div>
        <div class="problem" role="alert">
          <p class="error" id="payment-error"></p>
          <p class="muted" id="not-charged" data-text="${t.notCharged}"></p>
        </div>
        <button class="button" id="pay" disabled>
          <span class="spinner" aria-hidden="true"></span>
          <span
            id="pay-label"
            data-processing="${t.processing}"
            data-bank="${t.confirming}"
            data-wallet="${t.confirming}"
            >${t.pay(total)}</span
          >
        </button>
        <div class="under-pay">
          <p
            id="pay-status"
            role="status"
            data-processing="${t.processingHint}"
            data-slow="${t.slowHint}"
            data-bank="${t.bankHint}"
            data-wallet="${t.walletHint}"
          ></p>
          <p class="note" id="pay-note">${t.safe}</p>
        </div>
      </form>
    </div>`,
  }
}

const textField = (name: 'email' | 'name', autocomplete: string, t: Texts): Html =>
  html`<div class="field">
    <label for="${name}">${t[name]}</label>
    <input
      class="input"
      id="${name}"
      name="${name}"
      type="${name === 'email' ? 'email' : 'text'}"
      autocomplete="${autocomplete}"
      spellcheck="false"
      required
      data-error="${t[`${name}Error`]}"
      aria-describedby="${name}-error"
    />
    <p class="error" id="${name}-error"></p>
  </div>`

const methodChoice = (name: (typeof METHODS)[number], t: Texts): Html =>
  html`<label class="method">
    <input
      type="radio"
      name="method"
      value="${name}"
      ${raw(name === 'card' ? 'checked' : '')}
      data-hint="${name === 'card' ? '' : t[`${name}Hint`]}"
    />
    <span class="method-mark method-${name}" aria-hidden="true"></span>
    <span>${t[name]}</span>
  </label>`
