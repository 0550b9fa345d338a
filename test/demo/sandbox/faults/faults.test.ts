import { describe, expect, it } from 'vitest'
import { useSandbox, type Json } from '../helpers.ts'

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
