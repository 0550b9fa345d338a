import type { Page } from '@playwright/test'
import { startShop, type Shop } from '../demo/shop/server.ts'
import { expect, test as base } from './fixtures.ts'

/** The shop on a free port, in front of the worker's sandbox. */
export const test = base.extend<{ policyViolations: string[] }, { shop: Shop }>({
  shop: [
    async ({ sandbox }, use) => {
      const { apiUrl, jsUrl, keys } = sandbox
      const { secret: secretKey, publishable: publishableKey } = keys
      const shop = await startShop({ port: 0, apiUrl, jsUrl, secretKey, publishableKey })
      await use(shop)
      await shop.close()
    },
    { scope: 'worker' },
  ],

  // Every test judges it: nothing that a page or a frame does may offend its policy.
  policyViolations: [
    async ({ page }, use) => {
      const violations: string[] = []
      page.on('console', (message) => {
        if (/content security policy|trusted ?type/i.test(message.text()))
          violations.push(message.text())
      })
      await use(violations)
      expect(violations).toEqual([])
    },
    { auto: true },
  ],
})

/** From the shop's door to a filled-in checkout, the card excepted. */
export async function openCheckout(page: Page, shop: Shop, language = 'en'): Promise<void> {
  await page.goto(`${shop.url}/?lang=${language}`)
  await page.locator('.buy button').click()
  await page.waitForURL('**/checkout')
  await page.fill('#email', 'wei@example.com')
  await page.fill('#name', 'Wei Chen')
}

/** Of the checkout that is open. */
export const intentIdOf = async (page: Page): Promise<string> => {
  const secret = await page.locator('#checkout').getAttribute('data-client-secret')
  return (secret ?? '').split('_secret_')[0] ?? ''
}
