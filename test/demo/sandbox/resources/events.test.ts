import { expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import { customerWithCard } from './saved-cards.ts'

const sandbox = useSandbox()

/** The events so far, oldest first. */
const events = async (): Promise<Json[]> =>
  (await sandbox.current.get('/v1/events?limit=100')).body.data.reverse()
const types = async () => (await events()).map(({ type }) => type)

it('a customer’s life is told, with what was there before', async () => {
  const { post, send } = sandbox.current
  const { customer, method } = await customerWithCard(sandbox.current)
  await post(`/v1/customers/${customer.id}`, { name: 'B' })
  await post(`/v1/payment_methods/${method.id}`, { metadata: { a: '1' } })
  await send('DELETE', `/v1/customers/${customer.id}`)
  const told = await events()
  expect(told.map(({ type }) => type)).toEqual([
    'customer.created',
    'payment_method.attached',
    'customer.updated',
    'payment_method.updated',
    'payment_method.detached',
    'customer.deleted',
  ])
  const [created, attached, updated, changed, detached] = told
  expect(created.data).toEqual({ object: customer })
  expect(attached.data).toEqual({ object: method })
  expect(updated.data).toEqual({
    object: { ...customer, name: 'B' },
    previous_attributes: { name: null },
  })
  expect(changed.data.previous_attributes).toEqual({ metadata: {} })
  expect(detached.data.previous_attributes).toEqual({ customer: customer.id })
})

it('a default method that is detached changes its customer, and that is told', async () => {
  const { post } = sandbox.current
  const { customer, method } = await customerWithCard(sandbox.current)
  const invoice_settings = { default_payment_method: method.id }
  await post(`/v1/customers/${customer.id}`, { invoice_settings })
  await post(`/v1/payment_methods/${method.id}/detach`)
  const last = (await events()).at(-1)
  expect(last.type).toBe('customer.updated')
  expect(last.data.previous_attributes).toEqual({ invoice_settings })
})

it('setup intents are told of to their end', async () => {
  const { post } = sandbox.current
  const { body: first } = await post('/v1/setup_intents')
  await post(`/v1/setup_intents/${first.id}/confirm`, cardData('4000000000000002'))
  await post(`/v1/setup_intents/${first.id}/confirm`, cardData())
  const { body: second } = await post('/v1/setup_intents')
  await post(`/v1/setup_intents/${second.id}/cancel`)
  expect(await types()).toEqual([
    'setup_intent.created',
    'setup_intent.setup_failed',
    'setup_intent.succeeded',
    'setup_intent.created',
    'setup_intent.canceled',
  ])
})

it('refunds are told of, and the charge with what has been given back', async () => {
  const { post } = sandbox.current
  const { body: intent } = await post('/v1/payment_intents', {
    ...money,
    confirm: true,
    ...cardData(),
  })
  const { body: refund } = await post('/v1/refunds', { payment_intent: intent.id, amount: 500 })
  await post(`/v1/refunds/${refund.id}`, { metadata: { a: '1' } })
  await post('/v1/refunds', { payment_intent: intent.id })
  const told = (await events()).slice(-5)
  expect(told.map(({ type }) => type)).toEqual([
    'refund.created',
    'charge.refunded',
    'refund.updated',
    'refund.created',
    'charge.refunded',
  ])
  expect(told[0].data).toEqual({ object: refund })
  expect(told[1].data).toEqual({
    object: expect.objectContaining({
      id: intent.latest_charge,
      object: 'charge',
      amount: 2000,
      amount_refunded: 500,
      refunded: false,
    }),
    previous_attributes: { amount_refunded: 0 },
  })
  expect(told[4].data.object).toMatchObject({ amount_refunded: 2000, refunded: true })
})

it('what was undone is not told', async () => {
  const { post } = sandbox.current
  await post('/v1/customers', { expand: ['nothing'] })
  await post('/v1/refunds', { payment_intent: 'pi_none' })
  expect(await types()).toEqual([])
})
