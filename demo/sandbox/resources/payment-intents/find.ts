import { eq } from 'drizzle-orm'
import type { Call } from '../../api/context.ts'
import type { Db } from '../../store/store.ts'
import { findBySecret } from '../client-secret.ts'
import { paymentIntents, type PaymentIntent } from './table.ts'

/** The intent of the path, if the request may know of it. */
export const findIntent = (call: Call, clientSecret?: string): Promise<PaymentIntent> =>
  findBySecret(call, paymentIntents, { thing: 'payment_intent', clientSecret })

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
