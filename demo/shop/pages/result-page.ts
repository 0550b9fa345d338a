import type { Expanded, PaymentIntent } from '@onerway/onerway-js/server'
import { html } from 'hono/html'
import { isPaid, isUnpaid } from '../checkout.ts'
import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { textsOf, type Texts } from '../texts.ts'
import type { Html, Page } from './page.ts'

type Intent = Expanded<PaymentIntent, 'payment_method'>

interface Result {
  /** Undefined where the API could not be asked. */
  intent: Intent | undefined
  /** A payment may be on its way that the API does not know of yet. */
  unsure: boolean
  language: Language
  hasCart: boolean
  /** The API tells this shop of payments. */
  webhooks: boolean
  /** The event that said so of this one. */
  fulfilledBy: string | undefined
}

type Outcome = 'paid' | 'processing' | 'checking' | 'unpaid' | 'open' | 'canceled'

function outcomeOf({ intent, unsure }: Result): Outcome {
  if (!intent || (unsure && isUnpaid(intent))) return 'checking'
  if (isPaid(intent)) return 'paid'
  if (intent.status === 'processing' || intent.status === 'canceled') return intent.status
  return intent.last_payment_error ? 'unpaid' : 'open'
}

/** What became of an order: everything on it is what the API says of the intent. */
export function resultPage(result: Result): Page {
  const { intent, language, hasCart, webhooks, fulfilledBy } = result
  const t = textsOf(language)
  const outcome = outcomeOf(result)
  const decided = outcome !== 'processing' && outcome !== 'checking'
  const awaited = webhooks && !fulfilledBy && (outcome === 'paid' || outcome === 'processing')
  const fulfilled_by = fulfilledBy ?? (awaited ? t.awaitingWebhook : '')
  const status = intent?.status ?? 'unknown'
  const title = t[`${outcome}Title`]
  return {
    title,
    scripts: awaited || !decided ? ['/public/result.js'] : [],
    facts: {
      ...(intent && { payment_intent: intent.id }),
      status,
      ...(fulfilled_by && { fulfilled_by }),
    },
    main: html`<section class="result" data-outcome="${outcome}" data-status="${status}">
      <span class="mark mark-${outcome}" aria-hidden="true"></span>
      <h1>${title}</h1>
      <p class="lead">${t[`${outcome}Text`]}</p>
      ${
        outcome === 'unpaid'
          ? html`<p class="reason">${intent?.last_payment_error?.message}</p>`
          : ''
      }
      ${intent ? html`<dl class="rows receipt">${rows(intent, outcome, { t, language })}</dl>` : ''}
      ${wayOn(outcome, hasCart, t)}
    </section>`,
  }
}

/** Nothing is offered while it is not known whether the shopper has paid. */
function wayOn(outcome: Outcome, hasCart: boolean, t: Texts): Html | '' {
  if (outcome === 'checking') return ''
  return hasCart && outcome !== 'paid' && outcome !== 'processing'
    ? html`<a class="button" href="/checkout">${t.backToCheckout}</a>`
    : html`<a class="link" href="/">${t.backToShop}</a>`
}

function rows(
  intent: Intent,
  outcome: Outcome,
  { t, language }: { t: Texts; language: Language },
): Html[] {
  const { type, card, billing_details } = intent.payment_method ?? {}
  const wallet = type === 'alipay' || type === 'wechat_pay' ? t[type] : undefined
  const all: [name: string, value: string | null | undefined][] = [
    [t.orderNumber, intent.metadata['order']],
    [
      outcome === 'paid' ? t.amountPaid : t.amount,
      formatMoney(intent.amount, intent.currency, language),
    ],
    [t.paidWith, card ? `${brandName(card.brand, language)} ${t.lastFour(card.last4)}` : wallet],
    [t.email, billing_details?.email],
  ]
  return all.flatMap(([name, value]) =>
    value
      ? [
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
        ]
      : [],
  )
}

const BRANDS: Record<string, Partial<Record<Language, string>> & { en: string }> = {
  visa: { en: 'Visa' },
  mastercard: { en: 'Mastercard', 'zh-CN': '万事达卡' },
  amex: { en: 'American Express', 'zh-CN': '美国运通' },
  unionpay: { en: 'UnionPay', 'zh-CN': '银联' },
  jcb: { en: 'JCB' },
  discover: { en: 'Discover' },
  diners: { en: 'Diners Club', 'zh-CN': '大来卡' },
}

const brandName = (brand: string, language: Language): string =>
  BRANDS[brand]?.[language] ?? BRANDS[brand]?.en ?? brand
