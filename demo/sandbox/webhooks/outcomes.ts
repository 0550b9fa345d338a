import { and, eq } from 'drizzle-orm'
import type { Clock } from '../clock.ts'
import type { Db, Store } from '../store/store.ts'
import { afterAttempt, type Outcome } from './schedule.ts'
import { deliveries, type Delivery } from './tables.ts'

export interface Outcomes {
  /** Resolves when the database has it. */
  write(delivery: Delivery, outcome: Outcome): Promise<void>
}

/**
 * Writes down what attempts came to. Those that end while a transaction is under
 * way share the next one: a commit costs the same for one row as for many.
 */
export function createOutcomes(store: Store, clock: Clock): Outcomes {
  let waiting: [Delivery, Outcome][] = []
  let next: Promise<void> | undefined

  const writeAll = (tx: Db) => {
    const batch = waiting
    waiting = []
    next = undefined
    return batch.reduce(
      (done, [delivery, outcome]) => done.then(() => writeOne(tx, delivery, outcome)),
      Promise.resolve(),
    )
  }

  const writeOne = async (tx: Db, delivery: Delivery, outcome: Outcome) => {
    const { seq, next_attempt_at } = delivery
    if (next_attempt_at === null) return
    const progress = afterAttempt(delivery, outcome, { now: clock.now(), random: Math.random() })
    // One that was asked for anew in the meantime is due at another time: it stays so.
    await tx
      .update(deliveries)
      .set(progress)
      .where(and(eq(deliveries.seq, seq), eq(deliveries.next_attempt_at, next_attempt_at)))
  }

  return {
    write(delivery, outcome) {
      waiting.push([delivery, outcome])
      next ??= store.write(writeAll)
      return next
    },
  }
}
