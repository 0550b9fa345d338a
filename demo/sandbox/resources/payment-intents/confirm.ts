// One attempt to pay: find the method, ask the issuer (a table), write down what
// came of it. A refusal is written down too, which is why it is returned and not
// thrown.

import type { Answer, Call } from '../../api/context.ts'
import { ok } from '../../api/context.ts'
import { errorBody } from '../../api/respond.ts'
import { issuerOf } from '../../cards/issuer.ts'
import { ApiError, type ErrorDetails } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { recordEffect } from '../../ledger.ts'
import { withToken } from '../confirmation-tokens/redeem.ts'
import { lastErrorOf } from '../last-error.ts'
import { methodToTry, type MethodParams } from '../method-from.ts'
import { keepForLater } from '../payment-methods/keep-for-later.ts'
import type { PaymentMethod, SetupFutureUsage } from '../payment-methods/table.ts'
import { paymentMethodView } from '../payment-methods/view.ts'
import { checkAllowed, type Status } from './machine.ts'
import { move } from './move.ts'
import type { PaymentIntent } from './table.ts'
import { errorView, paymentIntentView } from './view.ts'

interface Attempt extends MethodParams {
  confirmation_token?: string | undefined
  off_session?: boolean | undefined
  receipt_email?: string | null | undefined
  setup_future_usage?: SetupFutureUsage | null | undefined
  shipping?: PaymentIntent['shipping'] | undefined
}

type Change = Partial<PaymentIntent>
type Verdict = Change & { status: Status }

/** Throws `payment_intent_unexpected_state` and 400s; a 402 is the answer it returns. */
export async function attempt(call: Call, intent: PaymentIntent, given: Attempt): Promise<Answer> {
  checkAllowed(call, intent, 'confirm')
  const params = await withToken(call, given, { payment_intent: intent.id })
  const asked: Change = {
    ...(params.receipt_email !== undefined && { receipt_email: params.receipt_email }),
    ...(params.setup_future_usage !== undefined && {
      setup_future_usage: params.setup_future_usage,
    }),
    ...(params.shipping !== undefined && { shipping: params.shipping }),
  }
  try {
    const method = await methodToTry(call, params, intent)
    const offSession = params.off_session === true
    return await charge(call, intent, { asked, method, offSession })
  } catch (error) {
    // A card that could not even be taken in is a failed attempt like any other.
    if (!(error instanceof ApiError) || error.status !== 402) throw error
    return refuse(call, intent, asked, error)
  }
}

async function charge(
  call: Call,
  intent: PaymentIntent,
  { asked, method, offSession }: { asked: Change; method: PaymentMethod; offSession: boolean },
): Promise<Answer> {
  const setUp = method.set_up_for === 'off_session'
  const outcome = issuerOf(method.card, { offSession, setUp })
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
  if (outcome.kind === 'approve') await keepForLater(call, agreement(paid))
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

/** What a payment that went through says of later ones. */
export const agreement = ({ setup_future_usage, payment_method, customer }: PaymentIntent) => ({
  usage: setup_future_usage,
  payment_method,
  customer,
})

/** The refused method leaves the intent, and stays to be seen in the error. */
async function refuse(
  call: Call,
  intent: PaymentIntent,
  tried: Change,
  error: ApiError,
  method?: PaymentMethod,
): Promise<Answer> {
  const refused = await move(call, intent, 'confirm', {
    ...tried,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: lastErrorOf(error, method),
  })
  const told: ErrorDetails = {
    ...error.details,
    ...errorView(refused, call),
    ...(method && { payment_method: paymentMethodView(method, call.key.kind) }),
  }
  return { status: 402, body: errorBody(error.code, told, call) }
}
