import type { PaymentIntent } from '@onerway/onerway-js/server'
import { html } from 'hono/html'
import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { textsOf } from '../texts.ts'
import { orderSummary } from './order-summary.ts'
import type { Page } from './page.ts'

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
        data-locale="${language}"
        data-unavailable="${t.unavailable}"
      >
        <noscript><p class="error">${t.noScript}</p></noscript>
        <div class="fields" id="fields">
          <h2>${t.contact}</h2>
          <div class="field">
            <label for="email">${t.email}</label>
            <input
              class="input"
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              spellcheck="false"
              required
              data-error="${t.emailError}"
              aria-describedby="email-error"
            />
            <p class="error" id="email-error"></p>
          </div>
          <h2>${t.payment}</h2>
          <div class="field">
            <label for="name">${t.name}</label>
            <input
              class="input"
              id="name"
              name="name"
              autocomplete="cc-name"
              spellcheck="false"
              required
              data-error="${t.nameError}"
              aria-describedby="name-error"
            />
            <p class="error" id="name-error"></p>
          </div>
          <div class="field">
            <label for="card">${t.card}</label>
            <div class="input card-input" id="card"></div>
          </div>
        </div>
        <p class="error" id="card-error" role="alert"></p>
        <button class="button" id="pay" disabled data-busy="${t.processing}">
          <span class="spinner" aria-hidden="true"></span>
          <span id="pay-label">${t.pay(total)}</span>
        </button>
        <p class="unseen" id="pay-status" role="status" data-busy="${t.processingHint}"></p>
        <p class="note note-safe">${t.safe}</p>
      </form>
    </div>`,
  }
}
