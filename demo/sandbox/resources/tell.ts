import type { Call } from '../api/context.ts'
import { previousAttributes, recordEvent } from '../events/record.ts'
import type { EventType } from '../events/types.ts'

/** Who made a change, and when. Time makes some too: then there is no request. */
export type Happening = Pick<Call, 'db' | 'now'> & Partial<Pick<Call, 'requestId'>>

/**
 * Records the event of a change, in the change's own transaction. `object` is what
 * a secret key sees of it now, `before` (of an update) what one saw of it then.
 */
export const tell = <T extends { livemode: boolean }>(
  { db, now, requestId }: Happening,
  type: EventType,
  object: T,
  before?: T,
): Promise<void> =>
  recordEvent(db, {
    type,
    object,
    ...(before && { previousAttributes: previousAttributes(before, object) }),
    livemode: object.livemode,
    now,
    ...(requestId !== undefined && { request: { id: requestId } }),
  })
