import { eq } from 'drizzle-orm'
import type { Services } from '../api/context.ts'
import { unixSeconds } from '../clock.ts'
import { authentications } from '../resources/authentications/table.ts'
import { giveVerdict } from '../resources/authentications/verdict.ts'
import type { Visit } from './visit.ts'

/** The one code that every customer of this bank is sent. */
export const rightCode = '123456'
export const mostTries = 3

/** What the customer can say: a code, yes, no, that they would rather not, another code please. */
export const decisions = ['code', 'approve', 'refuse', 'cancel', 'resend', 'leave'] as const
export type Decision = (typeof decisions)[number]

/** What the page says when it asks once more. */
export type Again = 'wrong' | 'resent'

/**
 * Takes the customer's answer. Asks again after a wrong code, three times in all;
 * anything else leads back, and what it decides has been written down by then.
 */
export async function answer(
  { store, clock }: Services,
  { row, open }: Visit,
  { decision, code }: { decision: Decision; code: string },
): Promise<Again | 'back'> {
  if (!open || decision === 'leave') return 'back'
  if (decision === 'resend') return 'resent'
  const now = unixSeconds(clock)
  return store.write(async (db) => {
    // Read again: two answers may have come at once.
    const [fresh] = await db.select().from(authentications).where(eq(authentications.id, row.id))
    const wrong_codes = (fresh?.wrong_codes ?? 0) + 1
    const isCode = decision === 'code'
    if (isCode && code.replace(/\s/g, '') !== rightCode && wrong_codes < mostTries) {
      await db.update(authentications).set({ wrong_codes }).where(eq(authentications.id, row.id))
      return 'wrong'
    }
    const passed = isCode ? code.replace(/\s/g, '') === rightCode : decision === 'approve'
    await giveVerdict({ db, now }, row.id, passed ? 'passed' : 'failed')
    return 'back'
  })
}
