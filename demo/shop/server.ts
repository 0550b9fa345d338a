// A small shop that takes its payments with Onerway.js: the server half of the
// example. The browser's half is public/checkout.js.

import { Onerway } from '@onerway/onerway-js/server'
import { createApp } from './app.ts'
import { listenOnLoopback, type App } from './listen.ts'
import type { ShopOptions } from './options.ts'
import { createOrders, type Fulfilment } from './orders.ts'
import { sandboxFaults } from './scenarios/faults.ts'
import { registerWebhook } from './webhook.ts'

export { PortTakenError } from './listen.ts'

export interface Shop {
  readonly url: string
  /** Undefined where the API takes no endpoints. */
  readonly webhookSecret: string | undefined
  /** The orders that a webhook said were paid, the oldest first. */
  fulfilments(): readonly Fulfilment[]
  close(): Promise<void>
}

const starting: App = { fetch: () => new Response('Starting', { status: 503 }) }

/** Rejects with a `PortTakenError` when something else listens there. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const { port = 4242, apiUrl, secretKey, ...config } = options
  const onerway = Onerway(secretKey, { apiBase: apiUrl, timeout: 15_000 })
  const orders = createOrders()
  const faults = sandboxFaults({ apiUrl, secretKey })

  // The webhook's address is known once a free port is bound, and its secret after that.
  let app = starting
  const listening = await listenOnLoopback({ fetch: (request) => app.fetch(request) }, port)
  const url = `http://localhost:${listening.port}`
  const webhookSecret = await registerWebhook(onerway, `${url}/webhook`)
  app = createApp({ ...config, onerway, orders, faults, webhookSecret })
  return { url, webhookSecret, fulfilments: orders.all, close: listening.close }
}
