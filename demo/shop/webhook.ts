import {
  OnerwayError,
  OnerwaySignatureVerificationError,
  webhooks,
  type Onerway,
  type OnerwayEvent,
} from '@onerway/onerway-js/server'
import type { Context } from 'hono'
import type { Orders } from './orders.ts'

/**
 * What the API tells this shop, whether a browser is still there or not: the one place
 * where an order becomes paid.
 */
export const receiveWebhook = (secret: string, orders: Orders) => async (c: Context) => {
  let event: OnerwayEvent
  try {
    // The text as it came: parsed and written again, it would not fit its signature.
    event = await webhooks.constructEvent(
      await c.req.text(),
      c.req.header('onerway-signature'),
      secret,
    )
  } catch (error) {
    if (!(error instanceof OnerwaySignatureVerificationError)) throw error
    return c.json({ error: error.code }, 400)
  }
  if (event.type === 'payment_intent.succeeded') orders.fulfil(event.data.object, event.id)
  // A receipt for events of any other kind too: what is not received is sent again.
  return c.json({ received: true })
}

/**
 * Asks the API to tell `url` of payments, and gives the secret that signs what it sends.
 * A real shop does this once and keeps the secret beside its key; this one starts anew
 * each time, and a secret is shown only when its endpoint is made.
 */
export async function registerWebhook(onerway: Onerway, url: string): Promise<string | undefined> {
  const { webhookEndpoints } = onerway
  try {
    for await (const endpoint of webhookEndpoints.list({ limit: 100 }))
      if (endpoint.url === url) await webhookEndpoints.del(endpoint.id)
    const { secret } = await webhookEndpoints.create({
      url,
      enabled_events: ['payment_intent.succeeded'],
      description: 'The demo shop',
    })
    return secret
  } catch (error) {
    if (!(error instanceof OnerwayError)) throw error
    // Paying works without: only the word that an order is fulfilled stays out.
    console.error(`shop: goes on without webhooks: ${error.message}`)
    return undefined
  }
}
