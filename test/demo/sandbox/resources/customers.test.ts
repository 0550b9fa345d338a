import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'

const sandbox = useSandbox()
const create = async (more: object = {}): Promise<Json> =>
  (await sandbox.current.post('/v1/customers', more)).body
const path = (customer: Json, rest = '') => `/v1/customers/${customer.id}${rest}`
const saveCard = async (customer: Json, number?: string): Promise<Json> => {
  const { post } = sandbox.current
  const { body } = await post('/v1/payment_methods', cardData(number).payment_method_data)
  const attached = await post(`/v1/payment_methods/${body.id}/attach`, { customer: customer.id })
  expect(attached.status).toBe(200)
  return attached.body
}

describe('a customer', () => {
  it('is created with every member in place', async () => {
    const customer = await create({
      email: 'a@example.com',
      name: '张三',
      phone: '+86 10 0000 0000',
      address: { line1: '1 Road', country: 'CN' },
      metadata: { tier: 'gold' },
    })
    expect(customer).toEqual({
      id: expect.stringMatching(/^cus_[0-9A-Za-z]{24}$/),
      object: 'customer',
      address: {
        line1: '1 Road',
        line2: null,
        city: null,
        state: null,
        postal_code: null,
        country: 'CN',
      },
      created: expect.any(Number),
      description: null,
      email: 'a@example.com',
      invoice_settings: { default_payment_method: null },
      livemode: false,
      metadata: { tier: 'gold' },
      name: '张三',
      phone: '+86 10 0000 0000',
    })
    expect((await sandbox.current.get(path(customer))).body).toEqual(customer)
  })

  it.each([
    [{ email: 'nobody' }, 'parameter_invalid_email', 'email'],
    [{ name: 'x'.repeat(501) }, 'parameter_invalid_too_long', 'name'],
    [{ metadata: { a: 1 } }, 'parameter_invalid_string', 'metadata[a]'],
    [{ adress: {} }, 'parameter_unknown', 'adress'],
    [{ address: { zip: '1' } }, 'parameter_unknown', 'address[zip]'],
    [
      { invoice_settings: { default_payment_method: 'pm_none' } },
      'resource_missing',
      'invoice_settings[default_payment_method]',
    ],
  ])('with %j is refused: %s', async (more, code, param) => {
    const { body } = await sandbox.current.post('/v1/customers', more)
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code, param })
  })

  it.each(['POST', 'PUT'])('is updated by %s', async (method) => {
    const customer = await create({ name: 'A', phone: '1', metadata: { a: '1', b: '2' } })
    const { body } = await sandbox.current.send(method, path(customer), {
      name: 'B',
      phone: null,
      metadata: { a: '' },
    })
    expect(body).toEqual({ ...customer, name: 'B', phone: null, metadata: { b: '2' } })
  })

  it('is created from a form, once per idempotency key', async () => {
    const { form, get } = sandbox.current
    const body = 'email=a%40example.com&address[city]=Paris&metadata[k]=v&name='
    const first = await form('/v1/customers', body, { idempotencyKey: 'k' })
    expect(first.body).toMatchObject({
      address: { city: 'Paris' },
      metadata: { k: 'v' },
      name: null,
    })
    const again = await form('/v1/customers', body, { idempotencyKey: 'k' })
    expect(again.text).toBe(first.text)
    expect((await get('/v1/customers')).body.data).toHaveLength(1)
  })

  it('is listed by email, newest first', async () => {
    const { get } = sandbox.current
    const [a, b, c] = [
      await create({ email: 'a@example.com' }),
      await create({ email: 'b@example.com' }),
      await create({ email: 'a@example.com' }),
    ]
    const ids = async (query: string) =>
      (await get(`/v1/customers?${query}`)).body.data.map(({ id }: Json) => id)
    expect(await ids('')).toEqual([c.id, b.id, a.id])
    expect(await ids('email=a@example.com')).toEqual([c.id, a.id])
    expect(await ids('email=nobody@example.com')).toEqual([])
    expect(await ids(`created[lt]=${a.created}`)).toEqual([])
  })

  it('has a default method only among its own', async () => {
    const { post } = sandbox.current
    const [mine, other] = [await create(), await create()]
    const method = await saveCard(mine)
    const settings = { invoice_settings: { default_payment_method: method.id } }
    const refused = await post(path(other), settings)
    expect(refused.body.error).toMatchObject({
      code: 'payment_method_not_attached',
      param: 'invoice_settings[default_payment_method]',
    })
    expect((await post(path(mine), settings)).body).toMatchObject(settings)
    await post(`/v1/payment_methods/${method.id}/detach`)
    const after = (await sandbox.current.get(path(mine))).body
    expect(after.invoice_settings.default_payment_method).toBeNull()
  })
})

describe('a deleted customer', () => {
  it('leaves a stub to retrieve, and is in no list', async () => {
    const { send, get } = sandbox.current
    const customer = await create({ email: 'a@example.com' })
    const { status, body } = await send('DELETE', path(customer))
    expect(status).toBe(200)
    expect(body).toEqual({ id: customer.id, object: 'customer', deleted: true })
    expect((await get(path(customer))).body).toEqual(body)
    expect((await get('/v1/customers')).body.data).toEqual([])
    expect((await get('/v1/customers?email=a@example.com')).body.data).toEqual([])
  })

  it('takes its saved methods with it', async () => {
    const { send, get, post } = sandbox.current
    const customer = await create()
    const method = await saveCard(customer)
    await send('DELETE', path(customer))
    expect((await get(`/v1/payment_methods/${method.id}`)).body.customer).toBeNull()
    const charged = await post('/v1/payment_intents', {
      ...money,
      confirm: true,
      payment_method: method.id,
    })
    expect(charged.body.error.code).toBe('payment_method_detached')
  })

  it('is of no use anywhere else', async () => {
    const { send, get, post } = sandbox.current
    const customer = await create()
    const { body: method } = await post('/v1/payment_methods', cardData().payment_method_data)
    const { body: intent } = await post('/v1/payment_intents', money)
    await send('DELETE', path(customer))
    const named = { customer: customer.id }
    const answers = [
      await post(path(customer), { name: 'B' }),
      await send('DELETE', path(customer)),
      await get(path(customer, '/payment_methods')),
      await post('/v1/payment_intents', { ...money, ...named }),
      await post(`/v1/payment_intents/${intent.id}`, named),
      await post(`/v1/payment_methods/${method.id}/attach`, named),
      await post('/v1/customer_sessions', named),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(404)
      expect(body.error.code).toBe('resource_missing')
    }
  })
})
