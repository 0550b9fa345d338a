// How SQLite finds the rows: the queries that the handlers themselves run, with
// EXPLAIN QUERY PLAN in front.

import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { Call } from '../api/context.ts'
import { list } from '../api/lists.ts'
import { findKey, sandboxKeys } from '../keys.ts'
import { findObject } from '../resources/find.ts'
import { paymentIntents } from '../resources/payment-intents/table.ts'
import { idOf } from './ids.ts'

export async function queryPlans(url: string): Promise<string[]> {
  const client = createClient({ url })
  const seen: { sql: string; args: unknown[] }[] = []
  const db = drizzle(client, { logger: { logQuery: (sql, args) => seen.push({ sql, args }) } })
  const call = { db, key: findKey(sandboxKeys.liveSecret) } as unknown as Call
  const page = (params: object) =>
    list(call, {
      table: paymentIntents,
      thing: 'payment_intent',
      url: '',
      params: { limit: 100, ...params },
      where: [],
      view: (intent) => intent,
    })

  const lines: string[] = []
  const explain = async (what: string, run: () => Promise<unknown>) => {
    seen.length = 0
    await run()
    for (const { sql, args } of seen) {
      const plan = await client.execute({
        sql: `EXPLAIN QUERY PLAN ${sql}`,
        args: args as string[],
      })
      lines.push(`${what}: ${plan.rows.map((row) => String(row['detail'])).join('; ')}`)
    }
  }
  await explain('plan of a retrieve', () =>
    findObject(call, paymentIntents, 'payment_intent', { id: idOf(1) }),
  )
  await explain('plan of a list', () => page({}))
  await explain('plan of a list from a cursor', () => page({ starting_after: idOf(500) }))
  await explain('plan of a list back from a cursor', () => page({ ending_before: idOf(500) }))
  client.close()
  return lines
}
