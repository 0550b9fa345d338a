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
import { createOutcomes } from './outcomes.ts'
import { post } from './post.ts'
import { signature } from './sign.ts'
import { deliveries, webhookEndpoints, type Delivery, type WebhookEndpoint } from './tables.ts'

const perEndpoint = 4
const overall = 256
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
    const endpoints = await store.read((db) =>
      db.select().from(webhookEndpoints).where(eq(webhookEndpoints.status, 'enabled')),
    )
    const ids = endpoints.map((endpoint) => endpoint.id)
    for (const flight of flights.values()) if (!ids.includes(flight.endpoint)) flight.abort()
    for (const endpoint of endpoints) {
      for (const { delivery, event } of await dueAt(endpoint, now)) send(endpoint, delivery, event)
    }
    const [next] = await store.read((db) =>
      db
        .select({ at: min(deliveries.next_attempt_at) })
        .from(deliveries)
        .where(and(inArray(deliveries.endpoint, ids), gt(deliveries.next_attempt_at, now))),
    )
    return next?.at ?? undefined
  }

  /** As many due deliveries as the endpoint has places left, the longest due first. */
  async function dueAt({ id }: WebhookEndpoint, now: number) {
    const busy = [...flights.values()].filter((flight) => flight.endpoint === id).length
    const places = Math.min(perEndpoint - busy, overall - flights.size)
    if (places <= 0) return []
    return store.read((db) =>
      db
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
        .limit(places),
    )
  }

  function send(endpoint: WebhookEndpoint, delivery: Delivery, event: EventRow): void {
    if (closed) return
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
