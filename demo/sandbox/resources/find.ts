import { and, eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Call } from '../api/context.ts'
import { ApiError } from '../errors.ts'
import { things, type Thing } from '../things.ts'

type ObjectTable = SQLiteTable & Record<'id' | 'livemode', SQLiteColumn>

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
  const [row] = await call.db
    .select()
    .from(table as SQLiteTable)
    .where(and(eq(table.id, id), eq(table.livemode, call.key.livemode)))
  if (!row) throw missing(thing, param)
  return row
}

export const missing = (thing: Thing, param = 'id') =>
  new ApiError('resource_missing', { param, values: things[thing] })
