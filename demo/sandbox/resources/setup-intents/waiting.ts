import { eq } from 'drizzle-orm'
import { ApiError } from '../../errors.ts'
import type { Waiting } from '../authentications/waiting.ts'
import { decisionAfter } from '../payment-methods/ask.ts'
import type { Happening } from '../tell.ts'
import { save } from './find.ts'
import { decide, turnDown } from './set-up.ts'
import { setupIntents } from './table.ts'

/** A set-up that a bank has a word on. */
export async function waitingSetup(happening: Happening, id: string): Promise<Waiting | undefined> {
  const { db } = happening
  const [intent] = await db.select().from(setupIntents).where(eq(setupIntents.id, id))
  if (!intent) return undefined
  return {
    intent,
    passed: async (method) =>
      void (await decide(happening, intent, 'authenticate', {
        decision: decisionAfter(method),
        method,
      })),
    failed: async (method) => {
      const error = new ApiError('setup_intent_authentication_failure')
      await turnDown(happening, intent, 'authenticate', { error, method })
    },
    show: async (next_action) => void (await save(db, intent, { next_action })),
  }
}
