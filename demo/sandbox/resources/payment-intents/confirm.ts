// One attempt to pay: find the method, ask the issuer (a table), write down what
// came of it. A refusal is written down too, which is why it is returned and not
// thrown.

import type { Answer, Call } from '../../api/context.ts'
import { ok } from '../../api/context.ts'
import { errorBody } from '../../api/respond.ts'
import { checkCvcOf } from '../../cards/take-in.ts'
import { ApiError, type ErrorDetails } from '../../errors.ts'
import { openAuthentication, type Asking } from '../authentications/open.ts'
import { withToken } from '../confirmation-tokens/redeem.ts'
import { askingOf, type AskingParams } from '../intent-params.ts'
import { methodToTry, type MethodParams } from '../method-from.ts'
import { ask, declined } from '../payment-methods/ask.ts'
import type { PaymentMethod, SetupFutureUsage } from '../payment-methods/table.ts'
import { paymentMethodView } from '../payment-methods/view.ts'
import { decide, turnDown, type Change } from './charge.ts'
import { checkAllowed } from './machine.ts'
import { move } from './move.ts'
import type { PaymentIntent } from './table.ts'
import { errorView, paymentIntentView } from './view.ts'

interface Attempt extends MethodParams, AskingParams {
  confirmation_token?: string | undefined
  off_session?: boolean | undefined
  payment_method_options?: { card?: { cvc?: string | undefined } | undefined } | undefined
  receipt_email?: string | null | undefined
  setup_future_usage?: SetupFutureUsage | null | undefined
  shipping?: PaymentIntent['shipping'] | undefined
}

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
    checkCvcOf(method.card, params.payment_method_options?.card?.cvc)
    const asking = { ...askingOf(call, given), returnUrl: params.return_url ?? null }
    const offSession = params.off_session === true
    return await charge(call, intent, { asked, method, offSession, asking })
  } catch (error) {
    // A card that could not even be taken in is a failed attempt like any other.
    if (!(error instanceof ApiError) || error.status !== 402) throw error
    const refused = await turnDown(call, intent, 'confirm', { error, change: asked })
    return refusal(call, refused, error)
  }
}

interface Trial {
  readonly asked: Change
  readonly method: PaymentMethod
  readonly offSession: boolean
  readonly asking: Asking & { readonly sdkNamed: boolean }
}

async function charge(
  call: Call,
  intent: PaymentIntent,
  { asked, method, offSession, asking }: Trial,
): Promise<Answer> {
  const outcome = ask(method, { offSession, sdk: asking.sdkNamed })
  if (outcome.kind === 'authenticate') {
    const { challenge, manner } = outcome
    const waiting = await move(call, intent, 'confirm', {
      ...asked,
      payment_method: method.id,
      last_payment_error: null,
      ...(await openAuthentication(call, intent, { method, asking, challenge, manner })),
    })
    return ok(paymentIntentView(waiting, call))
  }
  const options = { decision: outcome, method, change: asked }
  const tried = await decide(call, intent, 'confirm', options)
  if (outcome.kind === 'decline') return refusal(call, tried, declined(outcome), method)
  return ok(paymentIntentView(tried, call))
}

/** The answer of 402, with the intent as the refusal has left it. */
function refusal(
  call: Call,
  refused: PaymentIntent,
  error: ApiError,
  method?: PaymentMethod,
): Answer {
  const told: ErrorDetails = {
    ...error.details,
    ...errorView(refused, call),
    ...(method && { payment_method: paymentMethodView(method, call.key.kind) }),
  }
  return { status: 402, body: errorBody(error.code, told, call) }
}
