import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Metadata, Shipping } from '../../api/fields.ts'
import { json, objectColumns } from '../../store/columns.ts'
import type { LastError } from '../last-error.ts'
import { paymentMethods, type SetupFutureUsage } from '../payment-methods/table.ts'
import type { Status } from './machine.ts'

/** Columns are named as the API names them. The last two are the sandbox's own. */
export const paymentIntents = sqliteTable('payment_intents', {
  ...objectColumns(),
  amount: integer().notNull(),
  amount_capturable: integer().notNull(),
  amount_received: integer().notNull(),
  automatic_payment_methods: json<{ enabled: boolean }>(),
  canceled_at: integer(),
  cancellation_reason: text(),
  capture_method: text().$type<'automatic' | 'manual'>().notNull(),
  client_secret: text().notNull(),
  currency: text().notNull(),
  customer: text(),
  description: text(),
  last_payment_error: json<LastError>(),
  latest_charge: text(),
  metadata: json<Metadata>().notNull(),
  next_action: json<object>(),
  payment_method: text().references(() => paymentMethods.id),
  payment_method_types: json<string[]>().notNull(),
  receipt_email: text(),
  setup_future_usage: text().$type<SetupFutureUsage>(),
  shipping: json<Shipping>(),
  status: text().$type<Status>().notNull(),
  /** Milliseconds: when a `processing` intent is decided. */
  settles_at: integer(),
  /** While `requires_action`: the authentication it waits for. */
  authentication: text(),
})

export type PaymentIntent = Omit<typeof paymentIntents.$inferSelect, 'seq'>
