import {
  cardFrame,
  confirm,
  expect,
  openCheckout,
  test,
  typeCard,
  waitForEvent,
} from './fixtures.ts'
import type { Sandbox } from '../demo/sandbox/index.ts'

/** Binds a key; to no domains it is every page's again. */
const bind = async ({ apiUrl, keys }: Sandbox, key: string, ...domains: string[]) => {
  const answer = await fetch(`${apiUrl}/sandbox/keys/${key}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${keys.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ allowed_domains: domains }),
  })
  expect(answer.status).toBe(200)
}

test.afterEach(async ({ sandbox }) => {
  await bind(sandbox, sandbox.keys.publishable)
  await bind(sandbox, sandbox.keys.livePublishable)
})

/** The same merchant's server under a name that the key is not for. */
const elsewhere = <T extends { serve(page: never): string }>(merchant: T): T => ({
  ...merchant,
  serve: (page: never) => merchant.serve(page).replace('//localhost', '//shop.localhost'),
})

test('a live key that is bound to this page pays', async ({ page, sandbox, merchant }) => {
  const { livePublishable, liveSecret } = sandbox.keys
  await bind(sandbox, livePublishable, 'localhost')
  const answer = await fetch(`${sandbox.apiUrl}/v1/payment_intents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${liveSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ amount: 2000, currency: 'usd' }),
  })
  const intent = (await answer.json()) as { client_secret: string }
  await openCheckout(page, { sandbox, merchant }, { key: livePublishable })
  // A number that is in use nowhere: live mode takes no test cards, and here no money moves.
  await typeCard(page, { number: '371449635398431', cvc: '1234' })
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
})

test('under another page a live key has no frames, and the error says what to do', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { livePublishable: key } = sandbox.keys
  await bind(sandbox, key, 'localhost', '*.shop.localhost')
  const shared = { sandbox, merchant: elsewhere(merchant) }
  await openCheckout(page, shared, { key, unmounted: true })
  await page.evaluate("card.mount('#card')")
  const { error } = await waitForEvent(page, 'loaderror')
  expect(error).toMatchObject({ type: 'permission_error', code: 'domain_not_allowed' })
  const words = await page.evaluate(
    "seen.find(({ name }) => name === 'loaderror').event.error.message",
  )
  expect(words).toContain("Add shop.localhost to the key's allowed domains")
  await expect(cardFrame(page).number).toHaveCount(0)
  expect((await confirm(page, 'pi_1_secret_1')).error?.code).toBe('domain_not_allowed')
})

test('a page that keeps its address from the host is refused by the browser', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { livePublishable: key } = sandbox.keys
  await bind(sandbox, key, 'localhost')
  const refusals: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('frame-ancestors')) refusals.push(message.text())
  })
  const head = '<meta name="referrer" content="no-referrer">'
  const shared = { sandbox, merchant: elsewhere(merchant) }
  await openCheckout(page, shared, { key, head, unmounted: true })
  await page.evaluate("card.mount('#card')")
  const { error } = await waitForEvent(page, 'loaderror')
  expect(error).toMatchObject({ code: 'frame_load_failed' })
  expect(refusals.join()).toContain('http://localhost:*')
  await expect(cardFrame(page).number).toHaveCount(0)
})

test('under another page a test key shows its field, and the API refuses the card', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await bind(sandbox, sandbox.keys.publishable, 'localhost')
  await openCheckout(page, { sandbox, merchant: elsewhere(merchant) })
  await typeCard(page)
  const { error } = await confirm(page, intent.client_secret)
  expect(error).toMatchObject({ type: 'permission_error', code: 'domain_not_allowed' })
  expect(error?.message).toContain('may not be used on shop.localhost')
  const { effects } = await merchant.ledger()
  expect(effects.filter((effect) => effect.intent === intent.id)).toEqual([])
})
