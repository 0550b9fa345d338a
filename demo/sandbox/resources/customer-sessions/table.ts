import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { objectColumns } from '../../store/columns.ts'

export const customerSessions = sqliteTable('customer_sessions', {
  ...objectColumns(),
  client_secret: text().notNull(),
  customer: text().notNull(),
  expires_at: integer().notNull(),
})
export type CustomerSession = Omit<typeof customerSessions.$inferSelect, 'seq'>
