import { sql } from 'drizzle-orm'
import type { EventRow } from '../events/table.ts'
import { announce } from '../store/announce.ts'
import type { Db } from '../store/store.ts'

/**
 * Puts the event in the outbox of every endpoint that takes it; an endpoint that
 * had it before gets it anew. `due` is in milliseconds. Returns how many there are.
 */
export async function enqueue(
  tx: Db,
  { id, type, livemode }: Pick<EventRow, 'id' | 'type' | 'livemode'>,
  due: number,
): Promise<number> {
  const { rowsAffected } = await tx.run(sql`
    INSERT INTO webhook_deliveries (event, endpoint, status, attempts, next_attempt_at)
    SELECT ${id}, id, 'pending', 0, ${due} FROM webhook_endpoints
    WHERE livemode = ${livemode ? 1 : 0} AND status = 'enabled'
      AND EXISTS (SELECT 1 FROM json_each(enabled_events) WHERE value IN ('*', ${type}))
    ON CONFLICT (event, endpoint) DO UPDATE
      SET status = 'pending', attempts = 0, next_attempt_at = excluded.next_attempt_at
  `)
  if (rowsAffected > 0) announce(tx, 'deliveries')
  return rowsAffected
}
