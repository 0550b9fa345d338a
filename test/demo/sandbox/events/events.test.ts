import { describe, expect, it } from 'vitest'
import { card, cardData, money, useSandbox, type Json } from '../helpers.ts'

const sandbox = useSandbox()
const intents = '/v1/payment_intents'

/** What was told about an object, oldest first. */
async function told(id?: string): Promise<Json[]> {
  const { body } = await sandbox.current.get('/v1/events?limit=100')
  return body.data.reverse().filter((event: Json) => !id || event.data.object.id === id)
}
const types = async (id: string) =>
  (await told(id)).map((event) => event.type.replace('payment_intent.', ''))

const settled = { advance: 60 }

describe('the events of a payment', () => {
  it('hold the object as a secret key sees it, and what it was before', async () => {
    const { post, get } = sandbox.current
    const wanted = { ...money, metadata: { order: '1' }, receipt_email: 'a@example.com' }
    const created = await post(intents, wanted)
    const at = `${intents}/${created.body.id}`
    const confirmed = await post(`${at}/confirm`, cardData())
    const [first, second] = await told()
    expect(first).toEqual({
      id: expect.stringMatching(/^evt_[0-9A-Za-z]{24}$/),
      object: 'event',
      type: 'payment_intent.created',
      api_version: '2024-11-01',
      created: created.body.created,
      livemode: false,
      data: { object: created.body },
      request: { id: created.headers.get('request-id'), idempotency_key: null },
    })
    expect(second.data.object).toEqual((await get(at)).body)
    expect(second.data.previous_attributes).toEqual({
      amount_received: 0,
      latest_charge: null,
      payment_method: null,
      status: 'requires_payment_method',
    })
    expect(second.request.id).toBe(confirmed.headers.get('request-id'))
  })

  it.each([
    ['succeeds', {}, '4242424242424242', ['created', 'succeeded']],
    ['is declined', {}, '4000000000000002', ['created', 'payment_failed']],
    ['is processing', {}, '4000000000000077', ['created', 'processing']],
    ['is held', { capture_method: 'manual' }, undefined, ['created', 'amount_capturable_updated']],
  ])('that %s are one per change', async (_, more, number, wanted) => {
    const { post, get } = sandbox.current
    await post(intents, { ...money, ...more, confirm: true, ...cardData(number) })
    const { id } = (await get(intents)).body.data[0]
    expect(await types(id)).toEqual(wanted)
  })

  it('go on with a second attempt, a capture and a cancellation', async () => {
    const { post } = sandbox.current
    const { body: intent } = await post(intents, { ...money, capture_method: 'manual' })
    const act = (action: string, body = {}) => post(`${intents}/${intent.id}/${action}`, body)
    await act('confirm', cardData('4000000000000002'))
    await act('confirm', cardData('4000000000009995'))
    await act('confirm', cardData())
    await act('capture')
    const { body: other } = await post(intents, money)
    await post(`${intents}/${other.id}/cancel`)
    await post(`${intents}/${other.id}/cancel`)
    const held = 'amount_capturable_updated'
    const failed = 'payment_failed'
    expect(await types(intent.id)).toEqual(['created', failed, failed, held, 'succeeded'])
    expect(await types(other.id)).toEqual(['created', 'canceled'])
  })

  it('tell of a late decision once, and of no request, however many look', async () => {
    const { post, get, clock } = sandbox.current
    await post(intents, { ...money, confirm: true, ...cardData('4000000000000077') })
    clock.advance(60_000)
    await Promise.all(Array.from({ length: 20 }, () => get(intents)))
    const [, , last, ...more] = await told()
    expect(more).toEqual([])
    expect(last.type).toBe('payment_intent.succeeded')
    expect(last.data.previous_attributes).toEqual({ amount_received: 0, status: 'processing' })
    expect(last.request).toEqual({ id: null, idempotency_key: null })
  })

  it('are not made by what changes no status, fails or is replayed', async () => {
    const { post } = sandbox.current
    const key = { idempotencyKey: 'a' }
    const { body: intent } = await post(intents, money, key)
    await post(intents, money, key)
    await post(`${intents}/${intent.id}`, { description: 'a' })
    await post(`${intents}/${intent.id}/capture`)
    await post(`${intents}/${intent.id}/confirm`, {})
    await post(intents, { ...money, ...cardData('4242424242424241') })
    expect(await types(intent.id)).toEqual(['created'])
    expect(await told()).toHaveLength(1)
  })

  it('are one of each after 50 confirms at once', async () => {
    const { post } = sandbox.current
    const { body: intent } = await post(intents, money)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(`${intents}/${intent.id}/confirm`, cardData())),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(await types(intent.id)).toEqual(['created', 'succeeded'])
  })

  it('hold no card number and no CVC', async () => {
    const { post, get } = sandbox.current
    for (const number of ['4242424242424242', '4000000000000002', '4242424242424241']) {
      await post(intents, {
        ...money,
        confirm: true,
        payment_method_data: { type: 'card', card: card(number, { cvc: '739' }) },
      })
    }
    const { text } = await get('/v1/events?limit=100')
    expect(text).toContain('payment_intent.payment_failed')
    expect(text).not.toMatch(/42424242|40000000|"cvc":|(?<![0-9A-Za-z])739(?![0-9A-Za-z])/)
  })
})

describe('the list of events', () => {
  it('is filtered by type and time', async () => {
    const { post, get } = sandbox.current
    await post(intents, money)
    await post('/sandbox/clock', settled)
    const { body } = await post(intents, { ...money, confirm: true, ...cardData() })
    const list = async (query: string) =>
      (await get(`/v1/events?${query}`)).body.data.map((event: Json) => event.type)
    expect(await list('type=payment_intent.succeeded')).toEqual(['payment_intent.succeeded'])
    expect(await list(`created[gte]=${body.created}`)).toEqual([
      'payment_intent.succeeded',
      'payment_intent.created',
    ])
    expect(await list(`created[lt]=${body.created}`)).toEqual(['payment_intent.created'])
    const unknown = await get('/v1/events?type=payment_intent.paid')
    expect(unknown.body.error).toMatchObject({ code: 'parameter_invalid_enum', param: 'type' })
  })

  it('is for servers, of one mode, and never written to', async () => {
    const { post, get, send, keys } = sandbox.current
    await post(intents, money)
    const [event] = await told()
    const at = `/v1/events/${event.id}`
    expect((await get(at)).body).toEqual(event)
    for (const path of ['/v1/events', at]) {
      expect((await get(path, { key: keys.publishable })).status).toBe(403)
    }
    expect((await get(at, { key: keys.liveSecret })).status).toBe(404)
    expect((await get('/v1/events', { key: keys.liveSecret })).body.data).toEqual([])
    expect((await send('DELETE', at, {})).status).toBe(404)
  })
})
