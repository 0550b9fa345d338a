import { confirm, expect, openCheckout, test, typeCard } from './fixtures.ts'

test('payments need no storage: it is partitioned here, and then denied', async ({
  page,
  sandbox,
  merchant,
}) => {
  // The frames' origin as a first party leaves a mark; as a third party it must not see it.
  await page.goto(`${sandbox.jsUrl}/v1/card.html`)
  await page.evaluate(() => localStorage.setItem('mark', 'first party'))
  const intent = await merchant.createIntent()
  await page.addInitScript(() => {
    if (window.top === window) return
    const deny = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const name of ['sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: deny })
  })
  await openCheckout(page, { sandbox, merchant })
  const frame = page.frames().find((candidate) => candidate.url().includes('card.html'))
  expect(await frame?.evaluate(() => localStorage.getItem('mark'))).toBeNull()
  await typeCard(page)
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
})
