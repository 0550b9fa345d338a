// What each kind of key sees of a payment intent.

import type { Call } from '../../api/context.ts'
import { lastErrorView } from '../last-error.ts'
import type { PaymentIntent } from './table.ts'

/** A browser holds the client secret of one intent, and needs this much to pay it. */
const browserFields = [
  'amount',
  'canceled_at',
  'cancellation_reason',
  'capture_method',
  'client_secret',
  'created',
  'currency',
  'description',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_types',
  'setup_future_usage',
  'status',
] as const

/** A server sees the rest as well. */
const serverFields = [
  ...browserFields,
  'amount_capturable',
  'amount_received',
  'automatic_payment_methods',
  'customer',
  'latest_charge',
  'metadata',
  'receipt_email',
  'shipping',
] as const

type Reader = { readonly key: Pick<Call['key'], 'kind'>; readonly locale: Call['locale'] }

export function paymentIntentView(intent: PaymentIntent, { key, locale }: Reader) {
  const fields = key.kind === 'secret' ? serverFields : browserFields
  return {
    id: intent.id,
    object: 'payment_intent',
    livemode: intent.livemode,
    ...Object.fromEntries(fields.map((name) => [name, intent[name]])),
    last_payment_error:
      intent.last_payment_error && lastErrorView(intent.last_payment_error, locale),
  }
}

/** The intent as events carry it: whoever reads them, it is a server. */
export const snapshot = (intent: PaymentIntent) =>
  paymentIntentView(intent, { key: { kind: 'secret' }, locale: 'en' })

/** The intent as an error carries it. */
export const errorView = (intent: PaymentIntent, reader: Reader) => ({
  payment_intent: paymentIntentView(intent, reader),
})
