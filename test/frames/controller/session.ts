import { createRetryBudget } from '../../../src/api/retry-budget.ts'
import en from '../../../src/locales/payments/en.ts'
import type { Course, Session } from '../../../src/frames/controller/session.ts'
import type { Offered } from '../../../src/frames/shared/card-offer.ts'
import { Refusal } from '../../../src/frames/shared/describe-error.ts'
import type { Server } from '../../api/server.ts'
import type { Time } from '../../api/time.ts'

/** What the controller's verbs share, over real HTTP. `offers` are the cards that fields have handed over. */
export function openSession(
  server: Server,
  time: Time,
  offers: Record<string, Offered> = {},
): Session {
  return {
    api: {
      baseUrl: server.url,
      headers: () => ({ Authorization: 'Bearer pk_test_1' }),
      fetch,
      timer: time.timer,
    },
    budget: createRetryBudget(4),
    messages: en,
    live: false,
    inbox: { take: (offer) => Promise.resolve(offers[offer]) },
    now: Date.now,
    surroundings: { online: () => true, onWake: () => () => undefined },
    leave: () => undefined,
    actions: () => Promise.reject(new Error('Nothing is asked of anybody here.')),
  }
}

export const SECRET = 'pi_1_secret_1'
export const INTENT = {
  id: 'pi_1',
  object: 'payment_intent',
  status: 'requires_payment_method',
  client_secret: SECRET,
}

/** A call that nobody gives up, and that asks for no more time. */
export const course = (signal = neverAborted()): Course => ({ signal, extend: () => undefined })

export const neverAborted = (): AbortSignal => new AbortController().signal

/** How a verb ended, in a form to compare: what it gave, or the code of its refusal. */
export async function endOf<T>(promise: Promise<T>): Promise<T | string> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Refusal) return error.data.code
    throw error
  }
}
