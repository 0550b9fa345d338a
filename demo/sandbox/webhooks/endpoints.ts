// The endpoints themselves: made, changed, removed.

import { and, count, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Call } from '../api/context.ts'
import { mergeMetadata } from '../api/fields.ts'
import { ApiError } from '../errors.ts'
import { newId, randomBase62 } from '../ids.ts'
import { announce } from '../store/announce.ts'
import type { Db } from '../store/store.ts'
import type { createParams, updateParams } from './params.ts'
import { deliveries, webhookEndpoints, type WebhookEndpoint } from './tables.ts'

type Wanted = Pick<WebhookEndpoint, 'livemode' | 'created' | 'url' | 'enabled_events'> &
  Partial<WebhookEndpoint>

/** Endpoints that may be made through the API, in test mode and in live mode each. */
export const mostPerMode = 16

export async function insertEndpoint(tx: Db, wanted: Wanted): Promise<WebhookEndpoint> {
  const endpoint: WebhookEndpoint = {
    id: newId('we'),
    description: null,
    metadata: {},
    status: 'enabled',
    secret: `whsec_${randomBase62(32)}`,
    from_start: false,
    ...wanted,
  }
  await tx.insert(webhookEndpoints).values(endpoint)
  return endpoint
}

/** Throws `webhook_endpoints_too_many`. */
export async function createEndpoint(
  { db, key, now }: Call,
  params: z.output<ReturnType<typeof createParams>>,
): Promise<WebhookEndpoint> {
  const [found] = await db
    .select({ endpoints: count() })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.livemode, key.livemode), eq(webhookEndpoints.from_start, false)))
  if ((found?.endpoints ?? 0) >= mostPerMode) {
    throw new ApiError('webhook_endpoints_too_many', { values: { most: String(mostPerMode) } })
  }
  return insertEndpoint(db, {
    livemode: key.livemode,
    created: now,
    url: params.url,
    enabled_events: params.enabled_events,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata ?? {}),
  })
}

export async function updateEndpoint(
  { db }: Call,
  endpoint: WebhookEndpoint,
  params: z.output<ReturnType<typeof updateParams>>,
): Promise<WebhookEndpoint> {
  const { url, enabled_events, description, metadata, disabled } = params
  const status = disabled === undefined ? params.status : disabled ? 'disabled' : 'enabled'
  const changed: WebhookEndpoint = {
    ...endpoint,
    ...(url !== undefined && { url }),
    ...(enabled_events !== undefined && { enabled_events }),
    ...(status !== undefined && { status }),
    ...(description !== undefined && { description }),
    ...(metadata !== undefined && {
      metadata: mergeMetadata(metadata ? endpoint.metadata : {}, metadata ?? {}),
    }),
  }
  await db.update(webhookEndpoints).set(changed).where(eq(webhookEndpoints.id, endpoint.id))
  // What is in flight to it, or waits for it, may have to stop or to start.
  announce(db, 'deliveries')
  return changed
}

export async function deleteEndpoint({ db }: Call, { id }: WebhookEndpoint): Promise<void> {
  await db.delete(deliveries).where(eq(deliveries.endpoint, id))
  await db.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id))
  announce(db, 'deliveries')
}
