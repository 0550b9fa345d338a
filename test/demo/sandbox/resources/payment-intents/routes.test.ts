import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../../helpers.ts'

const sandbox = useSandbox()
const create = async (more: object = {}) =>
  (await sandbox.current.post('/v1/payment_intents', { ...money, ...more })).body
const path = (intent: Json, action = '') => `/v1/payment_intents/${intent.id}${action}`

describe('creating an intent', () => {
  it('gives an intent with every member in place', async () => {
    const intent = await create({ description: 'Order 1', metadata: { order: '1' } })
    expect(intent).toEqual({
      id: expect.stringMatching(/^pi_[0-9A-Za-z]{24}$/),
      object: 'payment_intent',
      amount: 2000,
      amount_capturable: 0,
      amount_received: 0,
      automatic_payment_methods: null,
      canceled_at: null,
      cancellation_reason: null,
      capture_method: 'automatic',
      client_secret: expect.stringMatching(new RegExp(`^${intent.id}_secret_[0-9A-Za-z]{24}$`)),
      created: expect.any(Number),
      currency: 'usd',
      customer: null,
      description: 'Order 1',
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      metadata: { order: '1' },
      next_action: null,
      payment_method: null,
      payment_method_types: ['card'],
      receipt_email: null,
      setup_future_usage: null,
      shipping: null,
      status: 'requires_payment_method',
    })
    expect((await sandbox.current.get(path(intent))).body).toEqual(intent)
  })

  it.each([
    [{ amount: 49 }, 'amount_too_small', 'amount'],
    [{ amount: 100_000_000 }, 'amount_too_large', 'amount'],
    [{ amount: -1 }, 'amount_too_small', 'amount'],
    [{ amount: 49, currency: 'jpy' }, 'amount_too_small', 'amount'],
    [{ amount: 10.5 }, 'parameter_invalid_integer', 'amount'],
    [{ amount: '2000' }, 'parameter_invalid_integer', 'amount'],
    [{ amount: null }, 'parameter_invalid_integer', 'amount'],
    [{ amount: undefined }, 'parameter_missing', 'amount'],
    [{ currency: 'xxx' }, 'parameter_invalid_currency', 'currency'],
    [{ currency: 'constructor' }, 'parameter_invalid_currency', 'currency'],
    [{ currency: undefined }, 'parameter_missing', 'currency'],
    [{ description: 'x'.repeat(351) }, 'parameter_invalid_too_long', 'description'],
    [{ receipt_email: 'nobody' }, 'parameter_invalid_email', 'receipt_email'],
    [{ capture_method: 'later' }, 'parameter_invalid_enum', 'capture_method'],
    [{ payment_method_types: 'card' }, 'parameter_invalid_array', 'payment_method_types'],
    [{ payment_method_types: [] }, 'parameter_invalid_empty', 'payment_method_types'],
    [{ payment_method: 'pm_none' }, 'resource_missing', 'payment_method'],
    [{ metadata: { a: 1 } }, 'parameter_invalid_string', 'metadata[a]'],
    [{ metadata: { ['k'.repeat(41)]: '' } }, 'parameter_invalid_metadata', 'metadata'],
    [{ metadata: { a: 'v'.repeat(501) } }, 'parameter_invalid_metadata', 'metadata'],
    [{ return_url: 'javascript:alert(1)' }, 'parameter_invalid_url', 'return_url'],
    [{ ammount: 1 }, 'parameter_unknown', 'ammount'],
    [{ shipping: { address: {} } }, 'parameter_missing', 'shipping[name]'],
  ])('with %j is refused: %s', async (more, code, param) => {
    const { status, body } = await sandbox.current.post('/v1/payment_intents', {
      ...money,
      ...more,
    })
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code, param })
    expect(status).toBe(code === 'resource_missing' ? 404 : 400)
    expect(body.error.message).not.toMatch(/[{}]|undefined/)
  })

  it('takes amounts without cents as they are', async () => {
    expect(await create({ amount: 50, currency: 'jpy' })).toMatchObject({ amount: 50 })
    expect(await create({ amount: 99_999_999, currency: 'USD' })).toMatchObject({ currency: 'usd' })
  })
})

describe('updating an intent', () => {
  it.each(['POST', 'PUT'])('by %s changes what it names', async (method) => {
    const { send } = sandbox.current
    const intent = await create({ metadata: { a: '1', b: '2' } })
    const change = { amount: 3000, metadata: { a: '', c: '3' }, description: 'New' }
    const { body } = await send(method, path(intent), change)
    expect(body).toEqual({ ...intent, ...change, metadata: { b: '2', c: '3' } })
  })

  it('puts a method on it and takes it off again', async () => {
    const { post } = sandbox.current
    const method = await post('/v1/payment_methods', cardData().payment_method_data)
    const intent = await create()
    const given = await post(path(intent), { payment_method: method.body.id })
    expect(given.body).toMatchObject({
      status: 'requires_confirmation',
      payment_method: method.body.id,
    })
    const taken = await post(path(intent), { payment_method: null })
    expect(taken.body).toMatchObject({ status: 'requires_payment_method', payment_method: null })
  })

  it('leaves the money alone once it has moved', async () => {
    const { post } = sandbox.current
    const intent = await create({ confirm: true, ...cardData() })
    const amount = await post(path(intent), { amount: 1000 })
    expect(amount.body.error).toMatchObject({ code: 'payment_intent_unexpected_state' })
    expect((await post(path(intent), { description: 'Late' })).body.description).toBe('Late')
  })

  it('does not let metadata grow past its limit', async () => {
    const { post } = sandbox.current
    const keys = (from: number) =>
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${from + index}`, 'v']))
    const intent = await create({ metadata: keys(0) })
    const { body } = await post(path(intent), { metadata: keys(1) })
    expect(body.error.code).toBe('parameter_invalid_metadata')
  })
})

describe('canceling an intent', () => {
  it('ends it, once', async () => {
    const { post } = sandbox.current
    const intent = await create()
    const reason = { cancellation_reason: 'requested_by_customer' }
    const { body } = await post(path(intent, '/cancel'), reason)
    expect(body).toMatchObject({ status: 'canceled', ...reason, canceled_at: expect.any(Number) })
    for (const action of ['/cancel', '/capture', '/confirm']) {
      const again = await post(path(intent, action), {})
      expect(again.body.error).toMatchObject({
        code: 'payment_intent_unexpected_state',
        payment_intent: body,
      })
    }
  })

  it('is too late once it succeeded', async () => {
    const intent = await create({ confirm: true, ...cardData() })
    const { status, body } = await sandbox.current.post(path(intent, '/cancel'))
    expect(status).toBe(400)
    expect(body.error.payment_intent.status).toBe('succeeded')
  })
})

describe('capturing by hand', () => {
  const hold = () => create({ capture_method: 'manual', confirm: true, ...cardData() })

  it('takes what was held, or less', async () => {
    const { post, ledger } = sandbox.current
    const intent = await hold()
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 2000 })
    const more = await post(path(intent, '/capture'), { amount_to_capture: 2001 })
    expect(more.body.error).toMatchObject({ code: 'amount_too_large', param: 'amount_to_capture' })
    const { body } = await post(path(intent, '/capture'), { amount_to_capture: 1500 })
    expect(body).toMatchObject({
      status: 'succeeded',
      amount_received: 1500,
      amount_capturable: 0,
    })
    const effects = (await ledger()).effects.map((row: Json) => [row.effect, row.amount])
    expect(effects).toEqual([
      ['authorize', 2000],
      ['capture', 1500],
    ])
  })

  it('can be given up', async () => {
    const intent = await hold()
    const { body } = await sandbox.current.post(path(intent, '/cancel'))
    expect(body).toMatchObject({ status: 'canceled', amount_capturable: 0 })
  })
})
