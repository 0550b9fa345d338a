import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { startSandbox, type Sandbox } from '../demo/sandbox/index.ts'
import type { CardElement, Elements, Onerway } from '../src/page/types.ts'
import { openMerchant, type Merchant } from './merchant.ts'

export { expect }

/** Everything a worker needs once: the sandbox with its own database, and a merchant beside it. */
interface Shared {
  sandbox: Sandbox
  merchant: Merchant
}

export const test = base.extend<object, Shared>({
  sandbox: [
    // Playwright reads the first parameter's names; there is nothing to depend on here.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const sandbox = await startSandbox({ apiPort: 0, jsPort: 0, db: ':memory:', quiet: true })
      await use(sandbox)
      await sandbox.close()
    },
    { scope: 'worker' },
  ],
  merchant: [
    async ({ sandbox }, use) => {
      const merchant = await openMerchant(sandbox)
      await use(merchant)
      await merchant.close()
    },
    { scope: 'worker' },
  ],
})

/** What a checkout page leaves in `window` for its test. */
export interface CheckoutWindow {
  onerway: Onerway
  elements: Elements
  card: CardElement
  seen: { name: string; event: Record<string, unknown> }[]
}

export interface CheckoutOptions {
  /** Arguments of `Onerway(key, …)`, `elements(…)` and `create('card', …)`. */
  key?: string
  options?: object
  elements?: object
  card?: object
  /** Put before the library's script. */
  head?: string
  /** Around and in place of the plain container `<div id="card"></div>`. */
  body?: string
  headers?: Record<string, string>
  /** Do not mount yet. */
  unmounted?: boolean
}

/** Opens a merchant's checkout with a card element, its events noted, and waits until it is ready. */
export async function openCheckout(
  page: Page,
  { sandbox, merchant }: Shared,
  options: CheckoutOptions = {},
): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value ?? {})
  const names = ['ready', 'change', 'focus', 'blur', 'escape', 'loaderror']
  const url = merchant.serve({
    headers: options.headers ?? {},
    body: `<!doctype html><html><head><title>Checkout</title><meta charset="utf-8">${options.head ?? ''}</head>
      <body>${options.body ?? '<form><input id="name"><div id="card"></div><button>Pay</button></form>'}
      <script src="${sandbox.jsUrl}/v1/onerway.js"></script>
      <script>
        var seen = []
        var onerway = Onerway(${JSON.stringify(options.key ?? sandbox.keys.publishable)}, ${json(options.options)})
        var elements = onerway.elements(${json(options.elements)})
        var card = elements.create('card', ${json(options.card)})
        for (const name of ${JSON.stringify(names)}) card.on(name, (event) => seen.push({ name, event }))
        ${options.unmounted ? '' : "card.mount('#card')"}
      </script></body></html>`,
  })
  await page.goto(url)
  if (!options.unmounted) await waitForEvent(page, 'ready')
}

/** Waits until the page has seen an event, and returns the last of that name. */
export async function waitForEvent(page: Page, name: string): Promise<Record<string, unknown>> {
  await page.waitForFunction(
    (wanted) => (window as unknown as CheckoutWindow).seen.some((entry) => entry.name === wanted),
    name,
  )
  const all = await eventsOf(page, name)
  return all[all.length - 1] ?? {}
}

export const eventsOf = (page: Page, name: string): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as CheckoutWindow).seen
        .filter((entry) => entry.name === wanted)
        .map((entry) => JSON.parse(JSON.stringify(entry.event)) as Record<string, unknown>),
    name,
  )

/** The card element's frame and its inputs. */
export function cardFrame(page: Page): CardFrame {
  const frame = page.frameLocator('iframe[src*="card.html"]')
  return {
    frame,
    number: frame.locator('[name=cardnumber]'),
    expiry: frame.locator('[name=exp-date]'),
    cvc: frame.locator('[name=cvc]'),
    postal: frame.locator('[name=postal]'),
  }
}

type Locator = ReturnType<FrameLocator['locator']>
export interface CardFrame {
  frame: FrameLocator
  number: Locator
  expiry: Locator
  cvc: Locator
  postal: Locator
}

export const CARD = { number: '4242424242424242', expiry: '1234', cvc: '123', postal: '94110' }

/** Types a card key by key, as a shopper does: the focus moves on by itself. */
export async function typeCard(page: Page, card: Partial<typeof CARD> = {}): Promise<void> {
  const { number, expiry, cvc, postal } = { ...CARD, ...card }
  const fields = cardFrame(page)
  await fields.number.click()
  await page.keyboard.type(number)
  await fields.expiry.click()
  await page.keyboard.type(expiry)
  await fields.cvc.click()
  await page.keyboard.type(cvc)
  if (!(await fields.postal.count())) return
  await fields.postal.click()
  await page.keyboard.type(postal)
}

/** Confirms with the card element, as the page's own code would, and returns what it got. */
export const confirm = (
  page: Page,
  clientSecret: string,
): Promise<{
  paymentIntent?: { id: string; status: string }
  error?: Record<string, unknown> & { code: string; message: string }
}> =>
  page.evaluate(async (secret) => {
    const { onerway, card } = window as unknown as CheckoutWindow
    const { paymentIntent, error } = await onerway.confirmCardPayment(secret, {
      payment_method: { card },
    })
    return JSON.parse(
      JSON.stringify({
        paymentIntent,
        error: error && { ...error, message: error.message, name: error.name },
      }),
    ) as never
  }, clientSecret)
