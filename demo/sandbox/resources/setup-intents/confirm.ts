// One attempt to set a method up: find it, ask the issuer, write down what came
// of it. A refusal is written down too, which is why it is returned and not
// thrown.

import type { Answer, Call } from '../../api/context.ts'
import { ok } from '../../api/context.ts'
import { errorBody } from '../../api/respond.ts'
import { issuerOf } from '../../cards/issuer.ts'
import { ApiError } from '../../errors.ts'
import { withToken } from '../confirmation-tokens/redeem.ts'
import { lastErrorOf } from '../last-error.ts'
import { methodToTry, type MethodParams } from '../method-from.ts'
import { keepForLater } from '../payment-methods/keep-for-later.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import { paymentMethodView } from '../payment-methods/view.ts'
import { checkAllowed } from './machine.ts'
import { move } from './move.ts'
import type { SetupIntent } from './table.ts'
import { errorView, setupIntentView } from './view.ts'

type Attempt = MethodParams & { confirmation_token?: string | undefined }

/** Throws `setup_intent_unexpected_state` and 400s; a 402 is the answer it returns. */
export async function attempt(call: Call, intent: SetupIntent, given: Attempt): Promise<Answer> {
  checkAllowed(call, intent, 'confirm')
  try {
    const params = await withToken(call, given, { setup_intent: intent.id })
    return await setUp(call, intent, await methodToTry(call, params, intent))
  } catch (error) {
    // A card that could not even be taken in is a failed attempt like any other.
    if (!(error instanceof ApiError) || error.status !== 402) throw error
    return refuse(call, intent, error)
  }
}

/** No money moves, so an issuer that takes its time over a payment has nothing to think about. */
async function setUp(call: Call, intent: SetupIntent, method: PaymentMethod): Promise<Answer> {
  const outcome = issuerOf(method.card, { offSession: false, setUp: false })
  if (outcome.kind === 'decline') {
    const { code, decline_code } = outcome
    return refuse(call, intent, new ApiError(code, { decline_code }), method)
  }
  const done = await move(call, intent, 'confirm', {
    status: 'succeeded',
    payment_method: method.id,
    last_setup_error: null,
    next_action: null,
  })
  await keepForLater(call, done)
  return ok(setupIntentView(done, call))
}

/** The refused method leaves the intent, and stays to be seen in the error. */
async function refuse(
  call: Call,
  intent: SetupIntent,
  error: ApiError,
  method?: PaymentMethod,
): Promise<Answer> {
  const refused = await move(call, intent, 'confirm', {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_setup_error: lastErrorOf(error, method),
  })
  const told = {
    ...error.details,
    ...errorView(refused, call),
    ...(method && { payment_method: paymentMethodView(method, call.key.kind) }),
  }
  return { status: 402, body: errorBody(error.code, told, call) }
}
