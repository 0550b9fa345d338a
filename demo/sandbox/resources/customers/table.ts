import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Metadata, WholeAddress } from '../../api/fields.ts'
import { json, objectColumns } from '../../store/columns.ts'

export const customers = sqliteTable('customers', {
  ...objectColumns(),
  address: json<WholeAddress>(),
  default_payment_method: text(),
  /** A deleted customer's row stays: what refers to it must not refer to nothing. */
  deleted: integer({ mode: 'boolean' }).notNull(),
  description: text(),
  email: text(),
  metadata: json<Metadata>().notNull(),
  name: text(),
  phone: text(),
})
export type Customer = Omit<typeof customers.$inferSelect, 'seq'>
