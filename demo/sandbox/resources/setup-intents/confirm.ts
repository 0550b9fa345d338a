// One attempt to set a method up: find it, ask the issuer, write down what came
// of it. A refusal is written down too, which is why it is returned and not
// thrown.

import type { Answer, Call } from '../../api/context.ts'
import { ok } from '../../api/context.ts'
import { errorBody } from '../../api/respond.ts'
import { ApiError } from '../../errors.ts'
import { openAuthentication, type Asking } from '../authentications/open.ts'
import { withToken } from '../confirmation-tokens/redeem.ts'
import { askingOf, type AskingParams } from '../intent-params.ts'
import { methodToTry, type MethodParams } from '../method-from.ts'
import { ask, declined } from '../payment-methods/ask.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import { paymentMethodView } from '../payment-methods/view.ts'
import { checkAllowed } from './machine.ts'
import { move } from './move.ts'
import { decide, turnDown } from './set-up.ts'
import type { SetupIntent } from './table.ts'
import { errorView, setupIntentView } from './view.ts'

type Attempt = MethodParams & AskingParams & { confirmation_token?: string | undefined }

/** Throws `setup_intent_unexpected_state` and 400s; a 402 is the answer it returns. */
export async function attempt(call: Call, intent: SetupIntent, given: Attempt): Promise<Answer> {
  checkAllowed(call, intent, 'confirm')
  try {
    const params = await withToken(call, given, { setup_intent: intent.id })
    const method = await methodToTry(call, params, intent)
    const asking = { ...askingOf(call, given), returnUrl: params.return_url ?? null }
    return await setUp(call, intent, method, asking)
  } catch (error) {
    // A card that could not even be taken in is a failed attempt like any other.
    if (!(error instanceof ApiError) || error.status !== 402) throw error
    return refusal(call, await turnDown(call, intent, 'confirm', { error }), error)
  }
}

async function setUp(
  call: Call,
  intent: SetupIntent,
  method: PaymentMethod,
  asking: Asking & { readonly sdkNamed: boolean },
): Promise<Answer> {
  const outcome = ask(method, { offSession: false, sdk: asking.sdkNamed })
  if (outcome.kind === 'authenticate') {
    const { challenge, manner } = outcome
    const waiting = await move(call, intent, 'confirm', {
      payment_method: method.id,
      last_setup_error: null,
      ...(await openAuthentication(call, intent, { method, asking, challenge, manner })),
    })
    return ok(setupIntentView(waiting, call))
  }
  const tried = await decide(call, intent, 'confirm', { decision: outcome, method })
  if (outcome.kind === 'decline') return refusal(call, tried, declined(outcome), method)
  return ok(setupIntentView(tried, call))
}

/** The answer of 402, with the intent as the refusal has left it. */
function refusal(
  call: Call,
  refused: SetupIntent,
  error: ApiError,
  method?: PaymentMethod,
): Answer {
  const told = {
    ...error.details,
    ...errorView(refused, call),
    ...(method && { payment_method: paymentMethodView(method, call.key.kind) }),
  }
  return { status: 402, body: errorBody(error.code, told, call) }
}
