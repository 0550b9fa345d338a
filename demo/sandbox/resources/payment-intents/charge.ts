// What an issuer's decision does to a payment: the change, its effect and its
// event are written down together.

import type { Decision } from '../../cards/test-cards.ts'
import type { ApiError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { recordEffect } from '../../ledger.ts'
import { lastErrorOf } from '../last-error.ts'
import { declined } from '../payment-methods/ask.ts'
import { keepForLater } from '../payment-methods/keep-for-later.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import type { Happening } from '../tell.ts'
import type { Status } from './machine.ts'
import { move } from './move.ts'
import type { PaymentIntent } from './table.ts'

export type Change = Partial<PaymentIntent>
type Verdict = Change & { status: Status }
/** What leads to a decision. */
type Action = 'confirm' | 'authenticate'

/** Carries the decision out, and gives the intent as it then is. */
export async function decide(
  happening: Happening,
  intent: PaymentIntent,
  action: Action,
  { decision, method, change }: { decision: Decision; method: PaymentMethod; change?: Change },
): Promise<PaymentIntent> {
  const tried: Change = { ...change, latest_charge: newId('ch') }
  if (decision.kind === 'decline') {
    return turnDown(happening, intent, action, { error: declined(decision), method, change: tried })
  }
  const verdict: Verdict =
    decision.kind === 'approve'
      ? await approve(happening, intent)
      : { status: 'processing', settles_at: (happening.now + decision.seconds) * 1000 }
  const paid = await move(happening, intent, action, {
    ...tried,
    payment_method: method.id,
    last_payment_error: null,
    ...verdict,
  })
  if (decision.kind === 'approve') await keepForLater(happening, agreement(paid))
  return paid
}

/** The method that failed leaves the intent, and stays to be seen in the error. */
export const turnDown = (
  happening: Happening,
  intent: PaymentIntent,
  action: Action,
  { error, method, change }: { error: ApiError; method?: PaymentMethod; change?: Change },
): Promise<PaymentIntent> =>
  move(happening, intent, action, {
    ...change,
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: lastErrorOf(error, method),
  })

/** The issuer said yes: what changes, with the effect already written down. */
export async function approve({ db, now }: Happening, intent: PaymentIntent): Promise<Verdict> {
  const { id, amount } = intent
  if (intent.capture_method === 'manual') {
    await recordEffect(db, { intent: id, effect: 'authorize', amount, at: now })
    return { status: 'requires_capture', amount_capturable: amount, settles_at: null }
  }
  await recordEffect(db, { intent: id, effect: 'capture', amount, at: now })
  return { status: 'succeeded', amount_received: amount, settles_at: null }
}

/** What a payment that went through says of later ones. */
export const agreement = ({ setup_future_usage, payment_method, customer }: PaymentIntent) => ({
  usage: setup_future_usage,
  payment_method,
  customer,
})
