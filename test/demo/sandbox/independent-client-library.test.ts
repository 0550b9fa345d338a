// A client that others wrote for APIs of this style. What it takes for granted
// (verbs, forms, paging, error types, replays) has to hold here too.

import Client from 'stripe'
import { beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../../demo/sandbox/index.ts'
import { card, useSandbox, type Json } from './helpers.ts'

const sandbox = useSandbox()
let client: Client
beforeEach(() => {
  client = clientOf(sandbox.current)
})

const clientOf = ({ apiUrl, keys }: Sandbox) =>
  new Client(keys.secret, {
    host: '127.0.0.1',
    port: Number(new URL(apiUrl).port),
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 2,
  })

const money = { amount: 2000, currency: 'usd' }
const paidBy = (number: string) =>
  ({ confirm: true, payment_method_data: { type: 'card', card: card(number) } }) as object
const pay = (number: string) => client.paymentIntents.create({ ...money, ...paidBy(number) })

/** What a call was rejected with. */
const failure = async (call: Promise<unknown>): Promise<Json> =>
  call.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => error,
  )

describe('intents', () => {
  it('are created, retrieved, updated, confirmed and canceled', async () => {
    const { paymentIntents } = client
    const intent = await paymentIntents.create({ ...money, metadata: { order: '1' } })
    expect(intent).toMatchObject({ ...money, object: 'payment_intent', metadata: { order: '1' } })
    expect(await paymentIntents.retrieve(intent.id)).toMatchObject({ id: intent.id })
    const updated = await paymentIntents.update(intent.id, {
      description: 'Order 1',
      metadata: { order: '', note: 'ä 你好' },
    })
    expect(updated).toMatchObject({ description: 'Order 1', metadata: { note: 'ä 你好' } })
    const method = await client.paymentMethods.create({ type: 'card', card: card() })
    const paid = await paymentIntents.confirm(intent.id, { payment_method: method.id })
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 2000 })

    const other = await paymentIntents.create(money)
    const reason = { cancellation_reason: 'requested_by_customer' } as const
    expect(await paymentIntents.cancel(other.id, reason)).toMatchObject({ status: 'canceled' })
    expect(intent.lastResponse.requestId).toMatch(/^req_/)
  })

  it('are held and captured in part', async () => {
    const held = await client.paymentIntents.create({
      ...money,
      capture_method: 'manual',
      ...paidBy('4242424242424242'),
    })
    expect(held.status).toBe('requires_capture')
    const taken = await client.paymentIntents.capture(held.id, { amount_to_capture: 500 })
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 500 })
  })

  it('come page by page, each once and newest first, both ways', async () => {
    const made: string[] = []
    while (made.length < 120) {
      const page = Array.from({ length: 20 }, () => client.paymentIntents.create(money))
      made.push(...(await Promise.all(page)).map(({ id }) => id))
      // A test key may ask a hundred times a second.
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    const seen: string[] = []
    for await (const { id } of client.paymentIntents.list({ limit: 50 })) seen.push(id)
    expect(seen).toHaveLength(120)
    expect(new Set(seen)).toEqual(new Set(made))

    const oldest = seen.at(-1) ?? ''
    const upwards: string[] = []
    const newer = client.paymentIntents.list({ limit: 50, ending_before: oldest })
    for await (const { id } of newer) upwards.push(id)
    expect(upwards).toEqual(seen.slice(0, -1).reverse())
  }, 20_000)
})

describe('what goes around an intent', () => {
  it('customers, their saved methods, set-ups and refunds', async () => {
    const customer = await client.customers.create({ email: 'a@example.com', name: 'A' })
    const method = await client.paymentMethods.create({ type: 'card', card: card() })
    await client.paymentMethods.attach(method.id, { customer: customer.id })
    const saved = await client.customers.listPaymentMethods(customer.id)
    expect(saved.data.map(({ id }) => id)).toEqual([method.id])

    const setup = await client.setupIntents.create({
      customer: customer.id,
      payment_method: method.id,
      confirm: true,
    })
    expect(setup.status).toBe('succeeded')
    const paid = await client.paymentIntents.create({
      ...money,
      customer: customer.id,
      payment_method: method.id,
      confirm: true,
      off_session: true,
      expand: ['customer'],
    })
    expect(paid).toMatchObject({ status: 'succeeded', customer: { id: customer.id } })
    const refund = await client.refunds.create({ payment_intent: paid.id, amount: 500 })
    expect(refund).toMatchObject({ status: 'succeeded', amount: 500 })
    const { data } = await client.refunds.list({ payment_intent: paid.id })
    expect(data).toHaveLength(1)

    await client.paymentMethods.detach(method.id)
    await client.customers.update(customer.id, { metadata: { a: 'b' } })
    expect(await client.customers.del(customer.id)).toMatchObject({ deleted: true })
    const events = await client.events.list({ limit: 100 })
    expect(events.data.map(({ type }) => type)).toContain('charge.refunded')
  })
})

describe('errors', () => {
  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000009987', 'card_declined', 'lost_card'],
    ['4000000000000069', 'expired_card', undefined],
    ['4000000000000127', 'incorrect_cvc', undefined],
    ['4242424242424241', 'incorrect_number', undefined],
  ])('card %s is refused: %s, %s', async (number, code, declined) => {
    const error = await failure(pay(number))
    expect(error).toBeInstanceOf(Client.errors.StripeCardError)
    expect(error).toMatchObject({ statusCode: 402, code })
    expect(error.requestId).toMatch(/^req_/)
    if (declined !== undefined) expect(error.decline_code).toBe(declined)
    expect(error.payment_intent.status).toBe('requires_payment_method')
  })

  it('have the class that goes with what happened', async () => {
    const { errors } = Client
    const nothing = await failure(client.paymentIntents.retrieve('pi_none'))
    expect(nothing).toBeInstanceOf(errors.StripeInvalidRequestError)
    expect(nothing).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'id' })

    const { keys } = sandbox.current
    const stranger = client.paymentIntents.list({}, { apiKey: 'sk_test_nobody' })
    expect(await failure(stranger)).toBeInstanceOf(errors.StripeAuthenticationError)
    const browser = client.paymentIntents.create(money, { apiKey: keys.publishable })
    expect(await failure(browser)).toMatchObject({ statusCode: 403, code: 'secret_key_required' })

    const paid = await pay('4242424242424242')
    const late = await failure(client.paymentIntents.cancel(paid.id))
    expect(late).toMatchObject({ code: 'payment_intent_unexpected_state' })
    expect(late.payment_intent.id).toBe(paid.id)
  })

  it('name too many requests as such', async () => {
    // In a second that does not end, the count never starts over.
    const clock = { now: () => 1_900_000_000_000, advance: () => undefined }
    const { directory: distDir } = sandbox.current
    const options = { apiPort: 0, jsPort: 0, db: ':memory:', quiet: true, distDir, clock }
    const stopped = await startSandbox(options)
    const limited = clientOf(stopped)
    const calls = Array.from({ length: 101 }, () => limited.paymentIntents.retrieve('pi_none'))
    const statuses = (await Promise.all(calls.map(failure))).map((error) => error.statusCode)
    expect(statuses.filter((status) => status === 404)).toHaveLength(100)
    const last = await failure(limited.paymentIntents.list())
    expect(last).toBeInstanceOf(Client.errors.StripeRateLimitError)
    await stopped.close()
  }, 20_000)
})

describe('an idempotency key', () => {
  it('makes two calls one, and cannot be used for another', async () => {
    const options = { idempotencyKey: 'order-1' }
    const wanted = { ...money, ...paidBy('4242424242424242') }
    const first = await client.paymentIntents.create(wanted, options)
    const second = await client.paymentIntents.create(wanted, options)
    expect(second.id).toBe(first.id)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect((await sandbox.current.ledger()).effects).toHaveLength(1)
    const other = await failure(client.paymentIntents.create(money, options))
    expect(other).toBeInstanceOf(Client.errors.StripeIdempotencyError)
  })
})
