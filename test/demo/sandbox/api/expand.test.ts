import { beforeEach, describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { customerWithCard } from '../resources/saved-cards.ts'

const sandbox = useSandbox()
let customer: Json
let method: Json
let intent: Json
beforeEach(async () => {
  const { post } = sandbox.current
  ;({ customer, method } = await customerWithCard(sandbox.current))
  const paid = await post('/v1/payment_intents', {
    ...money,
    confirm: true,
    customer: customer.id,
    payment_method: method.id,
  })
  intent = paid.body
})
const get = async (path: string, options?: object) =>
  (await sandbox.current.get(`/v1/${path}`, options)).body

describe('expand', () => {
  it('puts the object where its id would stand', async () => {
    const path = `payment_intents/${intent.id}?expand[]=payment_method&expand[]=customer`
    expect(await get(path)).toEqual({ ...intent, payment_method: method, customer })
  })

  it('goes on inside what it expanded, in any order', async () => {
    const both = `expand[0]=payment_method.customer&expand[1]=payment_method`
    const other = `expand[]=payment_method&expand[]=payment_method.customer`
    const wanted = { ...intent, payment_method: { ...method, customer } }
    expect(await get(`payment_intents/${intent.id}?${both}`)).toEqual(wanted)
    expect(await get(`payment_intents/${intent.id}?${other}`)).toEqual(wanted)
  })

  it('reaches into lists and nested members', async () => {
    const list = await get('payment_intents?expand[]=data.payment_method&expand[]=data.customer')
    expect(list.data).toEqual([{ ...intent, payment_method: method, customer }])
    const settings = { invoice_settings: { default_payment_method: method.id } }
    const { body } = await sandbox.current.post(`/v1/customers/${customer.id}`, {
      ...settings,
      expand: ['invoice_settings.default_payment_method'],
    })
    expect(body.invoice_settings).toEqual({ default_payment_method: method })
  })

  it('works on what changes something too, and in forms', async () => {
    const { form, post } = sandbox.current
    const refund = await form('/v1/refunds', `payment_intent=${intent.id}&expand[]=payment_intent`)
    expect(refund.body.payment_intent).toEqual(intent)
    const made = await post('/v1/payment_intents', {
      ...money,
      confirm: true,
      ...cardData(),
      expand: ['payment_method'],
    })
    expect(made.body.payment_method).toMatchObject({ object: 'payment_method', type: 'card' })
  })

  it('leaves null as it is', async () => {
    const { body } = await sandbox.current.post('/v1/payment_intents', {
      ...money,
      expand: ['payment_method', 'customer'],
    })
    expect(body).toMatchObject({ payment_method: null, customer: null })
  })

  it('shows what is left of a deleted customer', async () => {
    await sandbox.current.send('DELETE', `/v1/customers/${customer.id}`)
    const { customer: left } = await get(`payment_intents/${intent.id}?expand[]=customer`)
    expect(left).toEqual({ id: customer.id, object: 'customer', deleted: true })
  })

  it.each([
    ['payment_intents/ID?expand[]=payment_metod', 'payment_metod', 'payment_method'],
    ['payment_intents/ID?expand[]=latest_charge', 'latest_charge', undefined],
    ['payment_intents/ID?expand[]=payment_method.card', 'payment_method.card', undefined],
    ['payment_intents/ID?expand[]=constructor', 'constructor', undefined],
    ['payment_intents?expand[]=payment_method', 'payment_method', 'data.payment_method'],
    ['refunds?expand[]=data.payment_intents', 'data.payment_intents', undefined],
  ])('refuses a path to nothing: %s', async (path, named, meant) => {
    const { error } = await get(path.replace('ID', intent.id))
    expect(error).toMatchObject({ code: 'parameter_invalid_expand', param: 'expand[0]' })
    expect(error.message).toContain(named)
    if (meant !== undefined) expect(error.message).toContain(meant)
  })

  it('refuses what is no list of paths, and undoes what it came with', async () => {
    const { post } = sandbox.current
    const wrong = await post('/v1/customers', { expand: 'x' })
    expect(wrong.body.error).toMatchObject({ code: 'parameter_invalid_array', param: 'expand' })
    const unknown = await post('/v1/customers', { expand: ['x'] })
    expect(unknown.status).toBe(400)
    expect((await get('customers')).data).toHaveLength(1)
  })

  it('shows a browser no more than it sees otherwise', async () => {
    const { keys } = sandbox.current
    const path = `payment_intents/${intent.id}?client_secret=${intent.client_secret}`
    const key = { key: keys.publishable }
    const { payment_method } = await get(`${path}&expand[]=payment_method`, key)
    expect(payment_method).toMatchObject({ id: method.id, card: { last4: '4242' } })
    expect(payment_method).not.toHaveProperty('customer')
    expect(payment_method.card).not.toHaveProperty('fingerprint')
    for (const hidden of ['customer', 'payment_method.customer']) {
      const { error } = await get(`${path}&expand[]=${hidden}`, key)
      expect(error.code).toBe('parameter_invalid_expand')
    }
  })
})
