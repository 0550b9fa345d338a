import { z } from 'zod'
import { eventTypes } from '../../events/types.ts'
import { object } from '../registry.ts'
import { deletedOf, idOf, metadata, text, unixTime } from './shared.ts'

const members = {
  id: idOf('we'),
  object: z.literal('webhook_endpoint'),
  url: z.url(),
  enabled_events: z.array(z.enum(['*', ...eventTypes])),
  description: text,
  metadata,
  status: z.enum(['enabled', 'disabled']),
  created: unixTime,
  livemode: z.boolean(),
}

export const webhookEndpoint = object(
  'WebhookEndpoint',
  'Where events are sent.',
  z.strictObject(members),
)

export const newWebhookEndpoint = object(
  'NewWebhookEndpoint',
  'A webhook endpoint with its secret, which is shown this once.',
  z.strictObject({ ...members, secret: z.string().regex(/^whsec_/) }),
)

export const deletedWebhookEndpoint = object(
  'DeletedWebhookEndpoint',
  'What is left of a webhook endpoint that was deleted.',
  deletedOf('webhook_endpoint', 'we'),
)
