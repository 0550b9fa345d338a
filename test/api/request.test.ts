import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createIdempotencyKey, request, retry } from '../../src/api/request.ts'
import { createRetryBudget, type RetryBudget } from '../../src/api/retry-budget.ts'
import type { Api, Outcome } from '../../src/api/transport.ts'
import {
  cutOff,
  error,
  json,
  openServer,
  raw,
  reset,
  script,
  type Server,
  type Step,
} from './server.ts'
import { createTime, type Time } from './time.ts'

let server: Server
let time: Time
let api: Api
let budget: RetryBudget

beforeEach(async () => {
  server = await openServer()
  time = createTime()
  api = { baseUrl: server.url, headers: () => ({}), fetch, timer: time.timer }
  budget = createRetryBudget(4)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const post = () =>
  ({ method: 'POST', path: 'things', body: { a: 1 }, idempotencyKey: 'one key' }) as const
const done = json(200, { object: 'thing' })
const keys = () => server.heard.map(({ key }) => key)

describe('a request', () => {
  it.each<[string, Step | 'hang']>([
    ['a connection that breaks', reset],
    ['an answer cut short', cutOff],
    ['a timeout', 'hang'],
    ['a 500', error(500, {})],
    ['a gateway’s page', raw(502, '<h1>Bad gateway</h1>')],
    ['a rate limit', error(429, { code: 'rate_limit' }, { 'retry-after': '2' })],
    ['a key in use', error(409, { code: 'idempotency_key_in_use' })],
  ])('is sent again after %s, under the same key', async (_, step) => {
    server.handle = script(step === 'hang' ? time.hang : step, done)
    expect(await request(api, post(), { budget })).toMatchObject({ kind: 'answer', status: 200 })
    expect(keys()).toEqual(['one key', 'one key'])
    expect(new Set(server.heard.map(({ text }) => text)).size).toBe(1)
  })

  it.each([400, 401, 402, 403, 404])('is not sent again after a %i', async (status) => {
    server.handle = error(status, {})
    expect(await request(api, post(), { budget })).toMatchObject({ status })
    expect(server.heard).toHaveLength(1)
  })

  it('is sent at most three times, and gives the last outcome', async () => {
    server.handle = script(reset, reset, error(503, { code: 'down' }))
    expect(await request(api, post(), { budget })).toMatchObject({ kind: 'answer', status: 503 })
    expect(server.heard).toHaveLength(3)
  })

  it('waits at least as long as Retry-After says, and a part of a growing bound otherwise', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    server.handle = script(error(429, {}, { 'retry-after': '3' }), error(500, {}), done)
    await request(api, post(), { budget })
    expect(time.pauses).toEqual([6000, 1000])
  })

  it('gives the answer at once where Retry-After is longer than anyone waits', async () => {
    server.handle = error(429, {}, { 'retry-after': '60' })
    expect(await request(api, post(), { budget })).toMatchObject({ status: 429 })
    expect(server.heard).toHaveLength(1)
  })
})

describe('an API that is down', () => {
  it('sees one retry of one instance and then first tries only', async () => {
    server.handle = reset
    budget = createRetryBudget()
    for (let call = 0; call < 10; call++) await request(api, post(), { budget })
    expect(server.heard).toHaveLength(11)
  })

  it('that is back earns the instance its retries again', async () => {
    server.handle = reset
    for (let call = 0; call < 3; call++) await request(api, post(), { budget })
    server.handle = done
    for (let call = 0; call < 11; call++) await request(api, post(), { budget })
    server.heard.length = 0
    server.handle = script(reset, done)
    expect(await request(api, post(), { budget })).toMatchObject({ status: 200 })
  })
})

describe('a request that is given up', () => {
  it('during a pause is not sent again', async () => {
    const given = new AbortController()
    api.timer = (milliseconds, then) => {
      if (milliseconds < 8000) queueMicrotask(() => given.abort())
      return time.timer(milliseconds, then)
    }
    server.handle = script(error(500, {}), done)
    expect(await request(api, post(), { budget, signal: given.signal })).toEqual({
      kind: 'aborted',
    })
    expect(server.heard).toHaveLength(1)
  })

  it('just before a pause does not wait for its end', async () => {
    const given = new AbortController()
    const failed: Outcome = { kind: 'unclear', why: 'network' }
    const never = () => () => undefined
    const attempt = () => {
      given.abort()
      return Promise.resolve(failed)
    }
    expect(await retry({ timer: never }, attempt, { budget, signal: given.signal })).toEqual({
      kind: 'aborted',
    })
  })
})

describe('an idempotency key', () => {
  it('is 128 bits in hex, never the same', () => {
    const many = new Set(Array.from({ length: 1000 }, createIdempotencyKey))
    expect(many.size).toBe(1000)
    for (const key of many) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })
})
