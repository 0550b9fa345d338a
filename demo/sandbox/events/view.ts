import type { EventRow } from './table.ts'

/**
 * An event as the API shows it and as webhooks carry it. It is the same text each
 * time, so that a receiver that gets it twice can tell.
 */
export const eventView = (event: EventRow) => ({
  id: event.id,
  object: 'event',
  type: event.type,
  api_version: event.api_version,
  created: event.created,
  livemode: event.livemode,
  data: event.data,
  // Of an idempotency key only a hash is kept: there is none to show.
  request: { id: event.request, idempotency_key: null },
})
