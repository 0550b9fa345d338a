// `events`: read from the database itself, so that it answers whether or not the
// sandbox is running.

import { existsSync } from 'node:fs'
import { desc, eq, inArray } from 'drizzle-orm'
import { restoreClock } from '../clock-control.ts'
import { systemClock } from '../clock.ts'
import { StartError } from '../start-error.ts'
import { filePath } from '../store/hash.ts'
import { isRemote, openStore } from '../store/store.ts'
import { deliveries, webhookEndpoints, type Delivery } from '../webhooks/tables.ts'
import { events } from './table.ts'

/** The latest events of both modes as text, newest first. Throws a `StartError`. */
export async function listEvents({ db, limit }: { db: string; limit: number }): Promise<string> {
  if (db === ':memory:') {
    throw new StartError('a database in memory is seen only by its own sandbox: ask GET /v1/events')
  }
  if (!isRemote(db) && !existsSync(filePath(db))) {
    throw new StartError(`there is no database at ${filePath(db)}: name one with --db`)
  }
  const store = await openStore(db)
  try {
    const clock = systemClock()
    await restoreClock(clock, store)
    const rows = await store.read((tx) =>
      tx.select().from(events).orderBy(desc(events.created), desc(events.seq)).limit(limit),
    )
    const sent = await store.read((tx) =>
      tx
        .select({ delivery: deliveries, url: webhookEndpoints.url })
        .from(deliveries)
        .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, deliveries.endpoint))
        .where(
          inArray(
            deliveries.event,
            rows.map((row) => row.id),
          ),
        ),
    )
    if (rows.length === 0) return 'No events yet.'
    return rows
      .map((row) => {
        const mode = row.livemode ? ' (live)' : ''
        const to = sent.filter(({ delivery }) => delivery.event === row.id)
        const lines = to.map(({ delivery, url }) => `    ${url}  ${stateOf(delivery, clock.now())}`)
        return [`${moment(row.created)}  ${row.id}  ${row.type}${mode}`, ...lines].join('\n')
      })
      .join('\n')
  } finally {
    await store.close()
  }
}

const moment = (seconds: number) =>
  new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19)

function stateOf(delivery: Delivery, now: number): string {
  const { status, attempts, last_status, last_error, next_attempt_at } = delivery
  const tries = `${attempts} attempt${attempts === 1 ? '' : 's'}`
  const last = last_status ?? last_error
  if (status === 'delivered') return `delivered (${last}, ${tries})`
  if (status === 'failed') return `failed (${last}, ${tries})`
  if (attempts === 0) return 'pending'
  const seconds = Math.max(0, Math.ceil(((next_attempt_at ?? now) - now) / 1000))
  return `pending (${last}, ${tries}, next in ${seconds} s)`
}
