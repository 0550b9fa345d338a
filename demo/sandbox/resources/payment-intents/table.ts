import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Metadata, Shipping } from '../../api/fields.ts'
import type { ErrorCode } from '../../error-table.ts'
import { json, objectColumns } from '../../store/columns.ts'
import { paymentMethods } from '../payment-methods.ts'
import type { Status } from './machine.ts'

/** Why the last attempt failed. The words come at reading, in the reader's language. */
export interface LastError {
  code: ErrorCode
  decline_code?: string
  param?: string
  /** The method that was refused, as a browser sees it: it leaves the intent. */
  payment_method?: object
}

/** Columns are named as the API names them. `settles_at` is the sandbox's own. */
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
  setup_future_usage: text().$type<'on_session' | 'off_session'>(),
  shipping: json<Shipping>(),
  status: text().$type<Status>().notNull(),
  /** Milliseconds: when a `processing` intent is decided. */
  settles_at: integer(),
})

export type PaymentIntent = Omit<typeof paymentIntents.$inferSelect, 'seq'>
