import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Metadata } from '../api/fields.ts'
import type { EventType } from '../events/types.ts'
import { json, objectColumns } from '../store/columns.ts'

export const webhookEndpoints = sqliteTable('webhook_endpoints', {
  ...objectColumns(),
  url: text().notNull(),
  enabled_events: json<('*' | EventType)[]>().notNull(),
  description: text(),
  metadata: json<Metadata>().notNull(),
  status: text().$type<'enabled' | 'disabled'>().notNull(),
  /** In the clear: it signs, so a hash would not do. */
  secret: text().notNull(),
  /** Made by `--webhook-url` and not through the API. */
  from_start: integer({ mode: 'boolean' }).notNull(),
})
export type WebhookEndpoint = Omit<typeof webhookEndpoints.$inferSelect, 'seq'>

/** The outbox: one row per event and endpoint, which says what has come of it so far. */
export const deliveries = sqliteTable('webhook_deliveries', {
  seq: integer().primaryKey({ autoIncrement: true }),
  event: text().notNull(),
  endpoint: text().notNull(),
  /** `failed` is final: every attempt was made and none was received. */
  status: text().$type<'pending' | 'delivered' | 'failed'>().notNull(),
  attempts: integer().notNull(),
  /** Milliseconds of the sandbox's clock; null once nothing more is to be done. */
  next_attempt_at: integer(),
  /** The HTTP status of the last attempt; null when there was no answer. */
  last_status: integer(),
  /** Why there was none: `timeout`, `ECONNREFUSED`, … */
  last_error: text(),
})
export type Delivery = typeof deliveries.$inferSelect
