// A page of a list: newest first, by creation and then by insertion, which is a
// total order also within one second. Both are in one index with the mode, so a
// page costs the same however long the list is.

import { and, asc, desc, eq, gt, gte, lt, lte, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { ApiError } from '../errors.ts'
import { things, type Thing } from '../things.ts'
import type { Call } from './context.ts'
import { id } from './fields.ts'

const moment = z.int().min(0)
const range = z.strictObject({
  gt: moment.optional(),
  gte: moment.optional(),
  lt: moment.optional(),
  lte: moment.optional(),
})

/** What every list takes; a list adds its own filters to these. */
export const paging = {
  limit: z.int().min(1).max(100).default(10),
  starting_after: id.optional(),
  ending_before: id.optional(),
  created: z.union([moment, range]).optional(),
}
type Paging = z.output<z.ZodObject<typeof paging>>

type ObjectTable = SQLiteTable & Record<'seq' | 'id' | 'livemode' | 'created', SQLiteColumn>
type Row<T extends ObjectTable> = T['$inferSelect'] & { seq: number; created: number }

interface ListOptions<T extends ObjectTable> {
  readonly table: T
  readonly thing: Thing
  readonly params: Paging
  /** The list's own filters, already as conditions. */
  readonly where: readonly (SQL | undefined)[]
  readonly url: string
  readonly view: (row: Row<T>) => object
}

/** Throws `parameters_exclusive`, and `resource_missing` for a cursor that is no object. */
export async function list<T extends ObjectTable>(call: Call, options: ListOptions<T>) {
  const { table, params, where, url, view } = options
  const { limit, starting_after, ending_before, created } = params
  if (starting_after !== undefined && ending_before !== undefined) {
    const values = { other: 'ending_before' }
    throw new ApiError('parameters_exclusive', { param: 'starting_after', values })
  }
  const older = await pointOf(call, options, 'starting_after')
  const newer = await pointOf(call, options, 'ending_before')
  const place = sql`(${table.created}, ${table.seq})`
  const order = newer ? asc : desc

  const rows = (await call.db
    .select()
    .from(table as SQLiteTable)
    .where(
      and(
        eq(table.livemode, call.key.livemode),
        ...where,
        ...createdWithin(table, created),
        older && sql`${place} < (${older.created}, ${older.seq})`,
        newer && sql`${place} > (${newer.created}, ${newer.seq})`,
      ),
    )
    .orderBy(order(table.created), order(table.seq))
    .limit(limit + 1)) as Row<T>[]

  const data = rows.slice(0, limit).map(view)
  if (newer) data.reverse()
  return { object: 'list', url, has_more: rows.length > limit, data, [kind]: options.thing }
}

/** What a list holds, for whoever must know it when it is empty. Not part of the JSON. */
const kind = Symbol('kind')
export const listed = (list: object): string => String((list as { [kind]?: string })[kind])

function createdWithin(table: ObjectTable, created: Paging['created']): SQL[] {
  if (created === undefined) return []
  if (typeof created === 'number') return [eq(table.created, created)]
  const bounds = [
    [gt, created.gt],
    [gte, created.gte],
    [lt, created.lt],
    [lte, created.lte],
  ] as const
  return bounds.flatMap(([compare, value]) =>
    value === undefined ? [] : [compare(table.created, value)],
  )
}

/** Where in the order the object that a cursor names stands. */
async function pointOf<T extends ObjectTable>(
  call: Call,
  { table, thing, params }: ListOptions<T>,
  param: 'starting_after' | 'ending_before',
) {
  const cursor = params[param]
  if (cursor === undefined) return undefined
  const [row] = await call.db
    .select({ seq: table.seq, created: table.created })
    .from(table as SQLiteTable)
    .where(and(eq(table.id, cursor), eq(table.livemode, call.key.livemode)))
  if (!row) throw new ApiError('resource_missing', { param, values: things[thing] })
  return row as { seq: number; created: number }
}
