import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import { answer, captures, dialog, expectTidy, settled, start, summary } from './three-d-secure.ts'

/** Pages that take in only frames with an embedder policy; the last is cross-origin isolated by it. */
const PAGES = {
  'require-corp': { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  credentialless: { 'Cross-Origin-Embedder-Policy': 'credentialless' },
  'require-corp in a context group of its own': {
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
}

for (const [policy, headers] of Object.entries(PAGES))
  test(`a page whose embedder policy is ${policy} takes a card, and its bank's challenge`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const isIsolated = 'Cross-Origin-Opener-Policy' in headers
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant }, { headers })
    expect(await page.evaluate('crossOriginIsolated')).toBe(isIsolated)
    await typeCard(page, { number: '4000000000003220' })
    const asked: string[] = []
    page.on('request', (request) => {
      if (/challenge.*html/.test(request.url())) asked.push(request.url())
    })
    await start(
      page,
      `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } })`,
    )
    await expect(dialog(page)).toBeVisible({ timeout: 15_000 })
    await answer(page, 'pass')
    expect(summary(await settled(page))).toBe('succeeded')
    await expectTidy(page)
    expect(await captures(merchant, intent.id)).toBe(1)
    // Where the browser says it, the right one is asked for at once.
    expect(asked.at(-1)).toContain('challenge-isolated.html')
    if (isIsolated) expect(asked).toHaveLength(1)
  })
