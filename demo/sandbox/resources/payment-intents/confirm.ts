// One attempt to pay: find the method, ask the issuer (a table), write down what
// came of it. A refusal is written down too, which is why it is returned and not
// thrown.

import type { Answer, Call } from '../../api/context.ts'
import { ok } from '../../api/context.ts'
import { errorBody } from '../../api/respond.ts'
import { outcomes, type Behaviour, type Outcome } from '../../cards/test-cards.ts'
import { ApiError, type ErrorDetails } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { recordEffect } from '../../ledger.ts'
import type { LastError } from '../last-error.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import { paymentMethodView } from '../payment-methods/view.ts'
import { checkAllowed, type Status } from './machine.ts'
import { methodFrom } from './method.ts'
import { move } from './move.ts'
import type { PaymentIntent } from './table.ts'
import { errorView, paymentIntentView } from './view.ts'

interface Attempt {
  payment_method?: string | null | undefined
  payment_method_data?: Parameters<typeof methodFrom>[1]['payment_method_data']
  receipt_email?: string | null | undefined
  setup_future_usage?: 'on_session' | 'off_session' | null | undefined
  shipping?: PaymentIntent['shipping'] | undefined
}

type Change = Partial<PaymentIntent>
type Verdict = Change & { status: Status }

/** Throws `payment_intent_unexpected_state` and 400s; a 402 is the answer it returns. */
export async function attempt(call: Call, intent: PaymentIntent, params: Attempt): Promise<Answer> {
  checkAllowed(call, intent, 'confirm')
  const asked: Change = {
    ...(params.receipt_email !== undefined && { receipt_email: params.receipt_email }),
    ...(params.setup_future_usage !== undefined && {
      setup_future_usage: params.setup_future_usage,
    }),
    ...(params.shipping !== undefined && { shipping: params.shipping }),
  }
  try {
    const method = await methodOf(call, intent, params)
    return await charge(call, intent, asked, method)
  } catch (error) {
    // A card that could not even be taken in is a failed attempt like any other.
    if (!(error instanceof ApiError) || error.status !== 402) throw error
    return refuse(call, intent, asked, error)
  }
}

async function methodOf(call: Call, intent: PaymentIntent, params: Attempt) {
  const given = params.payment_method != null || params.payment_method_data
  const kept = { payment_method: intent.payment_method }
  const method = await methodFrom(call, given ? params : kept, intent)
  if (!method) throw new ApiError('parameter_missing', { param: 'payment_method' })
  return method
}

async function charge(
  call: Call,
  intent: PaymentIntent,
  asked: Change,
  method: PaymentMethod,
): Promise<Answer> {
  const outcome: Outcome = outcomes[method.card.behaviour as Behaviour]
  const tried: Change = { ...asked, latest_charge: newId('ch') }
  if (outcome.kind === 'decline') {
    const { code, decline_code } = outcome
    return refuse(call, intent, tried, new ApiError(code, { decline_code }), method)
  }
  const verdict =
    outcome.kind === 'approve'
      ? await approve(call, intent)
      : decideLater((call.now + outcome.seconds) * 1000)
  const paid = await move(call, intent, 'confirm', {
    ...tried,
    payment_method: method.id,
    last_payment_error: null,
    next_action: null,
    ...verdict,
  })
  return ok(paymentIntentView(paid, call))
}

const decideLater = (settles_at: number): Verdict => ({ status: 'processing', settles_at })

/** The issuer said yes: what changes, with the effect already written down. */
export async function approve(
  { db, now }: Pick<Call, 'db' | 'now'>,
  intent: PaymentIntent,
): Promise<Verdict> {
  const { id, amount } = intent
  if (intent.capture_method === 'manual') {
    await recordEffect(db, { intent: id, effect: 'authorize', amount, at: now })
    return { status: 'requires_capture', amount_capturable: amount, settles_at: null }
  }
  await recordEffect(db, { intent: id, effect: 'capture', amount, at: now })
  return { status: 'succeeded', amount_received: amount, settles_at: null }
}

/** The refused method leaves the intent, and stays to be seen in the error. */
async function refuse(
  call: Call,
  intent: PaymentIntent,
  tried: Change,
  { code, details }: ApiError,
  method?: PaymentMethod,
): Promise<Answer> {
  const { decline_code, param } = details
  const last_payment_error: LastError = {
    code,
    ...(decline_code !== undefined && { decline_code }),
    ...(param !== undefined && { param }),
    ...(method && { payment_method: paymentMethodView(method, 'publishable') }),
  }
  const refused = await move(call, intent, 'confirm', {
    ...tried,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error,
  })
  const told: ErrorDetails = {
    ...details,
    ...errorView(refused, call),
    ...(method && { payment_method: paymentMethodView(method, call.key.kind) }),
  }
  return { status: 402, body: errorBody(code, told, call) }
}
