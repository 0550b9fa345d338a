// What happened, for tests to judge by. Requests are kept in memory and bounded:
// they are about this run. Effects (money moved) are rows written in the same
// transaction as the change they describe, so neither exists without the other.

import { asc } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { KeyKind } from './keys.ts'
import { redact } from './redact.ts'
import type { Db } from './store/store.ts'

export const effects = sqliteTable('effects', {
  seq: integer().primaryKey({ autoIncrement: true }),
  intent: text().notNull(),
  effect: text().$type<'authorize' | 'capture' | 'refund'>().notNull(),
  amount: integer().notNull(),
  at: integer().notNull(),
})
export type Effect = Omit<typeof effects.$inferSelect, 'seq'>

/** Call it in the transaction that moves the money. */
export const recordEffect = async (tx: Db, effect: Effect): Promise<void> => {
  await tx.insert(effects).values(effect)
}

export interface RequestRow {
  method: string
  /** Without its query: a query may hold a client secret. */
  path: string
  key: 'pk' | 'sk' | null
  idempotency_key: string | null
  /** Null while the request is running, and for good when it was left without an answer. */
  status: number | null
  replayed: boolean
  /** Unix seconds. */
  at: number
}

export interface Ledger {
  /** Notes a request as it arrives; its status is filled in later. */
  arrived(request: Omit<RequestRow, 'status' | 'replayed'>): RequestRow
  requests(): readonly RequestRow[]
  effects(db: Db): Promise<Effect[]>
  clear(): void
}

export const keyName = (kind: KeyKind) => (kind === 'secret' ? 'sk' : 'pk')

const mostRequests = 10_000

export function createLedger(): Ledger {
  let rows: RequestRow[] = []
  return {
    arrived({ method, path, key, idempotency_key, at }) {
      const row: RequestRow = {
        method,
        path: redact(path),
        key,
        idempotency_key: idempotency_key && redact(idempotency_key),
        status: null,
        replayed: false,
        at,
      }
      rows.push(row)
      if (rows.length >= 2 * mostRequests) rows = rows.slice(-mostRequests)
      return row
    },
    requests: () => rows.slice(-mostRequests),
    effects: (db) =>
      db
        .select({
          intent: effects.intent,
          effect: effects.effect,
          amount: effects.amount,
          at: effects.at,
        })
        .from(effects)
        .orderBy(asc(effects.seq)),
    clear: () => {
      rows = []
    },
  }
}
