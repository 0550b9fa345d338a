import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../../demo/sandbox/index.ts'
import { money, startTestSandbox, writeBuild } from '../helpers.ts'
import { addEndpoint, aWhile, never, startReceiver, until, verify } from './receiver.ts'

let directory = ''
let db = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'onerway-webhooks-'))
  db = `file:${join(directory, 'sandbox.db')}`
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describe('a restart', () => {
  it('breaks off what is in flight at once, and delivers it afterwards', async () => {
    const shop = await startReceiver((response, nth) => {
      if (nth > 1) response.end()
    })
    const first = await startTestSandbox(db)
    const { secret } = await addEndpoint(first, shop)
    await first.post('/v1/payment_intents', money)
    await until(() => shop.got.length).toBe(1)
    const started = performance.now()
    await first.close()
    expect(performance.now() - started).toBeLessThan(2000)
    await until(() => shop.broken()).toBe(1)

    const second = await startTestSandbox(db)
    await until(() => shop.got.length).toBe(2)
    expect(shop.got[1]?.text).toBe(shop.got[0]?.text)
    expect(shop.got.map((parcel) => verify(parcel, secret))).toEqual([true, true])
    await aWhile()
    await second.close()
    const third = await startTestSandbox(db)
    await aWhile()
    expect(shop.got).toHaveLength(2)
    await third.close()
    await shop.close()
  })

  it('keeps a retry for its time', async () => {
    const shop = await startReceiver((response, nth) => {
      response.writeHead(nth === 1 ? 500 : 200).end()
    })
    const first = await startTestSandbox(db)
    await addEndpoint(first, shop)
    await first.post('/v1/payment_intents', money)
    await until(() => shop.got.length).toBe(1)
    await aWhile()
    await first.close()
    const second = await startTestSandbox(db)
    await aWhile()
    expect(shop.got).toHaveLength(1)
    await second.post('/sandbox/clock', { advance: 12 })
    await until(() => shop.got.length).toBe(2)
    await second.close()
    await shop.close()
  })
})

describe('the endpoint of a start', () => {
  const start = async (webhookUrl?: string) => {
    const distDir = await writeBuild()
    const ports = { apiPort: 0, jsPort: 0, quiet: true }
    return startSandbox({ ...ports, db, distDir, ...(webhookUrl && { webhookUrl }) })
  }
  const send = (apiUrl: string, path: string, body: object = {}) =>
    fetch(apiUrl + path, {
      method: 'POST',
      headers: {
        authorization: 'Bearer sk_test_onerway_sandbox',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })

  it('has the same secret at each start that names it, also after a reset', async () => {
    const shop = await startReceiver()
    const first = await start(shop.url)
    await send(first.apiUrl, '/sandbox/reset')
    await send(first.apiUrl, '/v1/payment_intents', money)
    await until(() => shop.got.length).toBe(1)
    await first.close()
    const other = await start('http://127.0.0.1:9/')
    expect(other.webhook?.secret).not.toBe(first.webhook?.secret)
    await send(other.apiUrl, '/v1/payment_intents', money)
    await other.close()
    const without = await start()
    expect(without.webhook).toBeUndefined()
    await send(without.apiUrl, '/v1/payment_intents', money)
    await aWhile()
    await without.close()
    expect(shop.got).toHaveLength(1)
    const last = await start(shop.url)
    expect(last.webhook).toEqual(first.webhook)
    await send(last.apiUrl, '/v1/payment_intents', money)
    await until(() => shop.got.length).toBe(2)
    const { secret = '' } = first.webhook ?? {}
    expect(shop.got.map((parcel) => verify(parcel, secret))).toEqual([true, true])
    await last.close()
    await shop.close()
  })

  it('is refused when it is no address', async () => {
    await expect(start('localhost:3000')).rejects.toThrow(/--webhook-url takes a full http/)
  })
})

it('closes at once beside an endpoint that hangs', async () => {
  const shop = await startReceiver(never)
  const sandbox = await startTestSandbox()
  await addEndpoint(sandbox, shop)
  await sandbox.post('/v1/payment_intents', money)
  await until(() => shop.got.length).toBe(1)
  const started = performance.now()
  await sandbox.close()
  expect(performance.now() - started).toBeLessThan(2000)
  await shop.close()
})
