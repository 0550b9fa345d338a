import type { Page } from '@playwright/test'
import type { Sandbox } from '../demo/sandbox/index.ts'
import { confirm, expect, openCheckout, test, typeCard } from './fixtures.ts'
import type { Merchant } from './merchant.ts'
import { startPlanted } from './planted.ts'
import { installSpy, leakIn } from './spy.ts'

/** A card whose runs of nine digits are nothing else on the page. */
const PAN = '3056930009020004'

/** Pays on a page that watches all it can, and gives what it saw. */
async function payWatched(page: Page, sandbox: Sandbox, merchant: Merchant): Promise<string> {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant }, { head: `<script>(${installSpy})()</script>` })
  await typeCard(page, { number: PAN })
  const token = await page.evaluate('onerway.createToken(card).then((result) => result.token.id)')
  expect(token).toMatch(/^tok_/)
  const { paymentIntent } = await confirm(page, intent.client_secret)
  expect(paymentIntent?.status).toBe('succeeded')
  return page.evaluate('collect()')
}

test('a page that patches everything and walks every frame pays, and sees no digits of the card', async ({
  page,
  sandbox,
  merchant,
}) => {
  const seen = await payWatched(page, sandbox, merchant)
  expect(leakIn(seen, PAN)).toBeUndefined()
  // The spy was not blind: it saw what the page may know, and was refused at the frames.
  expect(seen).toContain('"elementType"')
  expect(seen).toContain('succeeded')
  expect(seen).toMatch(/last4\W+0004/)
  expect(seen).toMatch(/top\/0\n.*url\n.*refused/)
  expect(seen).toMatch(/top\/1\n.*url\n.*refused/)
})

/** Bugs that a card frame could have, as scripts that run in it. */
const LEAKS: Record<string, string> = {
  'a message to the page': `
    addEventListener('input', ({ target }) => {
      const { origin } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)))
      parent.postMessage({ typed: target.value }, origin)
    })`,
  'one field too many in an event': `
    const { postMessage } = MessagePort.prototype
    MessagePort.prototype.postMessage = function (message) {
      const number = document.querySelector('[name=cardnumber]')?.value
      postMessage.call(this, message.name === 'change' ? { ...message, number } : message)
    }`,
  'the number in another spelling': `
    addEventListener('input', ({ target }) => {
      const { origin } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)))
      parent.postMessage({ style: { width: target.value.replace(/ /g, '-') + 'px' } }, origin)
    })`,
}

for (const [name, script] of Object.entries(LEAKS))
  test(`the same watch finds ${name}, once planted`, async ({ page }) => {
    const planted = await startPlanted('card.html', script)
    try {
      const seen = await payWatched(page, planted.sandbox, planted.merchant)
      expect(leakIn(seen, PAN)).toBe(PAN.slice(0, 9))
    } finally {
      await planted.close()
    }
  })
