// Objects in place of ids, against the sandbox.

import { beforeEach, describe, expect, it } from 'vitest'
import { Onerway } from '../../src/server/index.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { card, failure, money } from './helpers.ts'

const sandbox = useSandbox()
let onerway: Onerway
let customer: string
beforeEach(async () => {
  onerway = Onerway(sandbox.current.keys.secret, { apiBase: sandbox.current.apiUrl })
  customer = (await onerway.customers.create({ name: 'Wei Chen' })).id
})

const payment_method_data = { type: 'card' as const, card }

describe('expand', () => {
  it('gives the object instead of its id, when created, confirmed, updated and retrieved', async () => {
    const { paymentIntents } = onerway
    const created = await paymentIntents.create({ ...money, customer, expand: ['customer'] })
    expect(created.customer).toMatchObject({ id: customer, name: 'Wei Chen' })
    const expand = ['payment_method'] as const
    const { id, payment_method, ...confirmed } = await paymentIntents.confirm(created.id, {
      payment_method_data,
      expand,
    })
    expect(payment_method?.card?.last4).toBe('4242')
    expect(confirmed.customer).toBe(customer)
    expect((await paymentIntents.update(id, { expand })).payment_method).toEqual(payment_method)
    expect((await paymentIntents.retrieve(id, { expand })).payment_method).toEqual(payment_method)
    expect((await paymentIntents.retrieve(id)).payment_method).toBe(payment_method?.id)
  })

  it('works on every page of a list', async () => {
    const { paymentIntents } = onerway
    for (const amount of [1001, 1002, 1003])
      await paymentIntents.create({ amount, currency: 'usd', customer })
    const list = paymentIntents.list({ limit: 2, expand: ['data.customer'] })
    const names = []
    for await (const intent of list) names.push(intent.customer && 'name' in intent.customer)
    expect(names).toEqual([true, true, true])
  })

  it('follows a path from object to object', async () => {
    const { id } = await onerway.paymentMethods.create(payment_method_data)
    await onerway.paymentMethods.attach(id, { customer })
    const intent = await onerway.paymentIntents.create({
      ...money,
      customer,
      payment_method: id,
      expand: ['payment_method.customer'],
    })
    expect(intent.payment_method?.customer).toMatchObject({ id: customer, name: 'Wei Chen' })
  })

  it('refuses a reference that there is not', async () => {
    const { id } = await onerway.paymentIntents.create(money)
    const error = await failure(onerway.paymentIntents.retrieve(id, { expand: ['custmer'] }))
    expect(error).toMatchObject({
      name: 'OnerwayInvalidRequestError',
      code: 'parameter_invalid_expand',
      param: 'expand[0]',
    })
  })
})
