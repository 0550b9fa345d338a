import type { PaymentIntent } from '../payment-intents/table.ts'
import type { Refund } from './table.ts'

export const refundView = (refund: Refund) => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amount,
  charge: refund.charge,
  created: refund.created,
  currency: refund.currency,
  livemode: refund.livemode,
  metadata: refund.metadata,
  payment_intent: refund.payment_intent,
  reason: refund.reason,
  status: refund.status,
})

/** The charge that an intent's `latest_charge` names. It is seen in events only. */
export const chargeView = (intent: PaymentIntent, amount_refunded: number) => ({
  id: intent.latest_charge,
  object: 'charge',
  amount: intent.amount_received,
  amount_refunded,
  created: intent.created,
  currency: intent.currency,
  livemode: intent.livemode,
  payment_intent: intent.id,
  refunded: amount_refunded === intent.amount_received,
})
