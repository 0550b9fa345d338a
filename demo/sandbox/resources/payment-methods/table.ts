import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BillingDetails, Metadata } from '../../api/fields.ts'
import type { StoredCard } from '../../cards/stored-card.ts'
import { json, objectColumns } from '../../store/columns.ts'

export const paymentMethods = sqliteTable('payment_methods', {
  ...objectColumns(),
  type: text().$type<MethodType>().notNull(),
  billing_details: json<BillingDetails>().notNull(),
  /** Null for what is not a card. */
  card: json<StoredCard>(),
  customer: text(),
  metadata: json<Metadata>().notNull(),
  /** Once taken off a customer, a method is of no more use to anybody. */
  detached: integer({ mode: 'boolean' }).notNull(),
  /** What the customer has agreed to, by a setup intent or by a payment that asked for it. */
  set_up_for: text().$type<SetupFutureUsage>(),
})

export type PaymentMethod = Omit<typeof paymentMethods.$inferSelect, 'seq'>

export type MethodType = 'card' | 'alipay' | 'wechat_pay'
export type SetupFutureUsage = 'on_session' | 'off_session'
