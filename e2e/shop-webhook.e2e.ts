import { Onerway, webhooks, type OnerwayEvent } from '@onerway/onerway-js/server'
import type { Sandbox } from '../demo/sandbox/index.ts'
import type { Shop } from '../demo/shop/server.ts'
import { expect, typeCard } from './fixtures.ts'
import { intentIdOf, openCheckout, test } from './shop.ts'

const fulfilmentsOf = (shop: Shop, id: string) =>
  shop.fulfilments().filter(({ intent }) => intent === id)

/** The event that says an intent was paid, once it is there. */
async function paidEvent(sandbox: Sandbox, id: string): Promise<OnerwayEvent> {
  const { events } = Onerway(sandbox.keys.secret, { apiBase: sandbox.apiUrl })
  for await (const event of events.list({ type: 'payment_intent.succeeded', limit: 100 }))
    if (event.data.object.id === id) return event
  throw new Error(`${id} is not paid`)
}

/** Delivers a body to the shop, signed under its secret unless told otherwise. */
async function deliver(shop: Shop, payload: string, header?: string): Promise<number> {
  const secret = shop.webhookSecret ?? ''
  const signature = header ?? (await webhooks.generateTestHeader({ payload, secret }))
  const response = await fetch(`${shop.url}/webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature && { 'onerway-signature': signature }),
    },
    body: payload,
  })
  return response.status
}

test('a paid order is fulfilled by the webhook, once', async ({ page, shop, sandbox }) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  await typeCard(page)
  await page.click('#pay')
  await page.waitForURL('**/result?**')
  await expect(page.locator('[data-fact=fulfilled_by]')).toHaveText(/^evt_\w{24}$/)

  const event = await paidEvent(sandbox, id)
  const fulfilled = [expect.objectContaining({ intent: id, quantity: 1, event: event.id })]
  expect(fulfilmentsOf(shop, id)).toEqual(fulfilled)
  // Delivery is at least once, and somebody may send an event again by hand.
  expect(await deliver(shop, JSON.stringify(event))).toBe(200)
  expect(await deliver(shop, JSON.stringify({ ...event, id: 'evt_another' }))).toBe(200)
  expect(fulfilmentsOf(shop, id)).toEqual(fulfilled)
})

test('a payment that succeeds after the browser is gone is fulfilled', async ({ page, shop }) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  await typeCard(page, { number: '4000000000000077' })
  await page.click('#pay')
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'processing')
  await page.close()
  expect(fulfilmentsOf(shop, id)).toEqual([])
  await expect.poll(() => fulfilmentsOf(shop, id).length, { timeout: 15_000 }).toBe(1)
})

test('a webhook that cannot be trusted is refused and changes nothing', async ({
  page,
  shop,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  const object = { ...(await merchant.retrieveIntent(id)), status: 'succeeded' }
  const claim = { id: 'evt_forged', object: 'event', type: 'payment_intent.succeeded' }
  const payload = JSON.stringify({ ...claim, data: { object } })
  const secret = shop.webhookSecret ?? ''
  const anHourAgo = Math.floor(Date.now() / 1000) - 3600
  const headers = [
    '',
    'v1=' + 'a'.repeat(64),
    await webhooks.generateTestHeader({ payload, secret: 'whsec_guessed' }),
    await webhooks.generateTestHeader({ payload: payload + ' ', secret }),
    await webhooks.generateTestHeader({ payload, secret, timestamp: anHourAgo }),
  ]
  for (const header of headers) expect(await deliver(shop, payload, header)).toBe(400)
  expect(await deliver(shop, 'paid')).toBe(400)
  expect(fulfilmentsOf(shop, id)).toEqual([])

  // A right signature, and a payment of the same account that is no order of this shop.
  const onerway = Onerway(sandbox.keys.secret, { apiBase: sandbox.apiUrl })
  const other = await onerway.paymentIntents.create({ amount: 2000, currency: 'usd' })
  const foreign = JSON.stringify({ ...claim, data: { object: other } })
  expect(await deliver(shop, foreign)).toBe(200)
  expect(fulfilmentsOf(shop, other.id)).toEqual([])
})
