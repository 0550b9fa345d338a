// A list as a page and as all pages: 250 intents in the sandbox, in live mode,
// where a thousand requests a second are allowed.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { IntegrationError, Onerway } from '../../src/server/index.ts'
import { startTestSandbox, type TestSandbox } from '../demo/sandbox/helpers.ts'
import { failure } from './helpers.ts'

const COUNT = 250
let sandbox: TestSandbox
let onerway: Onerway
/** The amounts, the newest first: what tells the intents apart. */
const amounts = Array.from({ length: COUNT }, (_, index) => 1000 + COUNT - index)
const ids: string[] = []
let fetched: URL[] = []

beforeAll(async () => {
  sandbox = await startTestSandbox()
  onerway = Onerway(sandbox.keys.liveSecret, {
    apiBase: sandbox.apiUrl,
    fetch: (address, init) => {
      fetched.push(new URL(String(address)))
      return fetch(address, init)
    },
  })
  for (const amount of [...amounts].reverse()) {
    const { id } = await onerway.paymentIntents.create({ amount, currency: 'usd' })
    ids.unshift(id)
  }
}, 60_000)
afterAll(() => sandbox.close())
beforeEach(() => (fetched = []))

const amountsOf = (intents: { amount: number }[]) => intents.map(({ amount }) => amount)
async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all = []
  for await (const item of items) all.push(item)
  return all
}

describe('a list that is awaited', () => {
  it('is one page', async () => {
    const page = await onerway.paymentIntents.list({ limit: 3 })
    expect(page).toMatchObject({ object: 'list', url: '/v1/payment_intents', has_more: true })
    expect(amountsOf(page.data)).toEqual(amounts.slice(0, 3))
    expect(page.lastResponse.statusCode).toBe(200)
    expect(fetched).toHaveLength(1)
  })

  it('is a promise in every way', async () => {
    const list = onerway.paymentIntents.list({ limit: 1 })
    const [first] = await Promise.all([list])
    let ended = false
    expect(await list.finally(() => (ended = true))).toBe(first)
    expect(await list.then(({ data }) => data.length)).toBe(1)
    expect(ended).toBe(true)
    expect(fetched).toHaveLength(1)
    const wrong = onerway.paymentIntents.list({ limit: 101 })
    expect(await wrong.catch((error: { param: string }) => error.param)).toBe('limit')
  })

  it('that nobody awaits fetches nothing', async () => {
    onerway.paymentIntents.list()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(fetched).toEqual([])
  })
})

describe('a list that is iterated', () => {
  it('gives all objects of all pages, the newest first', async () => {
    const all = await collect(onerway.paymentIntents.list({ limit: 100 }))
    expect(amountsOf(all)).toEqual(amounts)
    expect(fetched.map(({ searchParams }) => searchParams.get('starting_after'))).toEqual([
      null,
      ids[99],
      ids[199],
    ])
    expect(fetched.every(({ searchParams }) => searchParams.get('limit') === '100')).toBe(true)
  })

  it('begins where starting_after says', async () => {
    const list = onerway.paymentIntents.list({ limit: 100, starting_after: ids[239] ?? '' })
    expect(amountsOf(await collect(list))).toEqual(amounts.slice(240))
  })

  it('goes the other way after ending_before, from the oldest on', async () => {
    const list = onerway.paymentIntents.list({ limit: 100, ending_before: ids[249] ?? '' })
    expect(amountsOf(await collect(list))).toEqual(amounts.slice(0, 249).reverse())
    expect(fetched.map(({ searchParams }) => searchParams.get('ending_before'))).toEqual([
      ids[249],
      ids[149],
      ids[49],
    ])
    expect(fetched.some(({ searchParams }) => searchParams.has('starting_after'))).toBe(false)
  })

  it('keeps its filters on every page', async () => {
    const { created } = await onerway.paymentIntents.retrieve(ids[100] ?? '')
    fetched = []
    const list = onerway.paymentIntents.list({ limit: 100, created: { gte: created - 600 } })
    expect(await collect(list)).toHaveLength(COUNT)
    expect(fetched.map(({ searchParams }) => searchParams.get('created[gte]'))).toEqual(
      Array(3).fill(String(created - 600)),
    )
    expect(await collect(onerway.paymentIntents.list({ customer: 'cus_none' }))).toEqual([])
  })

  it('fetches no page that nobody gets to', async () => {
    const seen = []
    for await (const { amount } of onerway.paymentIntents.list({ limit: 100 })) {
      seen.push(amount)
      if (seen.length === 100) break
    }
    expect(seen).toEqual(amounts.slice(0, 100))
    expect(fetched).toHaveLength(1)
  })

  it('and awaited fetches its first page once', async () => {
    const list = onerway.paymentIntents.list({ limit: 100 })
    const page = await list
    page.data.reverse()
    expect(fetched).toHaveLength(1)
    expect(amountsOf(await collect(list))).toEqual(amounts)
    expect(fetched).toHaveLength(3)
    expect(await list).toBe(page)
    expect(fetched).toHaveLength(3)
  })

  it('ends with the error of the page that failed', async () => {
    const list = onerway.paymentIntents.list({ starting_after: 'pi_none' })
    expect(await failure(collect(list))).toMatchObject({ code: 'resource_missing' })
  })
})

describe('autoPagingToArray', () => {
  it('gives as many as were asked for, from as few pages as that takes', async () => {
    const list = onerway.paymentIntents.list({ limit: 100 })
    expect(amountsOf(await list.autoPagingToArray({ limit: 150 }))).toEqual(amounts.slice(0, 150))
    expect(fetched).toHaveLength(2)
    expect(await list.autoPagingToArray({ limit: 1000 })).toHaveLength(COUNT)
  })

  it.each([undefined, {}, { limit: 0 }, { limit: 1.5 }, { limit: Infinity }])(
    'refuses %j, which has no end',
    async (options) => {
      const list = onerway.paymentIntents.list()
      const error = await failure(list.autoPagingToArray(options as { limit: number }))
      expect(error).toBeInstanceOf(IntegrationError)
      expect(fetched).toEqual([])
    },
  )
})
