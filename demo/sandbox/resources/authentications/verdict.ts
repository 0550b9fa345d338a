// The bank's word, and what comes of it. It counts once: for the authentication
// that its intent waits for, while there is time. Whatever comes twice, late or
// for an attempt that was given up changes nothing.

import { eq } from 'drizzle-orm'
import { paymentMethods } from '../payment-methods/table.ts'
import type { Happening } from '../tell.ts'
import { authentications, type Authentication } from './table.ts'
import { findWaiting } from './waiting.ts'

type Verdict = 'passed' | 'failed' | 'expired'

/** Call it in a transaction. Resolves to whether the word counted. */
export async function giveVerdict(
  happening: Happening,
  id: string,
  verdict: Verdict,
): Promise<boolean> {
  const { db, now } = happening
  const [row] = await db.select().from(authentications).where(eq(authentications.id, id))
  if (row?.status !== 'open') return false
  const inTime = now < row.expires_at
  const status = inTime ? verdict : 'expired'
  await db.update(authentications).set({ status }).where(eq(authentications.id, id))

  const waiting = await findWaiting(happening, row.intent)
  if (!waiting || waiting.intent.authentication !== id) return false
  const method = await methodOf(happening, row)
  // A method that was taken off its customer meanwhile is not charged any more.
  if (status === 'passed' && !method.detached) await waiting.passed(method)
  else await waiting.failed(method)
  return true
}

async function methodOf({ db }: Happening, { payment_method }: Authentication) {
  const [method] = await db
    .select()
    .from(paymentMethods)
    .where(eq(paymentMethods.id, payment_method))
  if (!method) throw new Error('an authentication has lost its payment method')
  return method
}
