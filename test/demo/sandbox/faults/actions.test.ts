// Every action over every protocol, judged by what the client sees and by the ledger.

import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../../../demo/sandbox/index.ts'
import { makeCertificate } from '../certificate.ts'
import { cardData, money, writeBuild, type Json } from '../helpers.ts'
import { openHttp1, openHttp2, type Answer, type Sending, type Wire } from './wire.ts'

const tls = await makeCertificate()
const protocols = [
  { name: 'HTTP/1.1 with keep-alive', tls: undefined, multiplexed: false, open: openHttp1 },
  { name: 'HTTP/1.1 over TLS', tls, multiplexed: false, open: openHttp1 },
  { name: 'HTTP/2', tls, multiplexed: true, open: (url: string) => openHttp2(url, tls.cert) },
]

describe.each(protocols)('over $name', ({ tls, multiplexed, open }) => {
  let directory = ''
  let sandbox: Sandbox
  let wire: Wire
  let controls: Wire
  beforeEach(async () => {
    directory = await writeBuild()
    const ports = { apiPort: 0, jsPort: 0 }
    sandbox = await startSandbox({ ...ports, db: ':memory:', quiet: true, distDir: directory, tls })
    wire = open(sandbox.apiUrl, tls?.cert)
    controls = open(sandbox.apiUrl, tls?.cert)
  })
  afterEach(async () => {
    wire.close()
    controls.close()
    await sandbox.close()
    await rm(directory, { recursive: true, force: true })
  })

  const withKey = (more: Record<string, string> = {}) => ({
    authorization: `Bearer ${sandbox.keys.secret}`,
    ...more,
  })
  const control = async (method: string, path: string, body?: object): Promise<Json> => {
    const sending = { method, path, headers: withKey(), ...(body && { body }) }
    const { status, text } = await controls.send(sending)
    expect(status).toBe(200)
    return JSON.parse(text)
  }
  const order = (action: string, times = 1) =>
    control('POST', '/sandbox/faults', { match: { path: '/v1/*' }, action, times })
  const requests = async (): Promise<Json[]> => (await control('GET', '/sandbox/ledger')).requests
  const captures = async (): Promise<Json[]> => (await control('GET', '/sandbox/ledger')).effects
  const pay = (more: Partial<Sending> = {}): Promise<Answer> =>
    wire.send({
      method: 'POST',
      path: '/v1/payment_intents',
      headers: withKey({ 'idempotency-key': 'order-1' }),
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
    await order('delay:300', 2)
    const started = performance.now()
    expect((await pay()).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(295)

    const left = await pay({ headers: withKey(), signal: AbortSignal.timeout(100) })
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
    await control('DELETE', '/sandbox/faults')
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
    await sandbox.close()
    expect((await hanging).broken).toBeTruthy()
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it.each([
    ['503', [1, 1, 1]],
    ['delay:10', [1, 1, 1]],
    ['reset_before', multiplexed ? [1, 1, 1] : [1, 1, 2]],
    ['reset_after_commit', multiplexed ? [1, 1, 1] : [1, 1, 2]],
    ['truncate', multiplexed ? [1, 1, 1] : [1, 1, 2]],
  ])('%s leaves the other requests of its connection as the protocol would', async (action, on) => {
    const first = await pay()
    await order(action)
    const answers = [first, await pay(), await pay()]
    expect(answers.map(({ connection }) => connection)).toEqual(on)
    expect(answers[2]).toMatchObject({ status: 200, broken: undefined })
  })

  it('answers that are under way arrive beside one that is cut off', async () => {
    await order('reset_after_commit')
    const others = [1, 2, 3].map((n) => pay({ headers: withKey({ 'idempotency-key': `n${n}` }) }))
    const statuses = (await Promise.all([pay(), ...others])).map(({ status }) => status)
    // Over HTTP/1.1 this client asks one after the other.
    expect(statuses.filter((status) => status === 200)).toHaveLength(3)
    expect(statuses.filter((status) => status === undefined)).toHaveLength(1)
    expect(await captures()).toHaveLength(4)
  })
})
