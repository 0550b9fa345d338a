import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BillingDetails, Metadata, Shipping } from '../../api/fields.ts'
import type { StoredCard } from '../../cards/stored-card.ts'
import { json, objectColumns } from '../../store/columns.ts'
import { paymentMethods, type MethodType, type SetupFutureUsage } from '../payment-methods/table.ts'

export const confirmationTokens = sqliteTable('confirmation_tokens', {
  ...objectColumns(),
  billing_details: json<BillingDetails>().notNull(),
  card: json<StoredCard>(),
  expires_at: integer().notNull(),
  metadata: json<Metadata>().notNull(),
  /** The intent it was used for: it has one use. */
  payment_intent: text(),
  /** The method it was made from; null when it brought the data of a new one. */
  payment_method: text().references(() => paymentMethods.id),
  return_url: text(),
  setup_future_usage: text().$type<SetupFutureUsage>(),
  setup_intent: text(),
  shipping: json<Shipping>(),
  type: text().$type<MethodType>().notNull(),
})

export type ConfirmationToken = Omit<typeof confirmationTokens.$inferSelect, 'seq'>
