import { timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Call } from '../../api/context.ts'
import type { Db } from '../../store/store.ts'
import { ApiError } from '../../errors.ts'
import { findObject, missing } from '../find.ts'
import { paymentIntents, type PaymentIntent } from './table.ts'

/**
 * The intent of the path. A browser must show its client secret, and learns
 * nothing from a wrong one: the answer is the same as for no such intent.
 */
export async function findIntent(call: Call, clientSecret?: string): Promise<PaymentIntent> {
  if (call.key.kind === 'publishable' && clientSecret === undefined) {
    throw new ApiError('parameter_missing', { param: 'client_secret' })
  }
  const intent = await findObject(call, paymentIntents, 'payment_intent', { id: call.id })
  if (clientSecret !== undefined && !sameSecret(clientSecret, intent.client_secret)) {
    throw missing('payment_intent')
  }
  return intent
}

/** Writes the change and gives the intent as it now is. */
export async function save(
  db: Db,
  intent: PaymentIntent,
  change: Partial<PaymentIntent>,
): Promise<PaymentIntent> {
  if (Object.keys(change).length > 0) {
    await db.update(paymentIntents).set(change).where(eq(paymentIntents.id, intent.id))
  }
  return { ...intent, ...change }
}

function sameSecret(given: string, real: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(real)]
  return a.length === b.length && timingSafeEqual(a, b)
}
