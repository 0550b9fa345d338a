// A way through the whole API on which every operation answers 200 once to each
// kind of key it takes, and cards are refused on the way.

import { expect } from 'vitest'
import { browserData } from '../resources/authentications/browser.ts'
import { card, cardData, money, type Reply, type TestSandbox } from '../helpers.ts'

/** One request, checked against the document. The secret test key unless told otherwise. */
export type Visit = (
  method: string,
  path: string,
  body?: object,
  key?: string | null,
) => Promise<Reply>

export async function tour(visit: Visit, sandbox: TestSandbox): Promise<void> {
  await paymentIntents(visit, sandbox)
  await setupIntents(visit, sandbox)
  await methodsAndTokens(visit, sandbox)
  await customers(visit, sandbox)
  await refunds(visit)
  await cardMetadata(visit, sandbox)
  await events(visit)
  await sandboxControls(visit)
}

const intents = '/v1/payment_intents'

async function paymentIntents(visit: Visit, { keys }: TestSandbox): Promise<void> {
  const create = async (more: object = {}) =>
    (await visit('POST', intents, { ...money, ...more })).body

  const full = await create({
    description: 'Order 1',
    metadata: { order: '1' },
    receipt_email: 'a@example.com',
    shipping: { name: 'A', address: { line1: 'B' } },
    setup_future_usage: 'off_session',
    automatic_payment_methods: { enabled: true },
  })
  const one = `${intents}/${full.id}`
  const asBrowser = `${one}?client_secret=${full.client_secret}`
  await visit('GET', one)
  await visit('GET', asBrowser, undefined, keys.publishable)
  await visit('PUT', one, { amount: 3000, metadata: { order: null } })
  await visit('POST', one, { description: null, ...cardData() })

  const { client_secret } = full
  for (const number of ['4000000000000002', '4000000000009995', '4242424242424241']) {
    const refused = { client_secret, ...cardData(number) }
    expect((await visit('POST', `${one}/confirm`, refused, keys.publishable)).status).toBe(402)
    expect((await visit('POST', `${one}/confirm`, refused)).status).toBe(402)
  }
  await visit('GET', asBrowser, undefined, keys.publishable)
  await visit('POST', `${one}/confirm`, { client_secret, ...cardData() }, keys.publishable)
  expect((await visit('POST', `${one}/confirm`, cardData())).status).toBe(400)

  const slow = await create()
  await visit('POST', `${intents}/${slow.id}/confirm`, cardData('4000000000000077'))
  await visit('POST', `${intents}/${slow.id}/cancel`, { cancellation_reason: 'duplicate' })
  const held = await create({ capture_method: 'manual', confirm: true, ...cardData() })
  await visit('POST', `${intents}/${held.id}/capture`, { amount_to_capture: 1500 })

  await authenticate(visit, intents, (await create()).id, keys.publishable)
  await visit('GET', `${intents}?limit=2&created[gte]=1`)
  expect((await visit('GET', `${intents}?limit=0`)).status).toBe(400)
  expect((await visit('GET', `${intents}?starting_after=pi_none`)).status).toBe(404)
}

/** Through a frictionless check with the server's key, and through a challenge up to its question. */
async function authenticate(visit: Visit, all: string, id: string, browser: string): Promise<void> {
  const one = `${all}/${id}`
  const { client_secret } = (await visit('GET', one)).body
  const three_d_secure = browserData()
  const asked = { client_secret, use_onerway_sdk: true, ...cardData('4000000000003220') }
  await visit('POST', `${one}/confirm`, asked, browser)
  await visit('POST', `${one}/authenticate`, { client_secret, three_d_secure }, browser)
  await visit('POST', `${one}/authenticate`, { three_d_secure: { canceled: true } })
  await visit('POST', `${one}/confirm`, { ...asked, ...cardData('4000000000003055') })
  await visit('POST', `${one}/authenticate`, { three_d_secure })
}

async function methodsAndTokens(visit: Visit, { keys }: TestSandbox): Promise<void> {
  const data = { ...cardData().payment_method_data, billing_details: { email: 'a@example.com' } }
  const { body: method } = await visit('POST', '/v1/payment_methods', data)
  await visit('POST', '/v1/payment_methods', data, keys.publishable)
  await visit('GET', `/v1/payment_methods/${method.id}`)

  await visit('PUT', `/v1/payment_methods/${method.id}`, { metadata: { a: 'b' } })
  await visit('POST', `/v1/payment_methods/${method.id}`, { card: { exp_year: 2041 } })

  const chosen = { payment_method_data: data, return_url: 'https://shop.example/back' }
  const { body: choice } = await visit('POST', '/v1/confirmation_tokens', chosen, keys.publishable)
  await visit('GET', `/v1/confirmation_tokens/${choice.id}`)
  const byToken = { ...money, confirm: true, confirmation_token: choice.id }
  expect((await visit('POST', intents, byToken)).body.status).toBe('succeeded')

  const { body: token } = await visit('POST', '/v1/tokens', { card: card() }, keys.publishable)
  await visit('POST', '/v1/tokens', { card: card('6205500000000000004') })
  await visit('GET', `/v1/tokens/${token.id}`)
  const wrong = { card: card('4242424242424242', { exp_month: 13 }) }
  expect((await visit('POST', '/v1/tokens', wrong, keys.publishable)).status).toBe(402)
}

const setups = '/v1/setup_intents'

async function setupIntents(visit: Visit, { keys }: TestSandbox): Promise<void> {
  const { body: intent } = await visit('POST', setups, { metadata: { a: 'b' } })
  const { client_secret } = intent
  const one = `${setups}/${intent.id}`
  await visit('PUT', one, { description: 'For later' })
  await visit('POST', one, { metadata: null })
  const refused = { client_secret, ...cardData('4000000000000002') }
  expect((await visit('POST', `${one}/confirm`, refused, keys.publishable)).status).toBe(402)
  expect((await visit('POST', `${one}/confirm`, refused)).status).toBe(402)
  await visit('GET', `${one}?client_secret=${client_secret}`, undefined, keys.publishable)
  await visit('GET', one)
  await visit('POST', `${one}/confirm`, { client_secret, ...cardData() }, keys.publishable)
  expect((await visit('POST', `${one}/confirm`, cardData())).status).toBe(400)

  const { body: other } = await visit('POST', setups, {})
  await visit('POST', `${setups}/${other.id}/confirm`, cardData())
  const { body: third } = await visit('POST', setups, {})
  await visit('POST', `${setups}/${third.id}/cancel`, { cancellation_reason: 'abandoned' })
  await authenticate(visit, setups, (await visit('POST', setups, {})).body.id, keys.publishable)
  await visit('GET', `${setups}?limit=2`)
}

async function customers(visit: Visit, { keys }: TestSandbox): Promise<void> {
  const create = async (body: object) => (await visit('POST', '/v1/customers', body)).body
  const customer = await create({ email: 'a@example.com', address: { line1: 'B' } })
  const one = `/v1/customers/${customer.id}`
  const saved = async () => {
    const { body } = await visit('POST', '/v1/payment_methods', cardData().payment_method_data)
    await visit('POST', `/v1/payment_methods/${body.id}/attach`, { customer: customer.id })
    return `/v1/payment_methods/${body.id}`
  }
  const methods = [await saved(), await saved()]
  await visit('PUT', one, { name: 'A' })
  await visit('POST', one, { metadata: { a: 'b' } })
  await visit('GET', `${one}/payment_methods`)
  await visit('GET', `/v1/payment_methods?customer=${customer.id}`)
  await visit('GET', '/v1/customers?email=a@example.com')

  const { body: session } = await visit('POST', '/v1/customer_sessions', { customer: customer.id })
  const inItsName = { customer_session_client_secret: session.client_secret }
  const query = new URLSearchParams(inItsName).toString()
  await visit('GET', `${one}/payment_methods?${query}`, undefined, keys.publishable)
  await visit('POST', `${methods[0]}/detach`, inItsName, keys.publishable)
  await visit('POST', `${methods[1]}/detach`, {})
  const owned = { ...money, customer: customer.id, expand: ['customer'] }
  expect((await visit('POST', intents, owned)).body.customer.object).toBe('customer')
  await visit('GET', `${intents}?limit=1&expand[]=data.customer&expand[]=data.payment_method`)
  await visit('GET', one)
  await visit('DELETE', one)
  expect((await visit('GET', one)).body.deleted).toBe(true)
}

async function refunds(visit: Visit): Promise<void> {
  const paid = await visit('POST', intents, { ...money, confirm: true, ...cardData() })
  const wanted = { payment_intent: paid.body.id, amount: 500, reason: 'duplicate' }
  const { body: refund } = await visit('POST', '/v1/refunds', wanted)
  const one = `/v1/refunds/${refund.id}`
  await visit('GET', one)
  await visit('PUT', one, { metadata: { a: 'b' } })
  await visit('POST', one, { metadata: { a: '' } })
  await visit('GET', '/v1/refunds?limit=1')
  expect((await visit('POST', '/v1/refunds', { ...wanted, amount: 5000 })).status).toBe(400)
}

async function cardMetadata(visit: Visit, { keys }: TestSandbox): Promise<void> {
  await visit('GET', '/v1/card_metadata?bin=42424242')
  await visit('GET', '/v1/card_metadata?bin=625094', undefined, keys.publishable)
  expect((await visit('GET', '/v1/card_metadata?bin=4242424242')).status).toBe(400)
}

async function events(visit: Visit): Promise<void> {
  const { data } = (await visit('GET', '/v1/events?limit=100')).body
  expect(data.length).toBeGreaterThan(10)
  await visit('GET', `/v1/events/${data[0].id}`)
  await visit('POST', `/sandbox/events/${data[0].id}/resend`)

  const hooks = '/v1/webhook_endpoints'
  // Nobody listens there: a delivery that fails is no matter of the tour.
  const wanted = { url: 'http://127.0.0.1:9/hook', enabled_events: ['refund.updated'] }
  const one = `${hooks}/${(await visit('POST', hooks, wanted)).body.id}`
  await visit('GET', one)
  await visit('GET', hooks)
  await visit('PUT', one, { description: 'Orders' })
  await visit('POST', one, { disabled: true })
  await visit('DELETE', one)
}

async function sandboxControls(visit: Visit): Promise<void> {
  await visit('GET', '/sandbox/clock')
  await visit('POST', '/sandbox/clock', { advance: 60 })
  await visit('PUT', '/sandbox/keys/pk_live_onerway_sandbox', {
    allowed_domains: ['*.shop.example'],
  })
  await visit('POST', '/sandbox/faults', { match: { key: 'pk' }, action: 'hang' })
  await visit('GET', '/sandbox/faults')
  await visit('DELETE', '/sandbox/faults')
  await visit('GET', '/sandbox/ledger')
  await visit('POST', '/sandbox/reset')
}
