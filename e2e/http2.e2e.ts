import { request, type APIRequestContext, type Page } from '@playwright/test'
import { startSandbox, type Sandbox } from '../demo/sandbox/index.ts'
import { makeCertificate } from '../test/demo/sandbox/certificate.ts'
import { confirm, expect, openCheckout, test as base, typeCard } from './fixtures.ts'
import { openMerchant, type Intent, type Ledger, type Merchant } from './merchant.ts'

/** A sandbox that speaks HTTP/2, as production does, and a server that asks it with the secret key. */
interface Secure {
  sandbox: Sandbox
  merchant: Merchant
  server: APIRequestContext
}

const test = base.extend<object, { secure: Secure }>({
  secure: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const tls = await makeCertificate()
      const options = { apiPort: 0, jsPort: 0, db: ':memory:', quiet: true, tls }
      const sandbox = await startSandbox(options)
      const merchant = await openMerchant(sandbox)
      const server = await request.newContext({
        baseURL: sandbox.apiUrl,
        ignoreHTTPSErrors: true,
        extraHTTPHeaders: { authorization: `Bearer ${sandbox.keys.secret}` },
      })
      await use({ sandbox, merchant, server })
      await server.dispose()
      await merchant.close()
      await sandbox.close()
    },
    { scope: 'worker' },
  ],
})
test.use({ ignoreHTTPSErrors: true })

const createIntent = async ({ server }: Secure): Promise<Intent> =>
  (await server.post('/v1/payment_intents', { data: { amount: 2000, currency: 'usd' } })).json()

/** What was sent for an intent, and the money that moved for it. */
async function ledgerOf({ server }: Secure, { id }: Intent) {
  const ledger = (await (await server.get('/sandbox/ledger')).json()) as Ledger
  return {
    confirms: ledger.requests.filter(({ path }) => path === `/v1/payment_intents/${id}/confirm`),
    effects: ledger.effects.filter(({ intent }) => intent === id),
  }
}

/** The protocols of the controller's requests, as the browser tells them. */
const protocolsOf = (page: Page): Promise<string[]> => {
  const controller = page.frames().find((frame) => frame.url().includes('/controller.html'))
  if (!controller) throw new Error('no controller in the page')
  return controller.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/v1/payment_intents/'))
      .map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol),
  )
}

test('a card is paid over HTTP/2', async ({ page, secure }) => {
  const intent = await createIntent(secure)
  await openCheckout(page, secure)
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  expect(new Set(await protocolsOf(page))).toEqual(new Set(['h2']))
  expect((await ledgerOf(secure, intent)).effects).toHaveLength(1)
})

for (const [action, status] of [
  ['reset_before', null],
  ['reset_after_commit', null],
  ['status_after_commit:502', 502],
  ['truncate', 200],
  ['html', 502],
  ['429:1', 429],
  ['503', 503],
  ['delay:500', 200],
] as const)
  test(`${action} over HTTP/2: the payment is found out, and made once`, async ({
    page,
    secure,
  }) => {
    const intent = await createIntent(secure)
    const path = `/v1/payment_intents/${intent.id}/confirm`
    const match = { method: 'POST', path, key: 'pk' }
    await secure.server.post('/sandbox/faults', { data: { match, action } })
    await openCheckout(page, secure)
    await typeCard(page)
    expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')

    const { confirms, effects } = await ledgerOf(secure, intent)
    expect(effects).toEqual([expect.objectContaining({ effect: 'capture', amount: 2000 })])
    // The fault did happen, and whatever was sent again went under the same key.
    expect(confirms[0]?.status).toBe(status)
    expect(new Set(confirms.map(({ idempotency_key }) => idempotency_key)).size).toBe(1)
  })

test('an API that only ever resets leaves the outcome unknown, until it is heard again', async ({
  page,
  secure,
}) => {
  const intent = await createIntent(secure)
  const path = `/v1/payment_intents/${intent.id}`
  const lose = (path: string) =>
    secure.server.post('/sandbox/faults', {
      data: { match: { path, key: 'pk' }, action: 'reset_after_commit', times: 1000 },
    })
  await lose(path)
  await lose(`${path}/confirm`)
  await openCheckout(page, secure)
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).error?.code).toBe('outcome_unknown')
  await secure.server.delete('/sandbox/faults')
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  expect((await ledgerOf(secure, intent)).effects).toHaveLength(1)
})
