import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIdempotency, type Written } from '../../../../demo/sandbox/api/idempotency.ts'
import { recordEffect } from '../../../../demo/sandbox/ledger.ts'
import { openStore, type Db, type Store } from '../../../../demo/sandbox/store/store.ts'

let directory = ''
let store: Store
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'onerway-store-'))
})
afterEach(async () => {
  await store.close()
  await rm(directory, { recursive: true, force: true })
})

const effect = { intent: 'pi_1', effect: 'capture', amount: 1, at: 1 } as const
const countOf = async (db: Db, table: string) =>
  (await db.get<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`))).n
const counts = () =>
  store.read(async (db) => [await countOf(db, 'effects'), await countOf(db, 'idempotency_records')])

describe.each([
  ['memory', () => ':memory:'],
  ['a file', () => `file:${join(directory, 'a.db')}`],
])('the store in %s', (_, url) => {
  beforeEach(async () => {
    store = await openStore(url())
  })

  it('runs one transaction at a time, in the order they came', async () => {
    const order: string[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write(async (tx) => {
          order.push(`${index} starts`)
          await recordEffect(tx, effect)
          await new Promise((resolve) => setTimeout(resolve, 1))
          order.push(`${index} ends`)
        }),
      ),
    )
    expect(order).toEqual(
      Array.from({ length: 20 }, (_, index) => [`${index} starts`, `${index} ends`]).flat(),
    )
  })

  it('undoes all that a transaction did when it throws, and goes on', async () => {
    const failing = store.write(async (tx) => {
      await recordEffect(tx, effect)
      throw new Error('halfway')
    })
    const next = store.write((tx) => recordEffect(tx, effect))
    await expect(failing).rejects.toThrow('halfway')
    await next
    expect(await counts()).toEqual([1, 0])
  })

  it('never shows half of a transaction to a reader', async () => {
    const writing = store.write(async (tx) => {
      await recordEffect(tx, effect)
      await new Promise((resolve) => setTimeout(resolve, 20))
      await recordEffect(tx, effect)
    })
    const seen: number[] = []
    for (let index = 0; index < 5; index++) seen.push((await counts())[0] ?? -1)
    await writing
    expect(seen.every((count) => count === 0 || count === 2)).toBe(true)
    expect((await counts())[0]).toBe(2)
  })

  describe('under an idempotency key', () => {
    const slot = { scope: 'test/secret', key: 'a', request_hash: 'h' }
    const written: Written = { status: 200, text: '{}', replayed: false }

    it('keeps the effect and the answer together, or neither', async () => {
      const { once } = createIdempotency(store)
      await once(slot, 1, async (tx) => {
        await recordEffect(tx, effect)
        return written
      })
      expect(await counts()).toEqual([1, 1])

      // The answer cannot be written down: the effect must not stay either.
      const unkeepable = { ...written, text: null as unknown as string }
      const failing = once({ ...slot, key: 'b' }, 1, async (tx) => {
        await recordEffect(tx, effect)
        return unkeepable
      })
      await expect(failing).rejects.toThrow()
      expect(await counts()).toEqual([1, 1])
    })

    it('refuses the key while its first request runs, and frees it after a failure', async () => {
      const { once } = createIdempotency(store)
      let fail: (reason: Error) => void = () => undefined
      const first = once(slot, 1, () => new Promise((_, reject) => (fail = reject)))
      await expect(once(slot, 1, async () => written)).rejects.toMatchObject({
        code: 'idempotency_key_in_use',
      })
      await new Promise((resolve) => setTimeout(resolve, 5))
      fail(new Error('lost'))
      await expect(first).rejects.toThrow('lost')
      expect(await once(slot, 1, async () => written)).toEqual(written)
      expect((await once(slot, 1, async () => written)).replayed).toBe(true)
    })
  })
})

it('cannot be opened where there is no directory, and says so in one line', async () => {
  store = await openStore(':memory:')
  const opening = openStore(`file:${join(directory, 'none', 'a.db')}`)
  await expect(opening).rejects.toThrow(/^cannot open the database file:[^\n]*$/)
})
