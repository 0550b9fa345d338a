import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()
const paid = { ...money, confirm: true, ...cardData() }

describe('an idempotency key', () => {
  it('replays the first answer byte for byte, under a request id of its own', async () => {
    const { post, ledger } = sandbox.current
    const first = await post('/v1/payment_intents', paid, { idempotencyKey: 'a' })
    const again = await post('/v1/payment_intents', paid, { idempotencyKey: 'a' })
    expect(first.status).toBe(200)
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(again.text).toBe(first.text)
    expect(again.status).toBe(200)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.headers.get('request-id')).not.toBe(first.headers.get('request-id'))
    const { effects, requests } = await ledger()
    expect(effects).toHaveLength(1)
    expect(requests.map((row: { replayed: boolean }) => row.replayed)).toEqual([false, true])
  })

  it('replays a decline, also in the language of the first answer', async () => {
    const { post } = sandbox.current
    const declined = { ...money, confirm: true, ...cardData('4000000000009995') }
    const zh = { 'accept-language': 'zh-CN' }
    const first = await post('/v1/payment_intents', declined, { idempotencyKey: 'd', headers: zh })
    const again = await post('/v1/payment_intents', declined, { idempotencyKey: 'd' })
    expect(first.status).toBe(402)
    expect(again.status).toBe(402)
    expect(again.text).toBe(first.text)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
  })

  it('replays a card that could not even be taken in', async () => {
    const { post } = sandbox.current
    const method = cardData('4242424242424241').payment_method_data
    const first = await post('/v1/payment_methods', method, { idempotencyKey: 'm' })
    const again = await post('/v1/payment_methods', method, { idempotencyKey: 'm' })
    expect(first.status).toBe(402)
    expect(again.text).toBe(first.text)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
  })

  it('refuses another body, and another path', async () => {
    const { post } = sandbox.current
    await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    const body = await post(
      '/v1/payment_intents',
      { ...money, amount: 2001 },
      { idempotencyKey: 'a' },
    )
    const path = await post('/v1/payment_methods', money, { idempotencyKey: 'a' })
    for (const { status, body: answer } of [body, path]) {
      expect(status).toBe(400)
      expect(answer.error.type).toBe('idempotency_error')
      expect(answer.error.code).toBe('idempotency_key_reused')
    }
  })

  it('does not mind the order of members', async () => {
    const { post } = sandbox.current
    const one = await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    const other = await post(
      '/v1/payment_intents',
      { currency: 'usd', amount: 2000 },
      { idempotencyKey: 'a' },
    )
    expect(other.body.id).toBe(one.body.id)
  })

  it('knows nothing of the CVC, which is not kept even as a hash', async () => {
    const { post } = sandbox.current
    const method = (cvc: string) => cardData(undefined, { cvc }).payment_method_data
    const one = await post('/v1/payment_methods', method('123'), { idempotencyKey: 'a' })
    const other = await post('/v1/payment_methods', method('124'), { idempotencyKey: 'a' })
    const card = await post(
      '/v1/payment_methods',
      cardData('5555555555554444').payment_method_data,
      { idempotencyKey: 'a' },
    )
    expect(other.text).toBe(one.text)
    expect(card.body.error.code).toBe('idempotency_key_reused')
  })

  it('stays free when the request failed before it did anything', async () => {
    const { post } = sandbox.current
    const wrong = await post('/v1/payment_intents', { amount: 2000 }, { idempotencyKey: 'a' })
    const right = await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    expect(wrong.status).toBe(400)
    expect(right.status).toBe(200)
  })

  it('is forgotten after 24 hours, and not before', async () => {
    const { post, clock } = sandbox.current
    const first = await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    clock.advance(24 * 3600 * 1000 - 5000)
    const before = await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    clock.advance(10_000)
    const after = await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    expect(before.body.id).toBe(first.body.id)
    expect(after.body.id).not.toBe(first.body.id)
  })

  it('belongs to its mode and kind of key', async () => {
    const { post, keys } = sandbox.current
    const test = await post('/v1/payment_intents', money, { idempotencyKey: 'a' })
    const live = await post('/v1/payment_intents', money, {
      idempotencyKey: 'a',
      key: keys.liveSecret,
    })
    const browser = await post('/v1/payment_methods', cardData().payment_method_data, {
      idempotencyKey: 'a',
      key: keys.publishable,
    })
    expect(live.body.livemode).toBe(true)
    expect(live.body.id).not.toBe(test.body.id)
    expect(browser.status).toBe(200)
  })

  it('answers 409 while the first request runs, and does the work once', async () => {
    const { post, ledger } = sandbox.current
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => post('/v1/payment_intents', paid, { idempotencyKey: 'a' })),
    )
    const statuses = new Set(answers.map(({ status }) => status))
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true)
    const ids = answers.filter(({ status }) => status === 200).map(({ body }) => body.id)
    expect(new Set(ids).size).toBe(1)
    for (const { status, body } of answers) {
      if (status === 409) expect(body.error.code).toBe('idempotency_key_in_use')
    }
    expect((await ledger()).effects).toHaveLength(1)
  })

  it.each(['', 'x'.repeat(256)])('of no use is a 400: %j', async (idempotencyKey) => {
    const { status, body } = await sandbox.current.post('/v1/payment_intents', money, {
      idempotencyKey,
    })
    expect(status).toBe(400)
    expect(body.error.code).toBe('idempotency_key_invalid')
  })
})

describe('an intent', () => {
  it('is captured once however many confirms arrive at once', async () => {
    const { post, ledger } = sandbox.current
    const { body: intent } = await post('/v1/payment_intents', money)
    const path = `/v1/payment_intents/${intent.id}/confirm`
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        post(path, cardData(), { idempotencyKey: `k${index}` }),
      ),
    )
    const done = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 400)
    expect(done).toHaveLength(1)
    expect(refused).toHaveLength(49)
    for (const { body } of refused) {
      expect(body.error.code).toBe('payment_intent_unexpected_state')
      expect(body.error.payment_intent.status).toBe('succeeded')
    }
    expect((await ledger()).effects).toEqual([
      { intent: intent.id, effect: 'capture', amount: 2000, at: expect.any(Number) },
    ])
  })
})
