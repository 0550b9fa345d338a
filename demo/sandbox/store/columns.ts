import { integer, text } from 'drizzle-orm/sqlite-core'

/**
 * What every object of the API has. `seq` grows with each insert and settles the
 * order of objects made within one second; it never leaves the database.
 */
export const objectColumns = () => ({
  seq: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  livemode: integer({ mode: 'boolean' }).notNull(),
  created: integer().notNull(),
})

/** A column that holds a value as JSON text. */
export const json = <T>() => text({ mode: 'json' }).$type<T>()
