// Intents that are `processing` are decided, and those whose customer took too
// long are given back, when their time has come and somebody looks, not by a timer that would die with the process.

import { and, eq, lte, sql } from 'drizzle-orm'
import type { Services } from '../../api/context.ts'
import { unixSeconds } from '../../clock.ts'
import { expireDue } from '../authentications/expire.ts'
import { keepForLater } from '../payment-methods/keep-for-later.ts'
import { agreement, approve } from './charge.ts'
import { move } from './move.ts'
import { paymentIntents } from './table.ts'

/** Decides every intent that is due. Running it twice, or twice at once, changes nothing more. */
export async function settleDue({ clock, store }: Pick<Services, 'clock' | 'store'>) {
  const due = lte(paymentIntents.settles_at, clock.now())
  // Every request asks this first, so it is asked as plainly as can be.
  const [any] = await store.read((db) =>
    db.all(sql`SELECT 1 FROM payment_intents WHERE settles_at <= ${clock.now()}
      UNION ALL
      SELECT 1 FROM authentications WHERE status = 'open' AND expires_at <= ${unixSeconds(clock)}
      LIMIT 1`),
  )
  if (!any) return
  await store.write(async (db) => {
    const happening = { db, now: unixSeconds(clock) }
    await expireDue(happening)
    const intents = await db
      .select()
      .from(paymentIntents)
      .where(and(due, eq(paymentIntents.status, 'processing')))
    for (const intent of intents) {
      const paid = await move(happening, intent, 'settle', await approve(happening, intent))
      await keepForLater(happening, agreement(paid))
    }
  })
}
