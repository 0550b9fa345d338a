import { eq } from 'drizzle-orm'
import { ApiError } from '../../errors.ts'
import type { Waiting } from '../authentications/waiting.ts'
import { decisionAfter } from '../payment-methods/ask.ts'
import type { Happening } from '../tell.ts'
import { decide, turnDown } from './charge.ts'
import { save } from './find.ts'
import { paymentIntents } from './table.ts'

/** A payment that a bank or wallet has a word on. */
export async function waitingPayment(
  happening: Happening,
  id: string,
): Promise<Waiting | undefined> {
  const { db } = happening
  const [intent] = await db.select().from(paymentIntents).where(eq(paymentIntents.id, id))
  if (!intent) return undefined
  const { amount, currency } = intent
  return {
    intent,
    money: { amount, currency },
    passed: async (method) =>
      void (await decide(happening, intent, 'authenticate', {
        decision: decisionAfter(method),
        method,
      })),
    failed: async (method) => {
      const error = new ApiError('payment_intent_authentication_failure')
      await turnDown(happening, intent, 'authenticate', { error, method })
    },
    show: async (next_action) => void (await save(db, intent, { next_action })),
  }
}
