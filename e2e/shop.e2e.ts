import type { Page } from '@playwright/test'
import { cardFrame, expect, typeCard } from './fixtures.ts'
import { intentIdOf, openCheckout, test } from './shop.ts'

/** Writes another number over the one that is there. */
async function replaceNumber(page: Page, number: string): Promise<void> {
  await cardFrame(page).number.press('ControlOrMeta+a')
  await page.keyboard.type(number)
}

/** Holds the next confirm back, so that there is time to look, or to click again. */
const delayConfirm = (page: Page) =>
  page.route(
    '**/confirm',
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    },
    { times: 1 },
  )

test('a shopper pays and sees what the API says of the payment', async ({
  page,
  shop,
  merchant,
}) => {
  await page.goto(`${shop.url}/?lang=en`)
  await page.selectOption('[name=quantity]', '2')
  await page.locator('.buy button').click()
  await page.fill('#email', 'wei@example.com')
  await page.fill('#name', 'Wei Chen')
  const id = await intentIdOf(page)
  await typeCard(page)
  await page.click('#pay')
  await page.waitForURL('**/result?**')

  const result = page.locator('.result')
  await expect(result).toHaveAttribute('data-outcome', 'paid')
  await expect(result).toContainText('$136.00')
  await expect(result).toContainText('Visa ending in 4242')
  await expect(result).toContainText('wei@example.com')
  await expect(result).toContainText(/QW-[2-9A-Z]{8}/)
  const { effects } = await merchant.ledger()
  expect(effects.filter(({ intent }) => intent === id)).toEqual([
    expect.objectContaining({ effect: 'capture', amount: 13600 }),
  ])

  // The cart is empty now: the way back does not lead to paying again.
  await page.goto(`${shop.url}/checkout`)
  await expect(page).toHaveURL(`${shop.url}/`)
})

test('the address bar cannot make a payment look like a success', async ({ page, shop }) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  await page.goto(`${shop.url}/result?payment_intent=${id}&redirect_status=succeeded`)
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'open')
  await expect(page.locator('.result')).toContainText('You have not been charged')
})

test('an order of another browser is not shown', async ({ page, shop, merchant }) => {
  await openCheckout(page, shop)
  for (const id of [(await merchant.createIntent()).id, 'pi_nothing', '../customers', '']) {
    const response = await page.goto(
      `${shop.url}/result?payment_intent=${encodeURIComponent(id)}&redirect_status=succeeded`,
    )
    expect(response?.status()).toBe(404)
    await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'unknown')
  }
})

const declines = [
  { number: '4000000000000002', message: 'Your card was declined. Try another card.' },
  { number: '4000000000009995', message: 'does not have enough funds' },
]
for (const { number, message } of declines)
  test(`after ${number} is refused the shopper is told why, and pays with another card`, async ({
    page,
    shop,
  }) => {
    await openCheckout(page, shop)
    await typeCard(page, { number })
    await page.click('#pay')
    await expect(page.getByRole('alert')).toContainText(message)
    await expect(page.locator('#pay')).toHaveText('Pay $68.00')
    await expect(page.locator('#email')).toHaveValue('wei@example.com')
    await expect(cardFrame(page).number).toHaveValue(/^4000/)

    await replaceNumber(page, '5555555555554444')
    await expect(page.getByRole('alert')).toBeEmpty()
    await page.click('#pay')
    await expect(page.locator('.result')).toContainText('Mastercard ending in 4444')
  })

test('a double click pays once', async ({ page, shop, merchant }) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  await typeCard(page)
  await delayConfirm(page)
  await page.dblclick('#pay')
  await page.locator('#name').evaluate((input: HTMLInputElement) => input.form?.requestSubmit())
  await page.waitForURL('**/result?**')
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'paid')
  const { requests, effects } = await merchant.ledger()
  expect(effects.filter(({ intent }) => intent === id)).toHaveLength(1)
  expect(requests.filter(({ path }) => path.endsWith(`${id}/confirm`))).toHaveLength(1)
  // Nor did the page ask the library twice: it does not lean on what that would put right.
  await expect(page.locator('#dev-log b', { hasText: 'confirmPayment' })).toHaveCount(1)
})

test('while it is processing nothing can be changed, and the page says so', async ({
  page,
  shop,
}) => {
  await openCheckout(page, shop)
  await typeCard(page)
  await delayConfirm(page)
  await page.click('#pay')
  await expect(page.locator('#pay')).toHaveText('Processing…')
  await expect(page.locator('#pay')).toBeFocused()
  await expect(page.locator('#pay-status')).toContainText('don’t close this page')
  await expect(page.locator('#fields')).toHaveJSProperty('inert', true)
  await page.waitForURL('**/result?**')
})

test('a payment that takes a while ends as paid without a hand', async ({ page, shop }) => {
  await openCheckout(page, shop)
  await typeCard(page, { number: '4000000000000077' })
  await page.click('#pay')
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'processing')
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'paid', {
    timeout: 15_000,
  })
})

test('what is missing is said at its field, and nothing is sent', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  await page.fill('#email', 'wei')
  await page.click('#pay')
  await expect(page.locator('#email-error')).toContainText('name@example.com')
  await expect(page.locator('#email')).toBeFocused()
  await page.fill('#email', 'wei@example.com')
  await expect(page.locator('#email-error')).toBeEmpty()
  await page.click('#pay')
  await expect(page.getByRole('alert')).toContainText('card number')
  await expect(cardFrame(page).number).toBeFocused()
  const { requests } = await merchant.ledger()
  expect(requests.filter(({ path }) => path.endsWith(`${id}/confirm`))).toHaveLength(0)
})

test('a checkout opened again keeps its intent, and another price gets another one', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const first = await intentIdOf(page)
  await page.reload()
  expect(await intentIdOf(page)).toBe(first)
  await page.locator('.languages').getByText('中文').click()
  await expect(page.locator('#pay')).toHaveText('支付 ¥468.00')
  expect(await intentIdOf(page)).not.toBe(first)
  expect((await merchant.retrieveIntent(first)).status).toBe('canceled')
})

test('the form goes nowhere before the script that pays is there', async ({ page, shop }) => {
  await page.goto(`${shop.url}/?lang=en`)
  await page.route('**/v1/onerway.js', (route) => route.abort())
  await page.locator('.buy button').click()
  await page.fill('#email', 'wei@example.com')
  await expect(page.locator('#pay')).toBeDisabled()
  await page.press('#email', 'Enter')
  await expect(page.locator('#payment-error')).toContainText('could not be loaded')
  await expect(page.locator('#email')).toHaveValue('wei@example.com')
})

test('two tabs opened at once share one intent', async ({ page, shop }) => {
  await page.goto(`${shop.url}/?lang=en`)
  const cart = { form: { quantity: '1' }, headers: { origin: shop.url }, maxRedirects: 0 }
  await page.request.post(`${shop.url}/cart`, cart)
  const tabs = await Promise.all([1, 2, 3].map(() => page.request.get(`${shop.url}/checkout`)))
  const pages = await Promise.all(tabs.map((tab) => tab.text()))
  const ids = pages.map((text) => /data-client-secret="(pi_\w+?)_secret/.exec(text)?.[1])
  expect(ids[0]).toBeTruthy()
  expect(new Set(ids).size).toBe(1)
})

test('a checkout whose intent was made but not answered makes no second', async ({
  page,
  shop,
  merchant,
}) => {
  const path = '/v1/payment_intents'
  const earlier = (await merchant.ledger()).requests.length
  const match = { method: 'POST', path, key: 'sk' }
  await merchant.orderFault({ match, action: 'reset_after_commit', times: 1000 })
  await page.goto(`${shop.url}/?lang=en`)
  await page.locator('.buy button').click()
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'broken')
  await merchant.clearFaults()
  await page.reload()
  expect(await intentIdOf(page)).toMatch(/^pi_/)
  const { requests } = await merchant.ledger()
  const creates = requests
    .slice(earlier)
    .filter((request) => request.method === 'POST' && request.path === path)
  expect(creates.length).toBeGreaterThan(2)
  // The first made the intent; all others were told of that one again.
  expect(creates.map(({ replayed }) => replayed)).toEqual(creates.map((_, place) => place > 0))
  expect(creates.map(({ status }) => status)).toEqual([...creates.slice(1).map(() => null), 200])
})

test('the Chinese shop is Chinese to the end, errors included', async ({ page, shop }) => {
  await openCheckout(page, shop, 'zh-CN')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('.summary')).toContainText('应付合计')
  await expect(cardFrame(page).number).toHaveAttribute('placeholder', '卡号')
  await page.click('#pay')
  await expect(page.getByRole('alert')).toHaveText('请输入完整的卡号')
  await typeCard(page, { number: '4000000000009995' })
  await page.click('#pay')
  await expect(page.getByRole('alert')).toContainText('余额不足')
  await replaceNumber(page, '6200000000000005')
  await page.click('#pay')
  await expect(page.locator('.result')).toContainText('付款成功')
  await expect(page.locator('.result')).toContainText('银联 尾号 0005')
})

test('the browser decides the language until the shopper does', async ({ browser, shop }) => {
  const context = await browser.newContext({ locale: 'zh-TW' })
  const page = await context.newPage()
  await page.goto(shop.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.locator('.languages').getByText('English').click()
  await page.goto(shop.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})

test('a keyboard is enough to pay', async ({ page, shop }) => {
  await page.goto(`${shop.url}/?lang=en`)
  await page.locator('.buy button').focus()
  await page.keyboard.press('Enter')
  await cardFrame(page).number.waitFor()
  await page.locator('#email').focus()
  await page.keyboard.type('wei@example.com')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Card' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Wei Chen')
  await page.keyboard.press('Tab')
  await expect(page.locator('#card')).toHaveClass(/OnerwayElement--focus/)
  await page.keyboard.type('42424242424242421234123')
  await page.keyboard.press('Tab')
  await expect(page.locator('#pay')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'paid')
})

test('on a phone the drawer starts shut and leaves the pay button free', async ({ page, shop }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await openCheckout(page, shop)
  await expect(page.locator('#dev-body')).toBeHidden()
  for (const open of [false, true]) {
    if (open) await page.click('#dev-toggle')
    await page.locator('#pay').scrollIntoViewIfNeeded()
    const pay = await page.locator('#pay').boundingBox()
    const drawer = await page.locator('#dev').boundingBox()
    expect(pay && drawer && pay.y + pay.height <= drawer.y).toBe(true)
  }
})

test('the developers’ log tells what happened, and no secret', async ({ page, shop }) => {
  await openCheckout(page, shop)
  await typeCard(page, { number: '4000000000000002' })
  await page.click('#pay')
  const log = page.locator('#dev-log')
  await expect(log).toContainText('card_declined · generic_decline')
  await expect(log).toContainText('visa · complete')
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
  expect(stored).not.toMatch(/_secret_|4000000000000002|wei@example/)
})

test('a payment whose answer is lost for good is found on the result page', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const id = await intentIdOf(page)
  await typeCard(page)
  let reached = 0
  await page.route(`**/v1/payment_intents/${id}**`, (route) => route.abort('connectionreset'))
  await page.route(`**/v1/payment_intents/${id}/confirm`, async (route) => {
    if (route.request().method() === 'POST' && !reached++) await route.fetch()
    await route.abort('connectionreset')
  })
  await page.click('#pay')
  await page.waitForURL('**/result?**')
  await expect(page.locator('.result')).toHaveAttribute('data-outcome', 'paid')
  const { effects } = await merchant.ledger()
  expect(effects.filter(({ intent }) => intent === id)).toHaveLength(1)
})
