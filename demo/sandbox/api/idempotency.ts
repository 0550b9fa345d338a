// One Idempotency-Key, one effect.
//
// 1. The first answer and what it did are committed together: after a crash
//    both are there or neither is.
// 2. What is kept: answers of 200, and refusals of the card (402), for 24 hours.
//    What failed before it did anything (400, 404, …) is not: the key is free.
// 3. The same key with another request is an error, known by a keyed hash.
//    A CVC takes no part in the hash, not even so does it reach the disk.
// 4. The same key while the first is running is a 409.
// 5. Scope: the key's mode and kind. A browser can neither read nor block what a
//    merchant's server did under the same key.

import { and, eq, lt } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ApiError } from '../errors.ts'
import type { ApiKey } from '../keys.ts'
import type { Hash } from '../store/hash.ts'
import type { Db, Store } from '../store/store.ts'

export const idempotencyRecords = sqliteTable(
  'idempotency_records',
  {
    scope: text().notNull(),
    key: text().notNull(),
    request_hash: text().notNull(),
    status: integer().notNull(),
    body: text().notNull(),
    created: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
)

const keptSeconds = 24 * 3600

/** An answer in its final form: the text is what a replay repeats byte for byte. */
export interface Written {
  readonly status: number
  readonly text: string
  readonly replayed: boolean
}

/** One key's place: where its record stands and which request it belongs to. */
export interface Slot {
  readonly scope: string
  readonly key: string
  readonly request_hash: string
}

export interface Idempotency {
  /** Runs `work` in a transaction, at most once per slot. */
  once(slot: Slot | undefined, now: number, work: (tx: Db) => Promise<Written>): Promise<Written>
}

/** Throws `idempotency_key_invalid`. Undefined when the request has no key. */
export function slotOf(
  header: string | undefined,
  request: { method: string; path: string; params: unknown; apiKey: ApiKey; hash: Hash },
): Slot | undefined {
  if (header === undefined) return undefined
  if (header.length < 1 || header.length > 255) throw new ApiError('idempotency_key_invalid')
  const { method, path, params, apiKey, hash } = request
  return {
    scope: `${apiKey.livemode ? 'live' : 'test'}/${apiKey.kind}`,
    // A key is the caller's text, and could itself be something that is never kept.
    key: hash('request', header),
    request_hash: hash('request', `${method} ${path} ${canonical(params)}`),
  }
}

export function createIdempotency(store: Store): Idempotency {
  const running = new Set<string>()

  const runOnce = async (slot: Slot, now: number, work: (tx: Db) => Promise<Written>) => {
    try {
      return await store.write(async (tx) => {
        const earlier = await find(tx, slot, now)
        if (earlier) return earlier
        const written = await work(tx)
        await keep(tx, slot, now, written)
        return written
      })
    } catch (error) {
      if (!(error instanceof RefusedUndone)) throw error
      // The refusal undid its transaction: nothing happened, and that is the answer to keep.
      await store.write((tx) => keep(tx, slot, now, error.written))
      return error.written
    }
  }

  return {
    async once(slot, now, work) {
      if (!slot) return store.write(work).catch(writtenOf)
      const name = `${slot.scope}/${slot.key}`
      if (running.has(name)) throw new ApiError('idempotency_key_in_use')
      running.add(name)
      try {
        return await runOnce(slot, now, work)
      } finally {
        running.delete(name)
      }
    },
  }
}

/** A refusal of the card that was thrown, so that what had been written is undone. */
export class RefusedUndone extends Error {
  readonly written: Written

  constructor(written: Written) {
    super('refused')
    this.written = written
  }
}

function writtenOf(error: unknown): Written {
  if (error instanceof RefusedUndone) return error.written
  throw error
}

async function find(tx: Db, slot: Slot, now: number): Promise<Written | undefined> {
  await tx.delete(idempotencyRecords).where(lt(idempotencyRecords.created, now - keptSeconds))
  const [record] = await tx
    .select()
    .from(idempotencyRecords)
    .where(and(eq(idempotencyRecords.scope, slot.scope), eq(idempotencyRecords.key, slot.key)))
  if (!record) return undefined
  if (record.request_hash !== slot.request_hash) throw new ApiError('idempotency_key_reused')
  return { status: record.status, text: record.body, replayed: true }
}

async function keep(tx: Db, slot: Slot, now: number, { status, text }: Written): Promise<void> {
  await tx.insert(idempotencyRecords).values({ ...slot, status, body: text, created: now })
}

/** The parameters as text that does not depend on the order of members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (name, member: unknown) => {
    if (name === 'cvc') return 'given'
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
