// Customers and their saved methods, against the sandbox.

import { beforeEach, describe, expect, it } from 'vitest'
import { Onerway } from '../../src/server/index.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { card, failure, money } from './helpers.ts'

const sandbox = useSandbox()
let onerway: Onerway
beforeEach(() => {
  onerway = Onerway(sandbox.current.keys.secret, { apiBase: sandbox.current.apiUrl })
})

describe('a customer', () => {
  it('is created as the API overview does it', async () => {
    const customer = await onerway.customers.create({
      email: 'customer@example.com',
      name: '张三',
    })
    expect(customer).toMatchObject({
      id: expect.stringMatching(/^cus_\w{24}$/) as string,
      object: 'customer',
      email: 'customer@example.com',
      name: '张三',
    })
  })

  it('is read, changed and found by email', async () => {
    const { id } = await onerway.customers.create({ email: 'a@example.com', name: '张三' })
    await onerway.customers.create({ email: 'b@example.com' })
    await onerway.customers.update(id, { name: null, metadata: { tier: 'gold' } })
    expect(await onerway.customers.retrieve(id)).toMatchObject({
      name: null,
      email: 'a@example.com',
      metadata: { tier: 'gold' },
    })
    const { data } = await onerway.customers.list({ email: 'a@example.com' })
    expect(data.map((customer) => customer.id)).toEqual([id])
  })

  it('is deleted, and what is left says so', async () => {
    const { id } = await onerway.customers.create({})
    const deleted = { id, object: 'customer', deleted: true }
    expect(await onerway.customers.del(id)).toEqual(deleted)
    const found = await onerway.customers.retrieve(id)
    expect(found).toEqual(deleted)
    // TypeScript knows what is left: there is no email any more.
    expect(found.deleted ? found.id : found.email).toBe(id)
    expect(await failure(onerway.customers.delete(id))).toMatchObject({ code: 'resource_missing' })
  })
})

describe('a payment method', () => {
  it('is saved to a customer, listed, charged and taken away', async () => {
    const customer = await onerway.customers.create({})
    const { id } = await onerway.paymentMethods.create({ type: 'card', card })
    expect(await onerway.paymentMethods.attach(id, { customer: customer.id })).toMatchObject({
      customer: customer.id,
    })
    const update = { billing_details: { name: '张三' } }
    expect(await onerway.paymentMethods.update(id, update)).toMatchObject(update)

    const saved = await onerway.customers.listPaymentMethods(customer.id)
    expect(saved.url).toBe(`/v1/customers/${customer.id}/payment_methods`)
    expect(saved.data.map((method) => method.id)).toEqual([id])
    const listed = await onerway.paymentMethods.list({ customer: customer.id, type: 'card' })
    expect(listed.data).toEqual(saved.data)

    const paid = await onerway.paymentIntents.create({
      ...money,
      customer: customer.id,
      payment_method: id,
      confirm: true,
    })
    expect(paid.status).toBe('succeeded')

    expect(await onerway.paymentMethods.detach(id)).toMatchObject({ customer: null })
    expect((await onerway.customers.listPaymentMethods(customer.id)).data).toEqual([])
  })

  it('is iterated, page after page', async () => {
    const { id: customer } = await onerway.customers.create({})
    const made: string[] = []
    for (let count = 0; count < 5; count++) {
      const { id } = await onerway.paymentMethods.create({ type: 'card', card })
      await onerway.paymentMethods.attach(id, { customer })
      made.unshift(id)
    }
    const found = []
    for await (const { id } of onerway.customers.listPaymentMethods(customer, { limit: 2 }))
      found.push(id)
    expect(found).toEqual(made)
  })
})

it('a customer session is made for one browser', async () => {
  const { id: customer } = await onerway.customers.create({})
  const session = await onerway.customerSessions.create({ customer })
  expect(session).toMatchObject({
    object: 'customer_session',
    customer,
    client_secret: expect.stringMatching(/_secret_/) as string,
  })
  expect(session.expires_at).toBeGreaterThan(session.created)
})
