import { describe, expect, it } from 'vitest'
import { useSandbox } from '../helpers.ts'
import { addEndpoint } from './receiver.ts'

const sandbox = useSandbox()
const path = '/v1/webhook_endpoints'
const hook = { url: 'http://127.0.0.1:9/hook' }

describe('a webhook endpoint', () => {
  it('shows its secret once', async () => {
    const { get, post } = sandbox.current
    const { secret, ...created } = await addEndpoint(sandbox.current, hook)
    expect(secret).toMatch(/^whsec_[0-9A-Za-z]{32}$/)
    expect(created).toEqual({
      id: expect.stringMatching(/^we_[0-9A-Za-z]{24}$/),
      object: 'webhook_endpoint',
      url: hook.url,
      enabled_events: ['*'],
      description: null,
      metadata: {},
      status: 'enabled',
      created: expect.any(Number),
      livemode: false,
    })
    expect((await get(`${path}/${created.id}`)).body).toEqual(created)
    expect((await get(path)).body.data).toEqual([created])
    expect((await post(`${path}/${created.id}`, { description: 'a' })).text).not.toContain(secret)
  })

  it('is changed by either verb, and switched off by either word', async () => {
    const { post, send } = sandbox.current
    const { id } = await addEndpoint(sandbox.current, hook)
    const at = `${path}/${id}`
    const change = { url: 'https://example.com/', enabled_events: ['refund.created'] }
    expect((await send('PUT', at, change)).body).toMatchObject(change)
    expect((await post(at, { disabled: true })).body.status).toBe('disabled')
    expect((await post(at, { status: 'enabled' })).body.status).toBe('enabled')
    const both = await post(at, { status: 'enabled', disabled: true })
    expect(both.body.error.code).toBe('parameters_exclusive')
  })

  it('is gone once deleted', async () => {
    const { get, send } = sandbox.current
    const { id } = await addEndpoint(sandbox.current, hook)
    const deleted = await send('DELETE', `${path}/${id}`)
    expect(deleted.body).toEqual({ id, object: 'webhook_endpoint', deleted: true })
    expect((await get(`${path}/${id}`)).status).toBe(404)
    expect((await send('DELETE', `${path}/${id}`)).status).toBe(404)
  })

  it.each([
    [{ enabled_events: ['*'] }, 'parameter_missing', 'url'],
    [{ url: 'ftp://example.com', enabled_events: ['*'] }, 'parameter_invalid_url', 'url'],
    [{ url: 'example.com', enabled_events: ['*'] }, 'parameter_invalid_url', 'url'],
    [hook, 'parameter_missing', 'enabled_events'],
    [{ ...hook, enabled_events: [] }, 'parameter_invalid_empty', 'enabled_events'],
    [
      { ...hook, enabled_events: ['*', 'payment_intent.suceeded'] },
      'parameter_invalid_enum',
      'enabled_events[1]',
    ],
    [{ ...hook, enabled_events: ['*'], secret: 'whsec_1' }, 'parameter_unknown', 'secret'],
  ])('is refused as %j', async (body, code, param) => {
    const answer = await sandbox.current.post(path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({ code, param })
  })

  it('of live mode is https, or on this machine', async () => {
    const { post, keys } = sandbox.current
    const live = { key: keys.liveSecret }
    const create = (url: string) => post(path, { url, enabled_events: ['*'] }, live)
    expect((await create('http://example.com')).body.error.code).toBe('parameter_invalid_url_https')
    expect((await create('https://example.com')).status).toBe(200)
    expect((await create('http://localhost:3000')).status).toBe(200)
  })

  it('is one of at most 16', async () => {
    for (let n = 0; n < 16; n++) await addEndpoint(sandbox.current, hook)
    const answer = await sandbox.current.post(path, { ...hook, enabled_events: ['*'] })
    expect(answer.body.error.code).toBe('webhook_endpoints_too_many')
  })

  it('belongs to servers and to one mode', async () => {
    const { get, send, keys } = sandbox.current
    const { id } = await addEndpoint(sandbox.current, hook)
    const at = `${path}/${id}`
    for (const [method, where] of [
      ['POST', path],
      ['GET', path],
      ['GET', at],
      ['POST', at],
      ['PUT', at],
      ['DELETE', at],
    ] as const) {
      const body = method === 'GET' ? undefined : {}
      const answer = await send(method, where, body, { key: keys.publishable })
      expect([method, answer.status]).toEqual([method, 403])
    }
    const live = { key: keys.liveSecret }
    expect((await get(at, live)).status).toBe(404)
    expect((await send('DELETE', at, undefined, live)).status).toBe(404)
    expect((await get(path, live)).body.data).toEqual([])
  })
})
