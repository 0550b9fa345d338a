// Which key may do what, for every endpoint there is: the table of API.md.

import { expect, it } from 'vitest'
import { createApi } from '../../../../demo/sandbox/api/app.ts'
import type { Services } from '../../../../demo/sandbox/api/context.ts'
import { systemClock } from '../../../../demo/sandbox/clock.ts'
import { useSandbox } from '../helpers.ts'

type Keys = 'both' | 'server' | 'browser'
const table: readonly (readonly [endpoint: string, keys: Keys])[] = [
  ['GET /v1/card_metadata', 'both'],
  ['POST /v1/confirmation_tokens', 'browser'],
  ['GET /v1/confirmation_tokens/:id', 'server'],
  ['POST /v1/customer_sessions', 'server'],
  ['POST /v1/customers', 'server'],
  ['GET /v1/customers', 'server'],
  ['GET /v1/customers/:id', 'server'],
  ['POST /v1/customers/:id', 'server'],
  ['PUT /v1/customers/:id', 'server'],
  ['DELETE /v1/customers/:id', 'server'],
  // A browser needs a customer session too, and without one is told to use a secret key.
  ['GET /v1/customers/:id/payment_methods', 'server'],
  ['GET /v1/events', 'server'],
  ['GET /v1/events/:id', 'server'],
  ['POST /v1/payment_intents', 'server'],
  ['GET /v1/payment_intents', 'server'],
  ['GET /v1/payment_intents/:id', 'both'],
  ['POST /v1/payment_intents/:id', 'server'],
  ['PUT /v1/payment_intents/:id', 'server'],
  ['POST /v1/payment_intents/:id/confirm', 'both'],
  ['POST /v1/payment_intents/:id/authenticate', 'both'],
  ['POST /v1/payment_intents/:id/capture', 'server'],
  ['POST /v1/payment_intents/:id/cancel', 'server'],
  ['POST /v1/payment_methods', 'both'],
  ['GET /v1/payment_methods', 'server'],
  ['GET /v1/payment_methods/:id', 'server'],
  ['POST /v1/payment_methods/:id', 'server'],
  ['PUT /v1/payment_methods/:id', 'server'],
  ['POST /v1/payment_methods/:id/attach', 'server'],
  ['POST /v1/payment_methods/:id/detach', 'server'],
  ['POST /v1/refunds', 'server'],
  ['GET /v1/refunds', 'server'],
  ['GET /v1/refunds/:id', 'server'],
  ['POST /v1/refunds/:id', 'server'],
  ['PUT /v1/refunds/:id', 'server'],
  ['POST /v1/setup_intents', 'server'],
  ['GET /v1/setup_intents', 'server'],
  ['GET /v1/setup_intents/:id', 'both'],
  ['POST /v1/setup_intents/:id', 'server'],
  ['PUT /v1/setup_intents/:id', 'server'],
  ['POST /v1/setup_intents/:id/confirm', 'both'],
  ['POST /v1/setup_intents/:id/authenticate', 'both'],
  ['POST /v1/setup_intents/:id/cancel', 'server'],
  ['POST /v1/tokens', 'both'],
  ['GET /v1/tokens/:id', 'server'],
  ['POST /v1/webhook_endpoints', 'server'],
  ['GET /v1/webhook_endpoints', 'server'],
  ['GET /v1/webhook_endpoints/:id', 'server'],
  ['POST /v1/webhook_endpoints/:id', 'server'],
  ['PUT /v1/webhook_endpoints/:id', 'server'],
  ['DELETE /v1/webhook_endpoints/:id', 'server'],
]

it('has a row for every endpoint, and none for what is not there', () => {
  const api = createApi({
    // Routes are only counted here: no service is ever called.
    services: { clock: systemClock() } as unknown as Services,
  })
  const endpoints = api.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(endpoints)].sort()).toEqual(table.map(([name]) => name).sort())
})

const sandbox = useSandbox()
const ask = (endpoint: string, key: string | null) => {
  const [method = '', path = ''] = endpoint.split(' ')
  const body = method === 'GET' ? undefined : {}
  return sandbox.current.send(method, path.replace(':id', 'none'), body, { key })
}

it.each(table)('%s is for %s', async (endpoint, keys) => {
  const { publishable, secret, livePublishable } = sandbox.current.keys
  const [server, browser, live] = [
    await ask(endpoint, secret),
    await ask(endpoint, publishable),
    await ask(endpoint, livePublishable),
  ]
  if (keys === 'browser') expect(server.body.error.code).toBe('publishable_key_required')
  else expect([200, 400, 404]).toContain(server.status)
  if (keys === 'server') {
    expect(browser.body.error.code).toBe('secret_key_required')
    expect(browser.status).toBe(403)
    expect(live.status).toBe(403)
  } else {
    // A request that says nothing is let in, and told what is missing.
    expect(browser.status).toBe(400)
    expect(browser.body.error).toMatchObject({ code: 'parameter_missing' })
  }
  expect((await ask(endpoint, null)).status).toBe(401)
})
