// A small shop that takes its payments with Onerway.js: the server half of the
// example. The browser's half is public/checkout.js.

import { createApp } from './app.ts'
import { listenOnLoopback } from './listen.ts'

export { PortTakenError } from './listen.ts'

export interface ShopOptions {
  /** @default 4242; 0 picks a free one */
  port?: number
  /** Where the REST API is, such as `https://api.onerway.com`. */
  apiUrl: string
  /** Where the library and its frames come from, such as `https://js.onerway.com`. */
  jsUrl: string
  /** For this server only. */
  secretKey: string
  /** For the pages. */
  publishableKey: string
}

export interface Shop {
  readonly url: string
  close(): Promise<void>
}

/** Rejects with a `PortTakenError` when something else listens there. */
export async function startShop({ port = 4242, ...config }: ShopOptions): Promise<Shop> {
  const listening = await listenOnLoopback(createApp(config), port)
  return { url: `http://localhost:${listening.port}`, close: listening.close }
}
