import { and, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Call } from '../api/context.ts'
import { ApiError } from '../errors.ts'
import type { Db } from '../store/store.ts'
import { things, type Thing } from '../things.ts'

type ObjectTable = SQLiteTable & Record<'id' | 'livemode', SQLiteColumn>

// Building this query costs as much as running it, and every request runs it: it
// is built once per table and connection. A transaction is a connection of its
// own here, and takes what was built for it with it when it ends.
const built = new WeakMap<Db, Map<SQLiteTable, ReturnType<typeof build>>>()

const build = (db: Db, table: ObjectTable) =>
  db
    .select()
    .from(table as SQLiteTable)
    .where(
      and(
        eq(table.id, sql.placeholder('id')),
        sql`${table.livemode} = ${sql.placeholder('livemode')}`,
      ),
    )
    .prepare()

function byId(db: Db, table: ObjectTable) {
  const queries = built.get(db) ?? new Map<SQLiteTable, ReturnType<typeof build>>()
  built.set(db, queries)
  const query = queries.get(table) ?? build(db, table)
  queries.set(table, query)
  return query
}

/** The object of this id in the key's mode, or undefined. */
export async function findIfAny<T extends ObjectTable>(
  call: Pick<Call, 'db' | 'key'>,
  table: T,
  id: string,
): Promise<T['$inferSelect'] | undefined> {
  const [row] = await byId(call.db, table).all({ id, livemode: call.key.livemode ? 1 : 0 })
  return row as T['$inferSelect'] | undefined
}

/**
 * The object of this id in the key's mode. Throws `resource_missing`, the same for
 * an object of the other mode as for none at all.
 */
export async function findObject<T extends ObjectTable>(
  call: Call,
  table: T,
  thing: Thing,
  { id, param = 'id' }: { id: string; param?: string },
): Promise<T['$inferSelect']> {
  const row = await findIfAny(call, table, id)
  if (!row) throw missing(thing, param)
  return row
}

export const missing = (thing: Thing, param = 'id') =>
  new ApiError('resource_missing', { param, values: things[thing] })
