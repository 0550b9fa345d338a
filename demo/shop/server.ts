// A small shop that takes its payments with Onerway.js: the server half of the
// example. The browser's half is public/checkout.js.

import { createApp } from './app.ts'
import { listenOnLoopback } from './listen.ts'
import type { ShopOptions } from './options.ts'

export { PortTakenError } from './listen.ts'

export interface Shop {
  readonly url: string
  close(): Promise<void>
}

/** Rejects with a `PortTakenError` when something else listens there. */
export async function startShop({ port = 4242, ...config }: ShopOptions): Promise<Shop> {
  const listening = await listenOnLoopback(createApp(config), port)
  return { url: `http://localhost:${listening.port}`, close: listening.close }
}
