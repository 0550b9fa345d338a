import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { openHttp1, type Answer, type Wire } from './wire.ts'

const sandbox = useSandbox()

const order = async (action: string, match: object = {}, times?: number) => {
  const { body, status } = await sandbox.current.post('/sandbox/faults', {
    match,
    action,
    ...(times !== undefined && { times }),
  })
  expect(status).toBe(200)
  return body as Json
}
const requests = async () => ((await sandbox.current.ledger()) as Json).requests as Json[]
const captures = async () => ((await sandbox.current.ledger()) as Json).effects as Json[]

describe.each([['HTTP/1.1 with keep-alive', () => openHttp1(sandbox.current.apiUrl)]])(
  'over %s',
  (_, open) => {
    let wire: Wire
    beforeEach(() => {
      wire = open()
    })
    afterEach(() => wire.close())

    const pay = (more: object = {}): Promise<Answer> =>
      wire.send({
        method: 'POST',
        path: '/v1/payment_intents',
        headers: {
          authorization: `Bearer ${sandbox.current.keys.secret}`,
          'idempotency-key': 'order-1',
        },
        body: { ...money, confirm: true, ...cardData() },
        ...more,
      })

    it('reset_before takes the connection away, and nothing was done', async () => {
      await order('reset_before')
      const { status, broken } = await pay()
      expect(status).toBeUndefined()
      expect(broken).toBeTruthy()
      expect(await captures()).toEqual([])
      expect(await requests()).toMatchObject([
        { method: 'POST', key: 'sk', idempotency_key: 'order-1', status: null, replayed: false },
      ])
      const again = await pay()
      expect(again.status).toBe(200)
      expect(again.headers['idempotent-replayed']).toBeUndefined()
      expect(await captures()).toHaveLength(1)
    })

    it('reset_after_commit loses an answer that the next try is given', async () => {
      await order('reset_after_commit')
      const { status, broken } = await pay()
      expect(status).toBeUndefined()
      expect(broken).toBeTruthy()
      expect(await captures()).toHaveLength(1)
      const again = await pay()
      expect(again.status).toBe(200)
      expect(again.headers['idempotent-replayed']).toBe('true')
      expect(JSON.parse(again.text).status).toBe('succeeded')
      expect(await captures()).toHaveLength(1)
      expect(await requests()).toMatchObject([
        { status: null, replayed: false },
        { status: 200, replayed: true },
      ])
    })

    it('status_after_commit puts a gateway in front of what was done', async () => {
      await order('status_after_commit:504')
      const { status, headers, text } = await pay()
      expect(status).toBe(504)
      expect(headers['content-type']).toContain('text/html')
      expect(headers['x-ratelimit-limit']).toBeUndefined()
      expect(text).not.toContain('pi_')
      expect(await captures()).toHaveLength(1)
      expect((await pay()).headers['idempotent-replayed']).toBe('true')
      expect(await requests()).toMatchObject([{ status: 504 }, { status: 200, replayed: true }])
    })

    it('delay holds the request up, and carries it out though its caller has left', async () => {
      await order('delay:300', {}, 2)
      const started = performance.now()
      expect((await pay()).status).toBe(200)
      expect(performance.now() - started).toBeGreaterThan(295)

      const body = { ...money, confirm: true, ...cardData() }
      const left = await pay({ body, headers: auth(), signal: AbortSignal.timeout(100) })
      expect(left.broken).toBe('ABORT_ERR')
      expect(await captures()).toHaveLength(1)
      await expect.poll(captures).toHaveLength(2)
    })

    it('truncate sends the headers and half of the body', async () => {
      await order('truncate')
      const { status, headers, text, broken } = await pay()
      expect(status).toBe(200)
      expect(broken).toBeTruthy()
      expect(text).toHaveLength(Math.floor(Number(headers['content-length']) / 2))
      expect(text).toMatch(/^\{"id":"pi_/)
      expect(await captures()).toHaveLength(1)
      expect((await pay()).headers['idempotent-replayed']).toBe('true')
      expect(await requests()).toMatchObject([{ status: 200 }, { status: 200, replayed: true }])
    })

    it('html is the page of a proxy, and nothing was done', async () => {
      await order('html')
      const { status, headers, text } = await pay()
      expect(status).toBe(502)
      expect(headers['content-type']).toContain('text/html')
      expect(text).toMatch(/^<!doctype html>/)
      expect(await captures()).toEqual([])
    })

    it('429 names the seconds to wait, and 503 none', async () => {
      await order('429:7')
      await order('503')
      const [first, second] = [await pay(), await pay()]
      expect(first.status).toBe(429)
      expect(first.headers['retry-after']).toBe('7')
      expect(JSON.parse(first.text).error).toMatchObject({ type: 'rate_limit_error' })
      expect(second.status).toBe(503)
      expect(second.headers['retry-after']).toBeUndefined()
      expect(JSON.parse(second.text).error).toMatchObject({ type: 'api_error' })
      expect(await captures()).toEqual([])
      expect((await pay()).status).toBe(200)
    })

    it('hang never answers, until it is cleared', async () => {
      await order('hang')
      let settled = false
      const hanging = pay().finally(() => (settled = true))
      await expect.poll(requests).toMatchObject([{ status: null }])
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(settled).toBe(false)
      await sandbox.current.send('DELETE', '/sandbox/faults')
      const { status, broken } = await hanging
      expect(status).toBeUndefined()
      expect(broken).toBeTruthy()
      expect(await captures()).toEqual([])
    })

    it('hang ends when the sandbox closes, and does not hold it up', async () => {
      await order('hang')
      const hanging = pay()
      await expect.poll(requests).toHaveLength(1)
      const started = performance.now()
      await sandbox.current.close()
      expect((await hanging).broken).toBeTruthy()
      expect(performance.now() - started).toBeLessThan(1000)
    })

    it('the connection is the same before and after a fault that leaves it whole', async () => {
      await order('503')
      const connections = [await pay(), await pay(), await pay()].map(
        ({ connection }) => connection,
      )
      expect(connections).toEqual([1, 1, 1])
    })
  },
)

const auth = (key = sandbox.current.keys.secret) => ({ authorization: `Bearer ${key}` })

describe('over HTTP/1.1', () => {
  it.each(['reset_before', 'reset_after_commit', 'truncate'])(
    '%s ends the connection that was kept alive',
    async (action) => {
      const wire = openHttp1(sandbox.current.apiUrl)
      const ask = () => wire.send({ method: 'GET', path: '/v1/payment_intents', headers: auth() })
      await order(action, {}, 1)
      await sandbox.current.send('DELETE', '/sandbox/faults')
      const first = await ask()
      await order(action)
      const second = await ask()
      const third = await ask()
      expect([first, second, third].map(({ connection }) => connection)).toEqual([1, 1, 2])
      expect(second.broken).toBe('ECONNRESET')
      expect(third.status).toBe(200)
      wire.close()
    },
  )
})

describe('a fault', () => {
  const status = async (method: string, path: string, key?: string | null) =>
    (await sandbox.current.send(method, path, undefined, key === undefined ? {} : { key })).status

  it('is answered as it stands, and listed until it is used up', async () => {
    const match = { method: 'GET', path: '/v1/customers/*', key: 'sk' }
    const ordered = await order('503', match, 2)
    expect(ordered).toEqual({ object: 'fault', match, action: '503', times: 2 })
    expect(await order('html')).toEqual({
      object: 'fault',
      match: { method: null, path: null, key: null },
      action: 'html',
      times: 1,
    })
    await status('GET', '/v1/customers/cus_1')
    const { body } = await sandbox.current.get('/sandbox/faults')
    expect(body).toMatchObject({ object: 'list', url: '/sandbox/faults', has_more: false })
    expect(body.data.map(({ times }: Json) => times)).toEqual([1, 1])
    await status('GET', '/v1/customers/cus_1')
    expect((await sandbox.current.get('/sandbox/faults')).body.data).toHaveLength(1)
  })

  it('looks at the method, the path and the key', async () => {
    await order('503', { method: 'GET' }, 99)
    expect(await status('DELETE', '/v1/customers/cus_1')).toBe(404)
    expect(await status('GET', '/v1/customers')).toBe(503)
    await sandbox.current.send('DELETE', '/sandbox/faults')

    await order('503', { path: '/v1/customers/*' }, 99)
    expect(await status('GET', '/v1/customers')).toBe(200)
    expect(await status('GET', '/v1/customers/cus_1?expand[]=a')).toBe(503)
    expect(await status('GET', '/v1/customers/cus_1/payment_methods')).toBe(404)
    await sandbox.current.send('DELETE', '/sandbox/faults')

    const { publishable, livePublishable, liveSecret } = sandbox.current.keys
    await order('503', { key: 'pk' }, 99)
    expect(await status('GET', '/v1/payment_intents', liveSecret)).toBe(200)
    expect(await status('GET', '/v1/payment_intents', publishable)).toBe(503)
    expect(await status('GET', '/v1/payment_intents', livePublishable)).toBe(503)
    expect(await status('GET', '/v1/payment_intents', null)).toBe(401)
    await sandbox.current.send('DELETE', '/sandbox/faults')

    await order('503', { key: livePublishable }, 99)
    expect(await status('GET', '/v1/payment_intents', publishable)).toBe(403)
    expect(await status('GET', '/v1/payment_intents', livePublishable)).toBe(503)
  })

  it('of several that fit the oldest comes first', async () => {
    await order('503', { key: 'pk' })
    await order('429:1')
    await order('html', { method: 'GET' })
    const statuses = [1, 2, 3].map(() => status('GET', '/v1/customers'))
    expect(await Promise.all(statuses)).toEqual([429, 502, 200])
  })

  it('leaves preflights alone unless it asks for them, and its answers are for the frames', async () => {
    const { jsUrl } = sandbox.current
    const headers = { origin: jsUrl }
    const path = '/v1/payment_methods'
    const preflight = () => sandbox.current.send('OPTIONS', path, undefined, { key: null, headers })
    await order('503', { path })
    expect((await preflight()).status).toBe(204)
    const refused = await sandbox.current.post(path, {}, { headers })
    expect(refused.status).toBe(503)
    expect(refused.headers.get('access-control-allow-origin')).toBe(jsUrl)

    await order('reset_before', { method: 'OPTIONS' })
    await expect(preflight()).rejects.toThrow()
    const { status, headers: allowed } = await preflight()
    expect(status).toBe(204)
    expect(allowed.get('access-control-allow-methods')).toContain('POST')
    expect(await requests()).toHaveLength(1)
  })

  it('spares what is not under /v1/', async () => {
    await order('503', {}, 99)
    for (const path of ['/sandbox/ledger', '/sandbox/clock']) {
      expect(await status('GET', path)).toBe(200)
    }
  })

  it('does not outlive a reset', async () => {
    await order('503')
    await sandbox.current.post('/sandbox/reset')
    expect(await status('GET', '/v1/customers')).toBe(200)
  })

  it.each([
    [{ action: 'explode' }, 'action', 'delay:MILLISECONDS (0 to 600000, such as delay:1000)'],
    [{ action: 'delay' }, 'action', 'delay:MILLISECONDS'],
    [{ action: 'delay:600001' }, 'action', 'delay:MILLISECONDS'],
    [{ action: 'hang:5' }, 'action', 'hang'],
    [{ action: 'status_after_commit:200' }, 'action', 'status_after_commit:STATUS (400 to 599'],
    [{ action: '429' }, 'action', '429:SECONDS'],
    [{}, 'action', 'required'],
    [{ action: '503', match: { path: '/sandbox/ledger' } }, 'match[path]', '/v1/'],
    [{ action: '503', match: { key: 'secret' } }, 'match[key]', 'pk, sk'],
    [{ action: '503', match: { method: 'post' } }, 'match[method]', 'GET, POST'],
    [{ action: '503', matches: {} }, 'matches', 'Did you mean match?'],
    [{ action: '503', times: 0 }, 'times', '≥ 1'],
  ])('of %j is refused, and says what to write', async (body, param, hint) => {
    const { status, body: answer } = await sandbox.current.post('/sandbox/faults', body)
    expect(status).toBe(400)
    expect(answer.error).toMatchObject({ type: 'invalid_request_error', param })
    expect(answer.error.message).toContain(hint)
    expect((await sandbox.current.get('/sandbox/faults')).body.data).toEqual([])
  })
})
