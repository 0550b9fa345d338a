// An event is a row written in the transaction of the change it tells of, and so
// are the deliveries it causes: a change that is undone leaves neither, and one
// that is committed leaves both.

import { defaultVersion } from '../api/authenticate.ts'
import { newId } from '../ids.ts'
import type { Db } from '../store/store.ts'
import { enqueue } from '../webhooks/outbox.ts'
import { events, type EventRow } from './table.ts'
import type { EventType } from './types.ts'

export interface NewEvent {
  readonly type: EventType
  /** The object after the change, in the view of a secret key. */
  readonly object: object
  /** Of a change: the members that differ, as they were. See `previousAttributes`. */
  readonly previousAttributes?: object
  readonly livemode: boolean
  /** Unix seconds of the sandbox's clock: a `Call`'s `now`. */
  readonly now: number
  /** The request that caused it; left out when none did. */
  readonly request?: { readonly id: string }
}

/** Call it once per change, in the transaction that makes the change. */
export async function recordEvent(tx: Db, event: NewEvent): Promise<void> {
  const { object, previousAttributes } = event
  const row: EventRow = {
    id: newId('evt'),
    livemode: event.livemode,
    created: event.now,
    type: event.type,
    api_version: defaultVersion,
    data: { object, ...(previousAttributes && { previous_attributes: previousAttributes }) },
    request: event.request?.id ?? null,
  }
  await tx.insert(events).values(row)
  await enqueue(tx, row, event.now * 1000)
}

/** What `data.previous_attributes` holds: the members of `before` that `after` has otherwise. */
export function previousAttributes<T extends object>(before: T, after: T): Partial<T> {
  const differing = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name as keyof T]),
  )
  return Object.fromEntries(differing) as Partial<T>
}
