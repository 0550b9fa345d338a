import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'

const sandbox = useSandbox()
const pay = async (more: object = {}): Promise<Json> => {
  const { body } = await sandbox.current.post('/v1/payment_intents', {
    ...money,
    confirm: true,
    ...cardData('4000000000000259'),
    ...more,
  })
  return body
}
const refund = (intent: Json, more: object = {}) =>
  sandbox.current.post('/v1/refunds', { payment_intent: intent.id, ...more })
const given = async () => {
  const { effects } = await sandbox.current.ledger()
  return effects.filter(({ effect }: Json) => effect === 'refund').map(({ amount }: Json) => amount)
}

describe('a refund', () => {
  it('gives all back by default, as an object with every member in place', async () => {
    const intent = await pay()
    const { status, body } = await refund(intent, { reason: 'duplicate', metadata: { a: '1' } })
    expect(status).toBe(200)
    expect(body).toEqual({
      id: expect.stringMatching(/^re_[0-9A-Za-z]{24}$/),
      object: 'refund',
      amount: 2000,
      charge: intent.latest_charge,
      created: expect.any(Number),
      currency: 'usd',
      livemode: false,
      metadata: { a: '1' },
      payment_intent: intent.id,
      reason: 'duplicate',
      status: 'succeeded',
    })
    expect((await sandbox.current.get(`/v1/refunds/${body.id}`)).body).toEqual(body)
    expect(await given()).toEqual([2000])
  })

  it('of a part leaves the rest for the next, and no more', async () => {
    const intent = await pay()
    await refund(intent, { amount: 500 })
    const over = await refund(intent, { amount: 1501 })
    expect(over.body.error).toMatchObject({ code: 'amount_too_large', param: 'amount' })
    expect(over.body.error.message).toContain('15.00 USD')
    expect((await refund(intent)).body.amount).toBe(1500)
    const again = await refund(intent)
    expect(again.status).toBe(400)
    expect(again.body.error.code).toBe('charge_already_refunded')
    expect(await given()).toEqual([500, 1500])
  })

  it('comes to what was captured, not to what was authorised', async () => {
    const { post } = sandbox.current
    const intent = await pay({ capture_method: 'manual' })
    const early = await refund(intent)
    expect(early.body.error).toMatchObject({
      code: 'payment_intent_unexpected_state',
      payment_intent: { id: intent.id, status: 'requires_capture' },
    })
    await post(`/v1/payment_intents/${intent.id}/capture`, { amount_to_capture: 1200 })
    expect((await refund(intent)).body.amount).toBe(1200)
  })

  it('never gives back more than there is, however many ask at once', async () => {
    const intent = await pay()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => refund(intent, { amount: 150 })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(13)
    expect(await given()).toEqual(Array.from({ length: 13 }, () => 150))
    expect((await refund(intent)).body.amount).toBe(50)
  })

  it('happens once under one idempotency key, however often it is sent', async () => {
    const { post } = sandbox.current
    const intent = await pay()
    const body = { payment_intent: intent.id, amount: 100 }
    const first = await post('/v1/refunds', body, { idempotencyKey: 'one' })
    const again = await post('/v1/refunds', body, { idempotencyKey: 'one' })
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.text).toBe(first.text)
    expect(await given()).toEqual([100])
  })

  it.each([
    [{ payment_intent: undefined }, 'parameter_missing', 'payment_intent'],
    [{ payment_intent: 'pi_none' }, 'resource_missing', 'payment_intent'],
    [{ amount: 0 }, 'parameter_invalid_integer', 'amount'],
    [{ amount: 10.5 }, 'parameter_invalid_integer', 'amount'],
    [{ reason: 'because' }, 'parameter_invalid_enum', 'reason'],
    [{ ammount: 1 }, 'parameter_unknown', 'ammount'],
  ])('with %j is refused: %s', async (more, code, param) => {
    const { body } = await refund(await pay(), more)
    expect(body.error).toMatchObject({ code, param })
    expect(await given()).toEqual([])
  })

  it.each(['POST', 'PUT'])('takes new metadata by %s, and nothing else', async (method) => {
    const { send } = sandbox.current
    const { body: made } = await refund(await pay(), { metadata: { a: '1' } })
    const path = `/v1/refunds/${made.id}`
    const { body } = await send(method, path, { metadata: { b: '2' } })
    expect(body).toEqual({ ...made, metadata: { a: '1', b: '2' } })
    expect((await send(method, path, { amount: 1 })).body.error.code).toBe('parameter_unknown')
  })

  it('is listed by its intent', async () => {
    const { get } = sandbox.current
    const [one, two] = [await pay(), await pay()]
    const { body: a } = await refund(one, { amount: 100 })
    const { body: b } = await refund(two)
    const { body: c } = await refund(one)
    const ids = async (query: string) =>
      (await get(`/v1/refunds?${query}`)).body.data.map(({ id }: Json) => id)
    expect(await ids('')).toEqual([c.id, b.id, a.id])
    expect(await ids(`payment_intent=${one.id}`)).toEqual([c.id, a.id])
    expect(await ids(`payment_intent=${one.id}&limit=1`)).toEqual([c.id])
  })
})

it('what is held is captured once, however many ask at once', async () => {
  const { post, ledger } = sandbox.current
  const intent = await pay({ capture_method: 'manual' })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      post(`/v1/payment_intents/${intent.id}/capture`, { amount_to_capture: 100 + index }),
    ),
  )
  const done = answers.filter(({ status }) => status === 200)
  expect(done).toHaveLength(1)
  expect(done[0]?.body.amount_capturable).toBe(0)
  const { effects } = await ledger()
  expect(effects.map(({ effect, amount }: Json) => [effect, amount])).toEqual([
    ['authorize', 2000],
    ['capture', done[0]?.body.amount_received],
  ])
})
