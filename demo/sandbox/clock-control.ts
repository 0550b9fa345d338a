// Moving the sandbox's clock from outside: how far it was moved is kept, so that
// a restart does not bring back what had expired.

import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import { readBody } from './api/body.ts'
import type { Env, Services } from './api/context.ts'
import { validate } from './api/validate.ts'
import { unixSeconds, type Clock } from './clock.ts'
import { settleDue } from './resources/payment-intents/settle.ts'
import type { Db, Store } from './store/store.ts'

const decade = 10 * 366 * 24 * 3600
export const advanceParams = z.strictObject({ advance: z.int().min(0).max(decade) })

/** Milliseconds, over all moves. */
async function movedBy(db: Db): Promise<number> {
  const [row] = await db.all<{ moved: number }>(
    sql`SELECT coalesce(sum(moved), 0) AS moved FROM clock_moves`,
  )
  return row?.moved ?? 0
}

/** Puts a clock that has just been started where the database says it was moved to. */
export async function restoreClock(clock: Clock, store: Store): Promise<void> {
  const moved = await store.read(movedBy)
  if (moved > 0) clock.advance(moved)
}

/** Takes back every move, in a database that is being emptied. Returns what is to be undone. */
export async function forgetMoves(tx: Db): Promise<number> {
  const moved = await movedBy(tx)
  await tx.run(sql`DELETE FROM clock_moves`)
  return moved
}

export function clockRoutes(services: Services): Hono<Env> {
  const { clock, store } = services
  const view = async () => ({
    object: 'clock',
    now: unixSeconds(clock),
    advanced: Math.floor((await store.read(movedBy)) / 1000),
  })
  return new Hono<Env>()
    .get('/', async (c) => c.json(await view()))
    .post('/', async (c) => {
      const { advance } = validate(advanceParams, await readBody(c))
      await store.write((tx) => tx.run(sql`INSERT INTO clock_moves VALUES (${advance * 1000})`))
      clock.advance(advance * 1000)
      // What has become due by the move is decided when the answer is read.
      await settleDue(services)
      return c.json(await view())
    })
}
