import { describe, expect, it } from 'vitest'
import { card, cardData, money, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()

describe('a key', () => {
  it('is asked for', async () => {
    const { status, body, headers } = await sandbox.current.get('/v1/payment_intents', {
      key: null,
    })
    expect(status).toBe(401)
    expect(body.error).toMatchObject({ type: 'authentication_error', code: 'api_key_missing' })
    expect(headers.get('www-authenticate')).toBe('Bearer')
  })

  it('must be known, and is not repeated', async () => {
    const { status, body, text } = await sandbox.current.get('/v1/payment_intents', {
      key: 'sk_test_somebody',
    })
    expect(status).toBe(401)
    expect(body.error.code).toBe('api_key_invalid')
    expect(text).not.toContain('somebody')
  })

  it('of one mode never sees the objects of the other', async () => {
    const { post, get, keys } = sandbox.current
    const live = { key: keys.liveSecret }
    const { body: intent } = await post('/v1/payment_intents', money, live)
    expect(intent.livemode).toBe(true)
    const path = `/v1/payment_intents/${intent.id}`
    expect((await get(path, live)).status).toBe(200)
    expect((await get(path)).status).toBe(404)
    expect((await get(`${path}?client_secret=${intent.client_secret}`)).status).toBe(404)
    expect((await post(`${path}/cancel`)).status).toBe(404)
    expect((await get('/v1/payment_intents')).body.data).toEqual([])
    expect((await get(`/v1/payment_intents?starting_after=${intent.id}`)).status).toBe(404)
  })
})

describe('a publishable key', () => {
  it.each([
    ['POST', '/v1/payment_intents'],
    ['GET', '/v1/payment_intents'],
    ['POST', '/v1/payment_intents/ID'],
    ['PUT', '/v1/payment_intents/ID'],
    ['POST', '/v1/payment_intents/ID/capture'],
    ['POST', '/v1/payment_intents/ID/cancel'],
    ['GET', '/v1/payment_methods/ID'],
    ['GET', '/v1/tokens/ID'],
    ['GET', '/sandbox/ledger'],
    ['POST', '/sandbox/reset'],
  ])('may not %s %s', async (method, path) => {
    const { send, keys } = sandbox.current
    const body = method === 'GET' ? undefined : {}
    const answer = await send(method, path, body, { key: keys.publishable })
    expect(answer.status).toBe(403)
    expect(answer.body.error).toMatchObject({
      type: 'permission_error',
      code: 'secret_key_required',
    })
  })

  it('may create payment methods and tokens', async () => {
    const { post, keys } = sandbox.current
    const browser = { key: keys.publishable }
    const method = await post('/v1/payment_methods', cardData().payment_method_data, browser)
    const token = await post('/v1/tokens', { card: card() }, browser)
    expect(method.status).toBe(200)
    expect(token.status).toBe(200)
    expect(method.body.card).not.toHaveProperty('fingerprint')
    expect(token.body.card).not.toHaveProperty('fingerprint')
  })

  it('sees of an intent what a browser needs, and nothing more', async () => {
    const { post, get, keys } = sandbox.current
    const { body: customer } = await post('/v1/customers')
    const { body: intent } = await post('/v1/payment_intents', {
      ...money,
      customer: customer.id,
      metadata: { order: '1' },
      receipt_email: 'a@example.com',
      shipping: { name: 'A', address: { line1: 'B' } },
    })
    const path = `/v1/payment_intents/${intent.id}?client_secret=${intent.client_secret}`
    const { body } = await get(path, { key: keys.publishable })
    expect(Object.keys(body).sort()).toEqual([
      'amount',
      'canceled_at',
      'cancellation_reason',
      'capture_method',
      'client_secret',
      'created',
      'currency',
      'description',
      'id',
      'last_payment_error',
      'livemode',
      'next_action',
      'object',
      'payment_method',
      'payment_method_types',
      'setup_future_usage',
      'status',
    ])
  })

  it('learns nothing from a wrong client secret', async () => {
    const { post, get, keys } = sandbox.current
    const browser = { key: keys.publishable }
    const { body: intent } = await post('/v1/payment_intents', money)
    const wrong = `${intent.id}_secret_${'x'.repeat(24)}`
    const real = await get(`/v1/payment_intents/${intent.id}?client_secret=${wrong}`, browser)
    const none = await get(
      `/v1/payment_intents/pi_${'x'.repeat(24)}?client_secret=${wrong}`,
      browser,
    )
    const confirm = await post(
      `/v1/payment_intents/${intent.id}/confirm`,
      { client_secret: wrong, ...cardData() },
      browser,
    )
    for (const answer of [real, none, confirm]) {
      expect(answer.status).toBe(404)
      expect({ ...answer.body.error, request_id: '' }).toEqual({
        type: 'invalid_request_error',
        code: 'resource_missing',
        message: 'No such PaymentIntent.',
        param: 'id',
        doc_url: 'https://docs.onerway.com/errors#resource_missing',
        request_id: '',
      })
    }
    const without = await get(`/v1/payment_intents/${intent.id}`, browser)
    expect(without.status).toBe(400)
    expect(without.body.error).toMatchObject({ code: 'parameter_missing', param: 'client_secret' })
  })

  it('sees a declined intent reduced in the error too', async () => {
    const { post, keys } = sandbox.current
    const { body: customer } = await post('/v1/customers')
    const { body: intent } = await post('/v1/payment_intents', {
      ...money,
      customer: customer.id,
    })
    const { client_secret } = intent
    const { status, body } = await post(
      `/v1/payment_intents/${intent.id}/confirm`,
      { client_secret, ...cardData('4000000000000002') },
      { key: keys.publishable },
    )
    expect(status).toBe(402)
    expect(body.error.payment_intent.status).toBe('requires_payment_method')
    expect(body.error.payment_intent).not.toHaveProperty('customer')
    expect(body.error.payment_method.card.last4).toBe('0002')
    expect(body.error.payment_method.card).not.toHaveProperty('fingerprint')
    expect(body.error.payment_intent.last_payment_error.payment_method.card).not.toHaveProperty(
      'fingerprint',
    )
  })
})

describe('the version header', () => {
  it('takes the default version and refuses one that does not exist', async () => {
    const { get } = sandbox.current
    const known = await get('/v1/payment_intents', { headers: { 'onerway-version': '2024-11-01' } })
    const unknown = await get('/v1/payment_intents', {
      headers: { 'onerway-version': '1999-01-01' },
    })
    expect(known.status).toBe(200)
    expect(unknown.status).toBe(400)
    expect(unknown.body.error.code).toBe('version_unknown')
  })
})
