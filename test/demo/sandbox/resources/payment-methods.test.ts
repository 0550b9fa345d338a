import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { customerWithCard } from './saved-cards.ts'

const sandbox = useSandbox()
const create = async (number?: string): Promise<Json> =>
  (await sandbox.current.post('/v1/payment_methods', cardData(number).payment_method_data)).body
const path = (method: Json, rest = '') => `/v1/payment_methods/${method.id}${rest}`
const pay = (more: object) =>
  sandbox.current.post('/v1/payment_intents', { ...money, confirm: true, ...more })

describe('attaching a method', () => {
  it('saves it to its customer, and doing so again changes nothing', async () => {
    const { post, get } = sandbox.current
    const { customer, method } = await customerWithCard(sandbox.current)
    expect(method.customer).toBe(customer.id)
    const again = await post(path(method, '/attach'), { customer: customer.id })
    expect(again.body).toEqual(method)
    expect((await get(`/v1/customers/${customer.id}/payment_methods`)).body).toEqual({
      object: 'list',
      url: `/v1/customers/${customer.id}/payment_methods`,
      has_more: false,
      data: [method],
    })
  })

  it('to a second customer is refused', async () => {
    const { post } = sandbox.current
    const { method } = await customerWithCard(sandbox.current)
    const { body: other } = await post('/v1/customers')
    const { status, body } = await post(path(method, '/attach'), { customer: other.id })
    expect(status).toBe(400)
    expect(body.error.code).toBe('payment_method_already_attached')
  })

  it('is possible after it has paid once', async () => {
    const { post } = sandbox.current
    const method = await create()
    expect((await pay({ payment_method: method.id })).status).toBe(200)
    const { body: customer } = await post('/v1/customers')
    const attached = await post(path(method, '/attach'), { customer: customer.id })
    expect(attached.body.customer).toBe(customer.id)
  })
})

describe('a detached method', () => {
  it('is nobody’s, and is not charged, changed or attached again', async () => {
    const { post, get } = sandbox.current
    const { customer, method } = await customerWithCard(sandbox.current)
    const { body } = await post(path(method, '/detach'))
    expect(body).toEqual({ ...method, customer: null })
    expect((await get(`/v1/customers/${customer.id}/payment_methods`)).body.data).toEqual([])
    const refused = [
      await pay({ payment_method: method.id, customer: customer.id }),
      await pay({ payment_method: method.id }),
      await post(path(method, '/attach'), { customer: customer.id }),
      await post(path(method), { metadata: { a: '1' } }),
      await post('/v1/setup_intents', { payment_method: method.id, confirm: true }),
    ]
    for (const answer of refused) {
      expect(answer.status).toBe(400)
      expect(answer.body.error.code).toBe('payment_method_detached')
    }
    const again = await post(path(method, '/detach'))
    expect(again.body.error.code).toBe('payment_method_not_attached')
  })

  it('that an intent was waiting with is not charged by it', async () => {
    const { post, ledger } = sandbox.current
    const { customer, method } = await customerWithCard(sandbox.current)
    const { body: intent } = await post('/v1/payment_intents', {
      ...money,
      customer: customer.id,
      payment_method: method.id,
    })
    await post(path(method, '/detach'))
    const { body } = await post(`/v1/payment_intents/${intent.id}/confirm`)
    expect(body.error.code).toBe('payment_method_detached')
    expect((await ledger()).effects).toEqual([])
  })
})

describe('a customer’s method', () => {
  it('is charged for that customer only', async () => {
    const { post } = sandbox.current
    const { customer, method } = await customerWithCard(sandbox.current)
    const { body: other } = await post('/v1/customers')
    for (const more of [{}, { customer: other.id }]) {
      const { status, body } = await pay({ payment_method: method.id, ...more })
      expect(status).toBe(400)
      expect(body.error).toMatchObject({
        code: 'payment_method_customer_mismatch',
        param: 'payment_method',
      })
    }
    const { body } = await pay({ payment_method: method.id, customer: customer.id })
    expect(body.status).toBe('succeeded')
  })

  it('does not exist for a browser that pays for somebody else', async () => {
    const { post, keys } = sandbox.current
    const { method } = await customerWithCard(sandbox.current)
    const { body: intent } = await post('/v1/payment_intents', money)
    const confirm = (payment_method: string) =>
      post(
        `/v1/payment_intents/${intent.id}/confirm`,
        { client_secret: intent.client_secret, payment_method },
        { key: keys.publishable },
      )
    const [real, none] = [await confirm(method.id), await confirm(`pm_${'x'.repeat(24)}`)]
    expect(real.status).toBe(404)
    expect({ ...real.body.error, request_id: '' }).toEqual({ ...none.body.error, request_id: '' })
  })
})

describe('updating a method', () => {
  it.each(['POST', 'PUT'])('by %s changes its dates, its owner and its metadata', async (verb) => {
    const { send } = sandbox.current
    const method = await create()
    const { body } = await send(verb, path(method), {
      billing_details: { name: 'B', address: { city: 'Paris' } },
      card: { exp_month: '1', exp_year: 2041 },
      metadata: { a: '1' },
    })
    expect(body).toMatchObject({
      billing_details: { name: 'B', email: null, address: { city: 'Paris', line1: null } },
      card: { ...method.card, exp_month: 1, exp_year: 2041 },
      metadata: { a: '1' },
    })
    const later = await send(verb, path(method), { billing_details: { email: 'b@example.com' } })
    expect(later.body.billing_details).toMatchObject({ name: 'B', email: 'b@example.com' })
  })

  it.each([
    [{ card: { exp_year: 2001 } }, 402, 'invalid_expiry_year', 'card[exp_year]'],
    [{ card: { exp_month: 13 } }, 402, 'invalid_expiry_month', 'card[exp_month]'],
    [{ card: { number: '4242424242424242' } }, 400, 'parameter_unknown', 'card[number]'],
    [{ type: 'card' }, 400, 'parameter_unknown', 'type'],
  ])('with %j is refused', async (change, status, code, param) => {
    const method = await create()
    const answer = await sandbox.current.post(path(method), change)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toMatchObject({ code, param })
    expect((await sandbox.current.get(path(method))).body).toEqual(method)
  })
})

it('methods are listed by customer and by type', async () => {
  const { get } = sandbox.current
  const { customer, method } = await customerWithCard(sandbox.current)
  const loose = await create()
  const ids = async (query: string) =>
    (await get(`/v1/payment_methods?${query}`)).body.data.map(({ id }: Json) => id)
  expect(await ids('')).toEqual([loose.id, method.id])
  expect(await ids(`customer=${customer.id}`)).toEqual([method.id])
  expect(await ids(`customer=${customer.id}&type=card`)).toEqual([method.id])
  const { body } = await get('/v1/payment_methods?type=cash')
  expect(body.error).toMatchObject({ code: 'parameter_invalid_enum', param: 'type' })
})
