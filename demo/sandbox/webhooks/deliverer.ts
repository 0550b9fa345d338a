// Empties the outbox.
//
// 1. A delivery stays due in the database until its outcome is written there: what
//    a crash or a close interrupts is sent again (at least once).
// 2. One attempt at a time per delivery: what is in flight is not picked up.
// 3. Every endpoint has its own few places, and there are places for all of them:
//    one that hangs fills only its own.
// 4. An endpoint that is disabled or deleted gets nothing more, not even the rest
//    of what is in flight. Disabled, it keeps what is pending for when it is back.

import { setTimeout as sleep } from 'node:timers/promises'
import { and, asc, eq, gt, inArray, lte, min, notInArray } from 'drizzle-orm'
import { createAlarm } from '../alarm.ts'
import type { Services } from '../api/context.ts'
import { events, type EventRow } from '../events/table.ts'
import { eventView } from '../events/view.ts'
import { redact } from '../redact.ts'
import type { Db } from '../store/store.ts'
import { mostPerMode } from './endpoints.ts'
import { createOutcomes } from './outcomes.ts'
import { post } from './post.ts'
import { signature } from './sign.ts'
import { deliveries, webhookEndpoints, type Delivery, type WebhookEndpoint } from './tables.ts'

const perEndpoint = 8
/** Both modes' endpoints and that of the start: all of them may hang at once. */
const overall = (2 * mostPerMode + 1) * perEndpoint
const afterFault = 1000

interface Flight {
  readonly endpoint: string
  readonly landed: Promise<void>
  abort(): void
}

export interface Deliverer {
  /** Breaks off what is in flight and stops. It is sent again after the next start. */
  close(): Promise<void>
}

export function startDeliverer({ clock, store }: Pick<Services, 'clock' | 'store'>): Deliverer {
  const outcomes = createOutcomes(store, clock)
  const flights = new Map<number, Flight>()
  let closed = false
  const alarm = createAlarm(clock, sendDue)
  store.listen('deliveries', alarm.ring)
  alarm.ring()

  async function sendDue(): Promise<number | undefined> {
    const now = clock.now()
    // One turn at the database for all there is to ask: in memory it is shared with writers.
    const { endpoints, due, next } = await store.read(async (db) => {
      const endpoints = await db
        .select()
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.status, 'enabled'))
      const due = []
      for (const endpoint of endpoints) due.push({ endpoint, rows: await dueAt(db, endpoint, now) })
      return { endpoints, due, next: await nextAfter(db, endpoints, now) }
    })
    const ids = endpoints.map((endpoint) => endpoint.id)
    for (const flight of flights.values()) if (!ids.includes(flight.endpoint)) flight.abort()
    for (const { endpoint, rows } of due) {
      for (const { delivery, event } of rows) send(endpoint, delivery, event)
    }
    return next
  }

  /** As many due deliveries as the endpoint has places left, the longest due first. */
  async function dueAt(db: Db, { id }: WebhookEndpoint, now: number) {
    const busy = [...flights.values()].filter((flight) => flight.endpoint === id).length
    if (busy >= perEndpoint) return []
    return db
      .select({ delivery: deliveries, event: events })
      .from(deliveries)
      .innerJoin(events, eq(events.id, deliveries.event))
      .where(
        and(
          eq(deliveries.endpoint, id),
          lte(deliveries.next_attempt_at, now),
          notInArray(deliveries.seq, [...flights.keys()]),
        ),
      )
      .orderBy(asc(deliveries.next_attempt_at), asc(deliveries.seq))
      .limit(perEndpoint - busy)
  }

  function send(endpoint: WebhookEndpoint, delivery: Delivery, event: EventRow): void {
    if (closed || flights.size >= overall) return
    const controller = new AbortController()
    const attempt = async () => {
      const { signal } = controller
      const outcome = await post({ ...parcel(endpoint, event), signal })
      if (!signal.aborted) await outcomes.write(delivery, outcome)
    }
    const landed = attempt()
      .catch((error: unknown) => {
        // Its outcome could not be written, so it is still due. Not at once, though.
        console.error(redact(String(error)))
        return sleep(afterFault, undefined, { signal: controller.signal }).catch(() => undefined)
      })
      .finally(() => {
        flights.delete(delivery.seq)
        alarm.ring()
      })
    flights.set(delivery.seq, { endpoint: endpoint.id, landed, abort: () => controller.abort() })
  }

  return {
    async close() {
      closed = true
      const quiet = alarm.close()
      for (const flight of flights.values()) flight.abort()
      await Promise.all([...flights.values()].map((flight) => flight.landed))
      await quiet
    },
  }
}

function parcel({ url, secret }: WebhookEndpoint, event: EventRow) {
  const body = JSON.stringify(eventView(event))
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'Onerway/1.0 (+https://docs.onerway.com/webhooks)',
    'Onerway-Signature': signature(secret, body, Math.floor(Date.now() / 1000)),
  }
  return { url, body, headers }
}

/** When something is due that is not yet. */
async function nextAfter(db: Db, endpoints: readonly WebhookEndpoint[], now: number) {
  const ids = endpoints.map((endpoint) => endpoint.id)
  const [next] = await db
    .select({ at: min(deliveries.next_attempt_at) })
    .from(deliveries)
    .where(and(inArray(deliveries.endpoint, ids), gt(deliveries.next_attempt_at, now)))
  return next?.at ?? undefined
}
