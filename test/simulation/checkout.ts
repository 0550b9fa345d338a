import { createIdempotencyKey, request } from '../../src/api/request.ts'
import type { RetryBudget } from '../../src/api/retry-budget.ts'
import type { Api } from '../../src/api/transport.ts'
import { readConfirm } from '../../src/frames/controller/arguments.ts'
import { createVerbs } from '../../src/frames/controller/confirm.ts'
import { retrieveIntent } from '../../src/frames/controller/retrieve.ts'
import { Refusal } from '../../src/frames/shared/describe-error.ts'
import en from '../../src/locales/payments/en.ts'

/** How a checkout ended, as its shopper and its shop know it. */
export type End = 'paid' | 'outcome unknown' | 'no intent' | 'intent not shown' | 'not paid'

export interface Checkout {
  shop: { api: Api; budget: RetryBudget }
  page: { api: Api; budget: RetryBudget }
  /** Fills in the form. */
  type: () => Promise<void>
  /** Learns the intent's id as soon as there is one. */
  noteIntent: (id: string) => void
}

/**
 * One checkout, by the code that shops and browsers run: the shop's server creates
 * an intent, the page reads it, the shopper types and pays. Each step needs the one
 * before: without an intent there is no form, and without a form no payment.
 */
export async function checkOut({ shop, page, type, noteIntent }: Checkout): Promise<End> {
  const idempotencyKey = createIdempotencyKey()
  const creation = {
    method: 'POST',
    path: 'payment_intents',
    body: { amount: 2000, currency: 'usd' },
    idempotencyKey,
  } as const
  const created = await request(shop.api, creation, { budget: shop.budget })
  if (created.kind !== 'answer' || created.status !== 200) return 'no intent'
  const { id, client_secret: clientSecret } = created.body as { id: string; client_secret: string }
  noteIntent(id)

  const session = {
    ...page,
    messages: en,
    live: true,
    inbox: { take: () => Promise.resolve(undefined) },
    now: Date.now,
    surroundings: { online: () => true, onWake: () => () => undefined },
    leave: () => undefined,
    actions: () => Promise.reject(new Error('Nothing is asked of anybody here.')),
  }
  const { signal } = new AbortController()
  try {
    await retrieveIntent(session, clientSecret, signal)
  } catch (error) {
    return refusalIn(error) && 'intent not shown'
  }
  await type()
  try {
    const { confirm } = createVerbs(session)
    const args = readConfirm([clientSecret, { payment_method: 'pm_1' }], '')
    const { status } = await confirm(args, { signal, extend: () => undefined })
    return status === 'succeeded' ? 'paid' : 'not paid'
  } catch (error) {
    return refusalIn(error).data.code === 'outcome_unknown' ? 'outcome unknown' : 'not paid'
  }
}

/** Anything but a refusal is a mistake in the code, and ends the simulation. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
