// What an issuer's decision does to a set-up: the change and its event are written
// down together. No money moves, so an issuer that takes its time over a payment
// has nothing to think about.

import type { Decision } from '../../cards/test-cards.ts'
import type { ApiError } from '../../errors.ts'
import { declined } from '../payment-methods/ask.ts'
import { lastErrorOf } from '../last-error.ts'
import { keepForLater } from '../payment-methods/keep-for-later.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import type { Happening } from '../tell.ts'
import { move } from './move.ts'
import type { SetupIntent } from './table.ts'

/** What leads to a decision. */
type Action = 'confirm' | 'authenticate'

/** Carries the decision out, and gives the intent as it then is. */
export async function decide(
  happening: Happening,
  intent: SetupIntent,
  action: Action,
  { decision, method }: { decision: Decision; method: PaymentMethod },
): Promise<SetupIntent> {
  if (decision.kind === 'decline') {
    return turnDown(happening, intent, action, { error: declined(decision), method })
  }
  const done = await move(happening, intent, action, {
    status: 'succeeded',
    payment_method: method.id,
    last_setup_error: null,
  })
  await keepForLater(happening, done)
  return done
}

/** The method that failed leaves the intent, and stays to be seen in the error. */
export const turnDown = (
  happening: Happening,
  intent: SetupIntent,
  action: Action,
  { error, method }: { error: ApiError; method?: PaymentMethod },
): Promise<SetupIntent> =>
  move(happening, intent, action, {
    status: 'requires_payment_method',
    payment_method: null,
    last_setup_error: lastErrorOf(error, method),
  })
