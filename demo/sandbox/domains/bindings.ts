// Which publishable keys are bound to which domains. Kept in the database, and
// at hand in memory: every request of a browser asks.

import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from '../store/columns.ts'
import type { Db, Store } from '../store/store.ts'

export const keyDomains = sqliteTable('key_domains', {
  key: text().primaryKey(),
  domains: json<string[]>().notNull(),
})

export interface Bindings {
  /** The domains a key is bound to; none when every page may use it. */
  of(key: string): readonly string[]
  bind(key: string, domains: readonly string[]): Promise<void>
  /** Reads them anew, after the database was emptied. */
  reload(): Promise<void>
}

export async function openBindings(store: Store): Promise<Bindings> {
  const read = async (db: Db) =>
    new Map((await db.select().from(keyDomains)).map(({ key, domains }) => [key, domains]))
  let bound = await store.read(read)
  return {
    of: (key) => bound.get(key) ?? [],
    async bind(key, domains) {
      const row = { key, domains: [...domains] }
      bound = await store.write(async (tx) => {
        await tx
          .insert(keyDomains)
          .values(row)
          .onConflictDoUpdate({ target: keyDomains.key, set: row })
        return read(tx)
      })
    },
    async reload() {
      bound = await store.read(read)
    },
  }
}
