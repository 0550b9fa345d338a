import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Metadata } from '../../api/fields.ts'
import { json, objectColumns } from '../../store/columns.ts'
import type { LastError } from '../last-error.ts'
import { paymentMethods, type SetupFutureUsage } from '../payment-methods/table.ts'
import type { Status } from './machine.ts'

/** Columns are named as the API names them. */
export const setupIntents = sqliteTable('setup_intents', {
  ...objectColumns(),
  automatic_payment_methods: json<{ enabled: boolean }>(),
  cancellation_reason: text(),
  client_secret: text().notNull(),
  customer: text(),
  description: text(),
  last_setup_error: json<LastError>(),
  metadata: json<Metadata>().notNull(),
  next_action: json<object>(),
  payment_method: text().references(() => paymentMethods.id),
  payment_method_types: json<string[]>().notNull(),
  status: text().$type<Status>().notNull(),
  /** The sandbox's own. While `requires_action`: the authentication it waits for. */
  authentication: text(),
  usage: text().$type<SetupFutureUsage>().notNull(),
})

export type SetupIntent = Omit<typeof setupIntents.$inferSelect, 'seq'>
