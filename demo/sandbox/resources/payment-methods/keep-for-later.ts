import { and, eq } from 'drizzle-orm'
import { customers } from '../customers/table.ts'
import type { Happening } from '../tell.ts'
import { attach } from './attach.ts'
import { saveMethod } from './create.ts'
import { paymentMethods, type SetupFutureUsage } from './table.ts'

interface Agreement {
  /** For what later use; null for none. */
  readonly usage: SetupFutureUsage | null
  readonly payment_method: string | null
  readonly customer: string | null
}

/**
 * The customer has agreed that this method be used again: it is marked with what
 * for, and saved to the customer if there is one. A customer who was deleted or a
 * method that was taken off meanwhile is left as it is: the payment stands.
 */
export async function keepForLater(
  happening: Happening,
  { usage, payment_method, customer }: Agreement,
): Promise<void> {
  const { db } = happening
  if (usage === null || payment_method === null) return
  const [method] = await db
    .select()
    .from(paymentMethods)
    .where(and(eq(paymentMethods.id, payment_method), eq(paymentMethods.detached, false)))
  // A wallet agrees to each payment anew.
  if (method?.type !== 'card') return
  // What was agreed to for use in the customer's absence is not taken back by less.
  const set_up_for = method.set_up_for === 'off_session' ? 'off_session' : usage
  const marked = await saveMethod(db, method, { set_up_for })
  if (customer === null || method.customer !== null) return
  const [owner] = await db
    .select()
    .from(customers)
    .where(and(eq(customers.id, customer), eq(customers.deleted, false)))
  if (owner) await attach(happening, marked, owner)
}
