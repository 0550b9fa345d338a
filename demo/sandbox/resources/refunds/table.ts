import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Metadata } from '../../api/fields.ts'
import { json, objectColumns } from '../../store/columns.ts'
import { paymentIntents } from '../payment-intents/table.ts'

export const refunds = sqliteTable('refunds', {
  ...objectColumns(),
  amount: integer().notNull(),
  /** The charge that gave the money: the intent's `latest_charge`. */
  charge: text().notNull(),
  currency: text().notNull(),
  metadata: json<Metadata>().notNull(),
  payment_intent: text()
    .notNull()
    .references(() => paymentIntents.id),
  reason: text(),
  status: text().$type<'succeeded'>().notNull(),
})
export type Refund = Omit<typeof refunds.$inferSelect, 'seq'>
