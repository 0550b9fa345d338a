import { describe, expect, it } from 'vitest'
import { card, cardData, money, useSandbox, type Json } from '../../helpers.ts'

const sandbox = useSandbox()
const create = async (more: object = {}) =>
  (await sandbox.current.post('/v1/payment_intents', { ...money, ...more })).body
const confirm = (intent: Json, body: object, options: object = {}) =>
  sandbox.current.post(`/v1/payment_intents/${intent.id}/confirm`, body, options)
const read = async (intent: Json) =>
  (await sandbox.current.get(`/v1/payment_intents/${intent.id}`)).body

describe('confirming', () => {
  it.each([
    ['4242424242424242', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['2223003122003222', 'mastercard'],
    ['378282246310005', 'amex'],
    ['6011111111111117', 'discover'],
    ['3056930009020004', 'diners'],
    ['3566002020360505', 'jcb'],
    ['6200000000000005', 'unionpay'],
    ['6205500000000000004', 'unionpay'],
    ['6250946000000016', 'unionpay'],
    ['4000002500001001', 'visa'],
    ['5555552500001001', 'mastercard'],
    ['4000000000003055', 'visa'],
    ['4000000000000259', 'visa'],
  ])('with %s, a %s card, succeeds in one call from the browser', async (number, brand) => {
    const { keys, get } = sandbox.current
    const intent = await create()
    const { client_secret } = intent
    const { status, body } = await confirm(
      intent,
      { client_secret, return_url: 'https://shop.example/done', ...cardData(number) },
      { key: keys.publishable },
    )
    expect(status).toBe(200)
    expect(body.status).toBe('succeeded')
    expect(body.last_payment_error).toBeNull()
    expect(await read(intent)).toMatchObject({ amount_received: 2000, status: 'succeeded' })
    const method = await get(`/v1/payment_methods/${body.payment_method}`)
    expect(method.body.card.brand).toBe(brand)
  })

  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000009987', 'card_declined', 'lost_card'],
    ['4000000000009979', 'card_declined', 'stolen_card'],
    ['4000000000000069', 'expired_card', 'expired_card'],
    ['4000000000000127', 'incorrect_cvc', 'incorrect_cvc'],
    ['4000000000000119', 'processing_error', 'processing_error'],
  ])('with %s is refused: %s, %s', async (number, code, decline_code) => {
    const { post, ledger } = sandbox.current
    const method = await post('/v1/payment_methods', cardData(number).payment_method_data)
    expect(method.status).toBe(200)
    const intent = await create()
    const { status, body } = await confirm(intent, { payment_method: method.body.id })
    expect(status).toBe(402)
    expect(body.error).toMatchObject({ type: 'card_error', code, decline_code })
    expect(body.error.doc_url).toBe(`https://docs.onerway.com/errors#${code}`)
    expect(body.error.payment_method.id).toBe(method.body.id)
    const after = await read(intent)
    expect(after).toEqual(body.error.payment_intent)
    expect(after).toMatchObject({ status: 'requires_payment_method', payment_method: null })
    expect(after.last_payment_error).toMatchObject({ code, decline_code })
    expect((await ledger()).effects).toEqual([])
  })

  it('again with a better card succeeds after a decline', async () => {
    const intent = await create()
    await confirm(intent, cardData('4000000000000002'))
    const { body } = await confirm(intent, cardData())
    expect(body).toMatchObject({ status: 'succeeded', last_payment_error: null })
  })

  it('with a card that cannot be taken in is a failed attempt too', async () => {
    const intent = await create()
    const { status, body } = await confirm(intent, cardData('4242424242424241'))
    expect(status).toBe(402)
    expect(body.error).toMatchObject({
      code: 'incorrect_number',
      param: 'payment_method_data[card][number]',
    })
    expect(body.error.payment_intent.last_payment_error.code).toBe('incorrect_number')
    expect((await read(intent)).last_payment_error.code).toBe('incorrect_number')
  })

  it('tells people why in their language, at reading too', async () => {
    const zh = { headers: { 'accept-language': 'zh-TW,en;q=0.5' } }
    const intent = await create()
    const { body } = await confirm(intent, cardData('4000000000009995'), zh)
    expect(body.error.message).toBe('您的卡片余额不足。请换一张卡再试。')
    const generic = await confirm(intent, cardData('4000000000000002'), zh)
    expect(generic.body.error.message).toMatch(/^您的卡片被拒绝。/)
    expect((await read(intent)).last_payment_error.message).toMatch(/^Your card was declined\./)
  })

  it('uses the method that the intent already has', async () => {
    const { post } = sandbox.current
    const method = await post('/v1/payment_methods', cardData().payment_method_data)
    const intent = await create({ payment_method: method.body.id })
    expect(intent.status).toBe('requires_confirmation')
    expect((await confirm(intent, {})).body.status).toBe('succeeded')
  })

  it('without any method names what is missing', async () => {
    const { status, body } = await confirm(await create(), {})
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code: 'parameter_missing', param: 'payment_method' })
  })

  it('with two methods at once is refused', async () => {
    const both = { payment_method: 'pm_1', ...cardData() }
    const { body } = await confirm(await create(), both)
    expect(body.error).toMatchObject({ code: 'parameters_exclusive', param: 'payment_method' })
  })

  it('what is final gives the intent back in the error', async () => {
    const intent = await create({ confirm: true, ...cardData() })
    const { status, body } = await confirm(intent, cardData())
    expect(status).toBe(400)
    expect(body.error.code).toBe('payment_intent_unexpected_state')
    expect(body.error.payment_intent).toMatchObject({ id: intent.id, status: 'succeeded' })
  })

  it('at creation leaves the intent behind when the card is declined', async () => {
    const { post } = sandbox.current
    const { status, body } = await post('/v1/payment_intents', {
      ...money,
      confirm: true,
      ...cardData('4000000000000002'),
    })
    expect(status).toBe(402)
    expect((await read(body.error.payment_intent)).status).toBe('requires_payment_method')
  })
})

describe('a card whose answer takes a while', () => {
  const slow = '4000000000000077'

  it('leaves the intent processing, then succeeded, with one capture', async () => {
    const { clock, ledger, get } = sandbox.current
    const intent = await create({ confirm: true, ...cardData(slow) })
    expect(intent.status).toBe('processing')
    expect((await read(intent)).status).toBe('processing')
    expect((await ledger()).effects).toEqual([])
    clock.advance(5000)
    const seen = await Promise.all(Array.from({ length: 20 }, () => read(intent)))
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set(['succeeded']))
    expect((await get('/v1/payment_intents')).body.data[0].amount_received).toBe(2000)
    expect((await ledger()).effects).toHaveLength(1)
  })

  it('shows in the ledger without anybody reading the intent', async () => {
    const { clock, ledger } = sandbox.current
    await create({ confirm: true, ...cardData(slow) })
    clock.advance(5000)
    expect((await ledger()).effects).toHaveLength(1)
  })

  it('is not charged once the intent is canceled', async () => {
    const { clock, ledger, post } = sandbox.current
    const intent = await create({ confirm: true, ...cardData(slow) })
    await post(`/v1/payment_intents/${intent.id}/cancel`)
    clock.advance(5000)
    expect((await read(intent)).status).toBe('canceled')
    expect((await ledger()).effects).toEqual([])
  })
})

describe('a token', () => {
  const tokenise = async (number?: string) =>
    (
      await sandbox.current.post(
        '/v1/tokens',
        { card: card(number) },
        { key: sandbox.current.keys.publishable },
      )
    ).body

  it('stands for the card, once', async () => {
    const { get } = sandbox.current
    const token = await tokenise('5555555555554444')
    expect(token).toMatchObject({ object: 'token', type: 'card', used: false, livemode: false })
    expect(token.card).toMatchObject({ brand: 'mastercard', last4: '4444' })
    const data = { payment_method_data: { type: 'card', card: { token: token.id } } }
    const paid = await create({ confirm: true, ...data })
    expect(paid.status).toBe('succeeded')
    expect((await get(`/v1/tokens/${token.id}`)).body.used).toBe(true)
    const again = await confirm(await create(), data)
    expect(again.status).toBe(400)
    expect(again.body.error).toMatchObject({
      code: 'token_already_used',
      param: 'payment_method_data[card][token]',
    })
  })

  it('is worth nothing after ten minutes', async () => {
    const { clock, post } = sandbox.current
    const token = await tokenise()
    clock.advance(10 * 60 * 1000)
    const { body } = await post('/v1/payment_methods', { type: 'card', card: { token: token.id } })
    expect(body.error.code).toBe('token_expired')
  })

  it('that a failed request named can be used again', async () => {
    const { post } = sandbox.current
    const token = await tokenise()
    const data = { payment_method_data: { type: 'card', card: { token: token.id } } }
    const wrong = await post('/v1/payment_intents', { amount: 1, currency: 'usd', ...data })
    expect(wrong.status).toBe(400)
    expect((await create({ confirm: true, ...data })).status).toBe('succeeded')
  })

  it('is spent by one of many that race for it', async () => {
    const { post } = sandbox.current
    const token = await tokenise()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        post('/v1/payment_methods', { type: 'card', card: { token: token.id } }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})
