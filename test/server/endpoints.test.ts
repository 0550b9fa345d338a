// Where each verb goes: what a server hears of it.

import { describe, expect, it } from 'vitest'
import { endpoints } from '../../src/server/endpoints.ts'
import type { Onerway } from '../../src/server/index.ts'
import { json } from '../api/server.ts'
import { useScriptedApi } from './helpers.ts'

const api = useScriptedApi()

type Row = [string, (onerway: Onerway) => PromiseLike<unknown>, string, string, object?]
const params = { metadata: { a: '1' } }
const none = {}

const rows: Row[] = [
  [
    'paymentIntents.create',
    (o) => o.paymentIntents.create(params as never),
    'POST',
    'payment_intents',
    params,
  ],
  [
    'paymentIntents.retrieve',
    (o) => o.paymentIntents.retrieve('pi_1'),
    'GET',
    'payment_intents/pi_1',
  ],
  [
    'paymentIntents.update',
    (o) => o.paymentIntents.update('pi_1', params),
    'PUT',
    'payment_intents/pi_1',
    params,
  ],
  ['paymentIntents.list', (o) => o.paymentIntents.list(), 'GET', 'payment_intents'],
  [
    'paymentIntents.confirm',
    (o) => o.paymentIntents.confirm('pi_1'),
    'POST',
    'payment_intents/pi_1/confirm',
    none,
  ],
  [
    'paymentIntents.capture',
    (o) => o.paymentIntents.capture('pi_1'),
    'POST',
    'payment_intents/pi_1/capture',
    none,
  ],
  [
    'paymentIntents.cancel',
    (o) => o.paymentIntents.cancel('pi_1'),
    'POST',
    'payment_intents/pi_1/cancel',
    none,
  ],
  ['setupIntents.create', (o) => o.setupIntents.create(params), 'POST', 'setup_intents', params],
  [
    'setupIntents.retrieve',
    (o) => o.setupIntents.retrieve('seti_1'),
    'GET',
    'setup_intents/seti_1',
  ],
  [
    'setupIntents.update',
    (o) => o.setupIntents.update('seti_1', params),
    'PUT',
    'setup_intents/seti_1',
    params,
  ],
  ['setupIntents.list', (o) => o.setupIntents.list(), 'GET', 'setup_intents'],
  [
    'setupIntents.confirm',
    (o) => o.setupIntents.confirm('seti_1'),
    'POST',
    'setup_intents/seti_1/confirm',
    none,
  ],
  [
    'setupIntents.cancel',
    (o) => o.setupIntents.cancel('seti_1'),
    'POST',
    'setup_intents/seti_1/cancel',
    none,
  ],
  [
    'paymentMethods.create',
    (o) => o.paymentMethods.create(params as never),
    'POST',
    'payment_methods',
    params,
  ],
  [
    'paymentMethods.retrieve',
    (o) => o.paymentMethods.retrieve('pm_1'),
    'GET',
    'payment_methods/pm_1',
  ],
  [
    'paymentMethods.update',
    (o) => o.paymentMethods.update('pm_1', params),
    'PUT',
    'payment_methods/pm_1',
    params,
  ],
  ['paymentMethods.list', (o) => o.paymentMethods.list(), 'GET', 'payment_methods'],
  [
    'paymentMethods.attach',
    (o) => o.paymentMethods.attach('pm_1', { customer: 'cus_1' }),
    'POST',
    'payment_methods/pm_1/attach',
    { customer: 'cus_1' },
  ],
  [
    'paymentMethods.detach',
    (o) => o.paymentMethods.detach('pm_1'),
    'POST',
    'payment_methods/pm_1/detach',
    none,
  ],
  [
    'customers.create',
    (o) => o.customers.create({ email: 'customer@example.com', name: '张三' }),
    'POST',
    'customers',
    { email: 'customer@example.com', name: '张三' },
  ],
  ['customers.retrieve', (o) => o.customers.retrieve('cus_1'), 'GET', 'customers/cus_1'],
  [
    'customers.update',
    (o) => o.customers.update('cus_1', params),
    'PUT',
    'customers/cus_1',
    params,
  ],
  ['customers.list', (o) => o.customers.list(), 'GET', 'customers'],
  ['customers.del', (o) => o.customers.del('cus_1'), 'DELETE', 'customers/cus_1'],
  ['customers.delete', (o) => o.customers.delete('cus_1'), 'DELETE', 'customers/cus_1'],
  [
    'customers.listPaymentMethods',
    (o) => o.customers.listPaymentMethods('cus_1'),
    'GET',
    'customers/cus_1/payment_methods',
  ],
  [
    'customerSessions.create',
    (o) => o.customerSessions.create({ customer: 'cus_1' }),
    'POST',
    'customer_sessions',
    { customer: 'cus_1' },
  ],
  [
    'confirmationTokens.retrieve',
    (o) => o.confirmationTokens.retrieve('ctoken_1'),
    'GET',
    'confirmation_tokens/ctoken_1',
  ],
  ['tokens.create', (o) => o.tokens.create(params as never), 'POST', 'tokens', params],
  ['tokens.retrieve', (o) => o.tokens.retrieve('tok_1'), 'GET', 'tokens/tok_1'],
  [
    'refunds.create',
    (o) => o.refunds.create({ payment_intent: 'pi_1' }),
    'POST',
    'refunds',
    { payment_intent: 'pi_1' },
  ],
  ['refunds.retrieve', (o) => o.refunds.retrieve('re_1'), 'GET', 'refunds/re_1'],
  ['refunds.update', (o) => o.refunds.update('re_1', params), 'PUT', 'refunds/re_1', params],
  ['refunds.list', (o) => o.refunds.list(), 'GET', 'refunds'],
  ['events.retrieve', (o) => o.events.retrieve('evt_1'), 'GET', 'events/evt_1'],
  ['events.list', (o) => o.events.list(), 'GET', 'events'],
  [
    'webhookEndpoints.create',
    (o) => o.webhookEndpoints.create(params as never),
    'POST',
    'webhook_endpoints',
    params,
  ],
  [
    'webhookEndpoints.retrieve',
    (o) => o.webhookEndpoints.retrieve('we_1'),
    'GET',
    'webhook_endpoints/we_1',
  ],
  [
    'webhookEndpoints.update',
    (o) => o.webhookEndpoints.update('we_1', params),
    'PUT',
    'webhook_endpoints/we_1',
    params,
  ],
  ['webhookEndpoints.list', (o) => o.webhookEndpoints.list(), 'GET', 'webhook_endpoints'],
  [
    'webhookEndpoints.del',
    (o) => o.webhookEndpoints.del('we_1'),
    'DELETE',
    'webhook_endpoints/we_1',
  ],
  [
    'webhookEndpoints.delete',
    (o) => o.webhookEndpoints.delete('we_1'),
    'DELETE',
    'webhook_endpoints/we_1',
  ],
]

describe('a verb', () => {
  it.each(rows)('%s', async (name, call, method, path, body) => {
    const isList = /list/.test(name)
    const resource = name.split('.')[0] as keyof typeof endpoints
    api.server.handle = isList
      ? json(200, { object: 'list', url: '/v1/' + path, has_more: false, data: [] })
      : json(200, { id: 'x_1', object: endpoints[resource].object })
    await call(api.onerway)
    const [heard] = api.server.heard
    expect(heard).toMatchObject({
      method,
      path: '/v1/' + path,
      text: body ? JSON.stringify(body) : '',
    })
    // Every request that changes something has an idempotency key, and no other has.
    expect(heard?.key !== undefined).toBe(method !== 'GET')
    expect(heard?.headers.authorization).toBe('Bearer sk_test_onerway_sandbox')
    expect(heard?.headers['onerway-version']).toBe('2024-11-01')
  })

  it('of the table is in this test', () => {
    const inTable = Object.entries(endpoints).flatMap(([resource, { verbs }]) =>
      Object.keys(verbs).map((verb) => `${resource}.${verb}`),
    )
    expect(rows.map(([name]) => name).sort()).toEqual(inTable.sort())
  })
})
