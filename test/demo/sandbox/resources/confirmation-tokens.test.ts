import { beforeEach, describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { customerWithCard } from './saved-cards.ts'

const sandbox = useSandbox()
const browser = () => ({ key: sandbox.current.keys.publishable })

let mine: { customer: Json; method: Json }
let other: { customer: Json; method: Json }
let secret = ''
beforeEach(async () => {
  mine = await customerWithCard(sandbox.current)
  other = await customerWithCard(sandbox.current, '5555555555554444')
  const named = { customer: mine.customer.id }
  secret = (await sandbox.current.post('/v1/customer_sessions', named)).body.client_secret
})

describe('a confirmation token', () => {
  const make = (body: object, options: object = browser()) =>
    sandbox.current.post('/v1/confirmation_tokens', body, options)
  const pay = (token: string, more: object = {}) =>
    sandbox.current.post('/v1/payment_intents', {
      ...money,
      confirm: true,
      confirmation_token: token,
      ...more,
    })

  it('carries what was chosen in the browser to one payment', async () => {
    const shipping = { name: 'A', address: { line1: 'B' } }
    const chosen = { ...cardData(), setup_future_usage: 'off_session', shipping }
    const { status, body: token } = await make({ ...chosen, return_url: 'https://shop.example/' })
    expect(status).toBe(200)
    expect(token).toMatchObject({
      id: expect.stringMatching(/^ctoken_[0-9A-Za-z]{24}$/),
      object: 'confirmation_token',
      expires_at: token.created + 12 * 3600,
      payment_intent: null,
      payment_method_preview: { type: 'card', card: { last4: '4242' } },
      return_url: 'https://shop.example/',
    })
    expect(token.payment_method_preview.card).not.toHaveProperty('fingerprint')

    const { body: intent } = await pay(token.id, { customer: mine.customer.id })
    expect(intent).toMatchObject({
      status: 'succeeded',
      setup_future_usage: 'off_session',
      shipping,
    })
    const { body: used } = await sandbox.current.get(`/v1/confirmation_tokens/${token.id}`)
    expect(used.payment_intent).toBe(intent.id)
    const again = await pay(token.id)
    expect(again.status).toBe(400)
    expect(again.body.error).toMatchObject({
      code: 'token_already_used',
      param: 'confirmation_token',
    })
  })

  it('confirms a setup intent, from the browser too', async () => {
    const { body: token } = await make(cardData())
    const { body: intent } = await sandbox.current.post('/v1/setup_intents')
    const { body } = await sandbox.current.post(
      `/v1/setup_intents/${intent.id}/confirm`,
      { client_secret: intent.client_secret, confirmation_token: token.id },
      browser(),
    )
    expect(body.status).toBe('succeeded')
    const { body: used } = await sandbox.current.get(`/v1/confirmation_tokens/${token.id}`)
    expect(used).toMatchObject({ payment_intent: null, setup_intent: intent.id })
  })

  it('is used up by a refused card, not by a refused request', async () => {
    const { body: good } = await make(cardData())
    expect((await pay(good.id, { amount: 1 })).status).toBe(400)
    expect((await pay(good.id)).body.status).toBe('succeeded')
    const { body: bad } = await make(cardData('4000000000000002'))
    expect((await pay(bad.id)).status).toBe(402)
    expect((await pay(bad.id)).body.error.code).toBe('token_already_used')
  })

  it('is worth nothing after twelve hours, and pays once of many that race for it', async () => {
    const [{ body: old }, { body: token }] = [await make(cardData()), await make(cardData())]
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(token.id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    sandbox.current.clock.advance(12 * 3600 * 1000)
    expect((await pay(old.id)).body.error.code).toBe('token_expired')
  })

  it('stands for a saved card only in the name of its customer’s session', async () => {
    const saved = { payment_method: mine.method.id }
    const held = { customer_session_client_secret: secret }
    expect((await make(saved)).status).toBe(404)
    expect((await make({ payment_method: other.method.id, ...held })).status).toBe(404)
    const { body: token } = await make({ ...saved, ...held })
    const { body } = await pay(token.id, { customer: mine.customer.id })
    expect(body).toMatchObject({ status: 'succeeded', ...saved })
  })

  it('asks for a method, and for one only', async () => {
    expect((await make({})).body.error).toMatchObject({
      code: 'parameter_missing',
      param: 'payment_method',
    })
    expect((await make(cardData('4242424242424241'))).status).toBe(402)
    const both = await pay('ctoken_1', cardData())
    expect(both.body.error).toMatchObject({
      code: 'parameters_exclusive',
      param: 'payment_method_data',
    })
  })
})
