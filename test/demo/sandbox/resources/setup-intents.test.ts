import { describe, expect, it } from 'vitest'
import {
  nextStatus,
  transitions,
} from '../../../../demo/sandbox/resources/setup-intents/machine.ts'
import { cardData, useSandbox, type Json } from '../helpers.ts'

const sandbox = useSandbox()
const create = async (more: object = {}): Promise<Json> =>
  (await sandbox.current.post('/v1/setup_intents', more)).body
const path = (intent: Json, rest = '') => `/v1/setup_intents/${intent.id}${rest}`
const read = async (intent: Json) => (await sandbox.current.get(path(intent))).body
const customer = async (): Promise<Json> => (await sandbox.current.post('/v1/customers')).body

describe('a setup intent', () => {
  it('is created with every member in place', async () => {
    const intent = await create({ description: 'Save', metadata: { a: '1' } })
    expect(intent).toEqual({
      id: expect.stringMatching(/^seti_[0-9A-Za-z]{24}$/),
      object: 'setup_intent',
      automatic_payment_methods: null,
      cancellation_reason: null,
      client_secret: expect.stringMatching(new RegExp(`^${intent.id}_secret_[0-9A-Za-z]{24}$`)),
      created: expect.any(Number),
      customer: null,
      description: 'Save',
      last_setup_error: null,
      livemode: false,
      metadata: { a: '1' },
      next_action: null,
      payment_method: null,
      payment_method_types: ['card'],
      status: 'requires_payment_method',
      usage: 'off_session',
    })
    expect(await read(intent)).toEqual(intent)
  })

  it('ends succeeded in one call from the browser, the method saved to its customer', async () => {
    const { get, keys, ledger } = sandbox.current
    const owner = await customer()
    const intent = await create({ customer: owner.id })
    const { status, body } = await sandbox.current.post(
      path(intent, '/confirm'),
      { client_secret: intent.client_secret, ...cardData() },
      { key: keys.publishable },
    )
    expect(status).toBe(200)
    expect(body.status).toBe('succeeded')
    const saved = (await get(`/v1/customers/${owner.id}/payment_methods`)).body.data
    expect(saved.map(({ id }: Json) => id)).toEqual([body.payment_method])
    expect((await ledger()).effects).toEqual([])
  })

  it('shows a browser what it needs, and nothing more', async () => {
    const { get, keys } = sandbox.current
    const owner = await customer()
    const intent = await create({ customer: owner.id, metadata: { a: '1' } })
    const { body } = await get(path(intent, `?client_secret=${intent.client_secret}`), {
      key: keys.publishable,
    })
    expect(Object.keys(body).sort()).toEqual([
      'cancellation_reason',
      'client_secret',
      'created',
      'description',
      'id',
      'last_setup_error',
      'livemode',
      'next_action',
      'object',
      'payment_method',
      'payment_method_types',
      'status',
      'usage',
    ])
  })

  it('does not exist for a browser with a wrong client secret', async () => {
    const { get, post, keys } = sandbox.current
    const [intent, other] = [await create(), await create()]
    const browser = { key: keys.publishable }
    const wrong = other.client_secret
    const answers = [
      await get(path(intent, `?client_secret=${wrong}`), browser),
      await get(`/v1/setup_intents/seti_none?client_secret=${wrong}`, browser),
      await post(path(intent, '/confirm'), { client_secret: wrong, ...cardData() }, browser),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(404)
      expect(body.error).toMatchObject({ code: 'resource_missing', param: 'id' })
    }
    const right = `?client_secret=${intent.client_secret}`
    expect((await get(path(intent, right), browser)).status).toBe(200)
  })

  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000000069', 'expired_card', 'expired_card'],
  ])('with %s is refused: %s, %s', async (number, code, decline_code) => {
    const owner = await customer()
    const intent = await create({ customer: owner.id })
    const { status, body } = await sandbox.current.post(path(intent, '/confirm'), cardData(number))
    expect(status).toBe(402)
    expect(body.error).toMatchObject({ type: 'card_error', code, decline_code })
    expect(body.error.setup_intent).toEqual(await read(intent))
    expect(body.error.setup_intent).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_setup_error: { code, decline_code },
    })
    expect(body.error.payment_method.card.last4).toBe(number.slice(-4))
    const methods = await sandbox.current.get(`/v1/customers/${owner.id}/payment_methods`)
    expect(methods.body.data).toEqual([])
  })

  it('again with a better card succeeds after a refusal', async () => {
    const intent = await create()
    await sandbox.current.post(path(intent, '/confirm'), cardData('4242424242424241'))
    expect((await read(intent)).last_setup_error.code).toBe('incorrect_number')
    const { body } = await sandbox.current.post(path(intent, '/confirm'), cardData())
    expect(body).toMatchObject({ status: 'succeeded', last_setup_error: null })
  })

  it.each(['POST', 'PUT'])('is updated by %s', async (method) => {
    const { send, post } = sandbox.current
    const owner = await customer()
    const intent = await create({ metadata: { a: '1' } })
    const card = await post('/v1/payment_methods', cardData().payment_method_data)
    const change = { customer: owner.id, description: 'New', payment_method: card.body.id }
    const { body } = await send(method, path(intent), { ...change, metadata: { a: '' } })
    const changed = { ...intent, ...change, metadata: {}, status: 'requires_confirmation' }
    expect(body).toEqual(changed)
  })

  it('once over gives itself back in the error', async () => {
    const { post } = sandbox.current
    const done = await create({ confirm: true, ...cardData() })
    const given = await create()
    const reason = { cancellation_reason: 'abandoned' }
    const canceled = await post(path(given, '/cancel'), reason)
    expect(canceled.body).toMatchObject({ status: 'canceled', ...reason })
    for (const intent of [done, given]) {
      for (const action of ['/confirm', '/cancel']) {
        const { status, body } = await post(path(intent, action), {})
        expect(status).toBe(400)
        expect(body.error).toMatchObject({
          code: 'setup_intent_unexpected_state',
          setup_intent: { id: intent.id },
        })
      }
    }
  })

  it('is listed by customer and by method', async () => {
    const { get } = sandbox.current
    const owner = await customer()
    const a = await create({ customer: owner.id, confirm: true, ...cardData() })
    const b = await create()
    const ids = async (query: string) =>
      (await get(`/v1/setup_intents?${query}`)).body.data.map(({ id }: Json) => id)
    expect(await ids('')).toEqual([b.id, a.id])
    expect(await ids(`customer=${owner.id}`)).toEqual([a.id])
    expect(await ids(`payment_method=${a.payment_method}`)).toEqual([a.id])
  })

  it.each([
    [{ customer: 'cus_none' }, 'resource_missing', 'customer'],
    [{ usage: 'sometimes' }, 'parameter_invalid_enum', 'usage'],
    [{ amount: 1 }, 'parameter_unknown', 'amount'],
    [{ confirm: true }, 'parameter_missing', 'payment_method'],
    [{ confirmation_token: 'ctoken_1' }, 'parameter_missing', 'confirm'],
    [{ payment_method: 'pm_1', ...cardData() }, 'parameters_exclusive', 'payment_method'],
  ])('with %j is refused: %s', async (more, code, param) => {
    const { error } = await create(more)
    expect(error).toMatchObject({ type: 'invalid_request_error', code, param })
  })
})

describe('its status machine', () => {
  it('has no way out of an end, and cancels from everywhere else', () => {
    for (const rows of Object.values(transitions)) {
      expect(Object.keys(rows)).not.toContain('succeeded')
      expect(Object.keys(rows)).not.toContain('canceled')
    }
    expect(Object.keys(transitions.cancel)).toHaveLength(4)
    expect(() => nextStatus('processing', 'confirm', 'succeeded')).toThrow(/does not lead/)
  })
})
