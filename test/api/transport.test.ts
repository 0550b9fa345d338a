import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { send, type Api } from '../../src/api/transport.ts'
import { cutOff, error, json, openServer, raw, reset, type Server, type Step } from './server.ts'
import { createTime, type Time } from './time.ts'

let server: Server
let time: Time
let api: Api

beforeEach(async () => {
  server = await openServer()
  time = createTime()
  api = {
    baseUrl: server.url,
    headers: () => ({ Authorization: 'Bearer pk_test_1' }),
    fetch,
    timer: time.timer,
  }
})
afterEach(() => server.close())

const get = { method: 'GET', path: 'things/1' } as const
const post = { method: 'POST', path: 'things', body: { a: 1 }, idempotencyKey: 'k' } as const

describe('a request', () => {
  it('reaches the API with its headers, its body as JSON and its key', async () => {
    expect(await send(api, post)).toEqual({
      kind: 'answer',
      status: 200,
      body: { object: 'thing' },
      replayed: false,
    })
    expect(server.heard).toMatchObject([
      {
        method: 'POST',
        path: '/v1/things',
        key: 'k',
        text: '{"a":1}',
        headers: { authorization: 'Bearer pk_test_1', 'content-type': 'application/json' },
      },
    ])
  })

  it('carries neither a body, a content type nor a key that it does not have', async () => {
    await send(api, { ...get, query: { client_secret: 'a&b=c/d' } })
    const [heard] = server.heard
    expect(heard).toMatchObject({ method: 'GET', text: '', query: { client_secret: 'a&b=c/d' } })
    expect(heard?.headers).not.toHaveProperty('content-type')
    expect(heard?.key).toBeUndefined()
  })

  it('follows no redirect: neither key nor card goes anywhere else', async () => {
    server.handle = (response, heard) =>
      heard.path === '/v1/things'
        ? raw(307, '', { location: '/elsewhere' })(response, heard)
        : json(200, {})(response, heard)
    expect(await send(api, post)).toEqual({ kind: 'unclear', why: 'network' })
    expect(server.heard).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('keeps its status, error and Retry-After', async () => {
    server.handle = error(429, { code: 'rate_limit' }, { 'retry-after': '7' })
    expect(await send(api, post)).toMatchObject({
      kind: 'answer',
      status: 429,
      retryAfter: 7,
      body: { error: { code: 'rate_limit' } },
    })
  })

  it('says when it is the replay of an earlier one', async () => {
    server.handle = json(200, { object: 'thing' }, { 'idempotent-replayed': 'true' })
    expect(await send(api, post)).toMatchObject({ kind: 'answer', replayed: true })
  })

  it.each(['', 'soon', '-1', '1.5', '1e3', 'Wed, 21 Oct 2026 07:28:00 GMT', '999999'])(
    'has no Retry-After of %j',
    async (value) => {
      server.handle = error(429, {}, { 'retry-after': value })
      expect(await send(api, post)).not.toHaveProperty('retryAfter')
    },
  )
})

describe('it is unclear whether the API acted', () => {
  it.each<[string, Step, string]>([
    ['the connection breaks', reset, 'network'],
    ['the connection breaks within the answer', cutOff, 'network'],
    ['the JSON is cut short', raw(200, '{"object":"thi'), 'garbled'],
    ['there is nothing in the answer', raw(200, ''), 'garbled'],
    ['a web page comes back', raw(200, '<!doctype html><p>Log in to the café'), 'garbled'],
    ['a gateway fails in HTML', raw(502, '<h1>Bad gateway</h1>'), 'garbled'],
    ['a gateway fails in JSON of its own', json(504, { message: 'Timed out' }), 'garbled'],
    ['a firewall refuses in JSON of its own', json(403, { blocked: true }), 'garbled'],
    ['a refusal whose error is no object', json(402, { error: 'declined' }), 'garbled'],
    ['a refusal whose error is null', json(402, { error: null }), 'garbled'],
    ['the answer is JSON, but no object', raw(200, 'null'), 'garbled'],
  ])('when %s', async (_, step, why) => {
    server.handle = step
    expect(await send(api, post)).toEqual({ kind: 'unclear', why })
  })

  it('when nobody listens at the address', async () => {
    const { url } = server
    await server.close()
    expect(await send({ ...api, baseUrl: url }, post)).toEqual({ kind: 'unclear', why: 'network' })
  })

  it('when no answer comes in time', async () => {
    server.handle = time.hang
    expect(await send(api, post)).toEqual({ kind: 'unclear', why: 'timeout' })
  })

  it('when an answer begins and does not end in time', async () => {
    server.handle = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"object":', () => setTimeout(time.passDeadlines, 20))
    }
    expect(await send(api, post)).toEqual({ kind: 'unclear', why: 'timeout' })
  })

  it('but how long to wait is taken from whoever says so', async () => {
    server.handle = raw(503, '<h1>Busy</h1>', { 'retry-after': '4' })
    expect(await send(api, post)).toEqual({ kind: 'unclear', why: 'garbled', retryAfter: 4 })
  })
})

describe('a request that is given up', () => {
  it('before it is sent is not sent', async () => {
    expect(await send(api, post, { signal: AbortSignal.abort() })).toEqual({ kind: 'aborted' })
    expect(server.heard).toEqual([])
  })

  it('while it is under way ends at once', async () => {
    const { signal, abort } = abortable()
    server.handle = abort
    expect(await send(api, post, { signal })).toEqual({ kind: 'aborted' })
  })

  it('within the answer ends at once', async () => {
    const { signal, abort } = abortable()
    server.handle = (response) => {
      response.writeHead(200)
      response.write('{', () => setTimeout(abort, 20))
    }
    expect(await send(api, post, { signal })).toEqual({ kind: 'aborted' })
  })
})

it('leaves no timer behind, however it ends', async () => {
  for (const step of [json(200, {}), reset, raw(500, '')]) {
    server.handle = step
    await send(api, post)
    expect(time.running()).toBe(0)
  }
})

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
