import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()

describe('the ledger', () => {
  it('has a row for every request, without its query or anything secret', async () => {
    const { post, get, ledger, keys } = sandbox.current
    const { body: intent } = await post('/v1/payment_intents', money, { idempotencyKey: 'k1' })
    await get(`/v1/payment_intents/${intent.id}?client_secret=${intent.client_secret}`, {
      key: keys.publishable,
    })
    await get('/v1/payment_intents', { key: null })
    await get('/v1/payment_methods/4242424242424242')
    const at = expect.any(Number)
    const common = { idempotency_key: null, replayed: false, at }
    const path = `/v1/payment_intents/${intent.id}`
    const { requests } = await ledger()
    expect(requests).toEqual([
      {
        ...common,
        method: 'POST',
        path: '/v1/payment_intents',
        key: 'sk',
        idempotency_key: 'k1',
        status: 200,
      },
      { ...common, method: 'GET', path, key: 'pk', status: 200 },
      { ...common, method: 'GET', path: '/v1/payment_intents', key: null, status: 401 },
      { ...common, method: 'GET', path: '/v1/payment_methods/[digits]', key: 'sk', status: 404 },
    ])
  })
})

describe('a reset', () => {
  it('leaves the keys and nothing else', async () => {
    const { post, get, ledger } = sandbox.current
    const paid = { ...money, confirm: true, ...cardData() }
    const before = await post('/v1/payment_intents', paid, { idempotencyKey: 'a' })
    expect((await post('/sandbox/reset')).body).toEqual({ reset: true })
    expect(await ledger()).toEqual({ requests: [], effects: [] })
    expect((await get(`/v1/payment_intents/${before.body.id}`)).status).toBe(404)
    const after = await post('/v1/payment_intents', paid, { idempotencyKey: 'a' })
    expect(after.status).toBe(200)
    expect(after.headers.get('idempotent-replayed')).toBeNull()
    expect(after.body.id).not.toBe(before.body.id)
  })
})
