import type { Page } from '@playwright/test'
import type { Sandbox } from '../demo/sandbox/index.ts'
import { faultsOf as axeFindings } from './axe.ts'
import { cardFrame, expect, typeCard } from './fixtures.ts'
import type { Merchant } from './merchant.ts'
import { intentIdOf, openCheckout, test } from './shop.ts'
import { answer, bank, captures, dialog } from './three-d-secure.ts'

test.describe.configure({ timeout: 60_000 })

/** One click on the picker, and the card it names. */
async function pick(page: Page, id: string): Promise<string> {
  const choice = page.locator(`[data-scenario=${id}]`)
  await choice.click()
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  return (await choice.getAttribute('data-card')) ?? ''
}

/** Fills in the card of a scenario and keeps what the shopper is told from then on. */
async function prepare(page: Page, id: string): Promise<{ intent: string; told: string[] }> {
  const number = await pick(page, id)
  if (number) await typeCard(page, { number })
  const told: string[] = []
  await page.exposeFunction('told', (text: string) => text && told.push(text))
  await page.evaluate(`{
    const status = document.querySelector('#pay-status')
    new MutationObserver(() => told(status.textContent)).observe(status, { childList: true })
  }`)
  return { intent: await intentIdOf(page), told }
}

const PROCESSING = 'Processing your payment. Please don’t close this page.'
const CONFIRMING = 'Confirming with your bank. Please don’t close this page.'

const result = (page: Page) => page.locator('.result')
const expectPaid = async (page: Page, merchant: Merchant, intent: string) => {
  await expect(result(page)).toHaveAttribute('data-outcome', 'paid', { timeout: 20_000 })
  expect(await captures(merchant, intent)).toBe(1)
}

const confirmsOf = async (merchant: Merchant, intent: string) => {
  const { requests } = await merchant.ledger()
  return requests.filter(({ path }) => path.endsWith(`${intent}/confirm`))
}

const faultsOf = async ({ apiUrl, keys }: Sandbox) => {
  const answer = await fetch(`${apiUrl}/sandbox/faults`, {
    headers: { authorization: `Bearer ${keys.secret}` },
  })
  return ((await answer.json()) as { data: { match: object; action: string; times: number }[] })
    .data
}

test('frictionless: the shopper is asked nothing, and pays', async ({ page, shop, merchant }) => {
  await openCheckout(page, shop)
  const { intent, told } = await prepare(page, 'frictionless')
  await page.click('#pay')
  await page.waitForURL('**/result?**')
  await expectPaid(page, merchant, intent)
  expect(told).toEqual([PROCESSING, CONFIRMING])
})

test('challenge: the bank asks over the checkout, which says what it waits for', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent, told } = await prepare(page, 'challenge')
  await page.click('#pay')
  await expect(bank(page).getByRole('textbox')).toBeVisible()
  await expect(page.locator('#pay-label')).toHaveText('Confirming…')
  expect(told).toEqual([PROCESSING, CONFIRMING])
  await answer(page, 'pass')
  await expectPaid(page, merchant, intent)
})

test('declined after challenge: why, that nothing was charged, and another card pays', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'challenge_declined')
  await page.click('#pay')
  await answer(page, 'pass')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Your card was declined. Try another card.')
  await expect(alert).toContainText('You have not been charged.')
  await expect(page.locator('#pay')).toHaveText('Pay $68.00')
  await expect(page.locator('#pay')).toBeFocused()
  expect(await captures(merchant, intent)).toBe(0)

  await cardFrame(page).number.press('ControlOrMeta+a')
  await page.keyboard.type('4242424242424242')
  await expect(alert).toBeEmpty()
  await page.click('#pay')
  await expectPaid(page, merchant, intent)
})

test('bank down: it is looked into first, with nothing to press, and then paid', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'bank_down')
  await page.click('#pay')
  await expect(result(page)).toHaveAttribute('data-outcome', 'checking')
  await expect(result(page)).toContainText('please don’t pay again')
  await expect(result(page).locator('a, button')).toHaveCount(0)
  await expect(result(page)).toHaveAttribute('data-outcome', 'open', { timeout: 30_000 })
  await expect(result(page)).toContainText('You have not been charged')
  expect(await captures(merchant, intent)).toBe(0)

  await page.getByRole('link', { name: 'Back to checkout' }).click()
  // The contact is there again: the scenario is still on.
  await expect(page.locator('#email')).toHaveValue('wei@example.com')
  await typeCard(page)
  await page.click('#pay')
  await expectPaid(page, merchant, intent)
  expect((await confirmsOf(merchant, intent)).map(({ status }) => status)).toEqual([503, 503, 200])
})

test('lost answer: the server finds what the browser cannot', async ({ page, shop, merchant }) => {
  await openCheckout(page, shop)
  const { intent, told } = await prepare(page, 'lost_answer')
  await page.click('#pay')
  await page.waitForURL('**/result?**')
  await expectPaid(page, merchant, intent)
  await expect(page.locator('#dev-log')).toContainText('outcome_unknown')
  expect(told).toEqual([PROCESSING])
})

test('slow network: the shopper is told to wait, and cannot pay twice meanwhile', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent, told } = await prepare(page, 'slow_network')
  await cardFrame(page).cvc.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.locator('#pay-label')).toHaveText('Processing…')
  await page.dblclick('#pay', { force: true })
  await page.locator('#pay').press('Enter')
  await page.locator('#email').evaluate((input: HTMLInputElement) => input.form?.requestSubmit())
  await expect(page.locator('#pay-status')).toContainText('taking longer than usual', {
    timeout: 10_000,
  })
  await page.dblclick('#pay', { force: true })
  await expectPaid(page, merchant, intent)
  expect(told).toEqual([PROCESSING, expect.stringContaining('don’t pay again')])
  expect(await confirmsOf(merchant, intent)).toHaveLength(1)
  await expect(page.locator('#dev-log b', { hasText: 'confirmPayment' })).toHaveCount(1)
})

test('reloaded while it is processing, the page asks what became of it before anything else', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'slow_network')
  const questions: string[] = []
  page.on('dialog', (question) => {
    questions.push(question.type())
    void question.accept()
  })
  await page.click('#pay')
  await expect.poll(async () => (await confirmsOf(merchant, intent)).length).toBe(1)
  await page.reload()
  // The browser has asked first; this shopper insists.
  expect(questions).toEqual(['beforeunload'])
  await expect(result(page)).toHaveAttribute('data-outcome', 'checking')
  await expectPaid(page, merchant, intent)
  await page.goto(`${shop.url}/checkout`)
  await expect(page).toHaveURL(`${shop.url}/`)
})

test('reloaded at the bank, the page is at the bank again, without asking for the card', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'challenge')
  await page.click('#pay')
  await expect(dialog(page)).toBeVisible()
  await page.reload()
  await expect(bank(page).getByRole('textbox')).toBeVisible()
  await expect(page.locator('#pay')).toHaveAttribute('aria-disabled', 'true')
  await answer(page, 'pass')
  await expectPaid(page, merchant, intent)
  expect(await confirmsOf(merchant, intent)).toHaveLength(1)
})

test('paid in two tabs at once, it is paid once, and both say so', async ({
  page,
  context,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'slow_network')
  const other = await context.newPage()
  await other.goto(`${shop.url}/checkout`)
  await typeCard(other, { number: '5555555555554444' })
  await page.click('#pay')
  await expect.poll(async () => (await confirmsOf(merchant, intent)).length).toBe(1)
  await other.click('#pay')
  await expectPaid(other, merchant, intent)
  await expectPaid(page, merchant, intent)
  await expect(result(page)).toContainText('Mastercard ending in 4444')
})

test('the way back from a payment leads to no form', async ({ page, shop, merchant }) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'paid')
  await page.click('#pay')
  await expectPaid(page, merchant, intent)
  await page.goBack()
  await expect(page.locator('.product')).toBeVisible()
  await expect(page.locator('#pay')).toHaveCount(0)
})

test('while even the server cannot ask, the result says that it is being looked into', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'lost_answer')
  const match = { method: 'GET', path: `/v1/payment_intents/${intent}`, key: 'sk' }
  await merchant.orderFault({ match, action: '503', times: 1000 })
  await page.click('#pay')
  await expect(result(page)).toHaveAttribute('data-outcome', 'checking', { timeout: 20_000 })
  await expect(result(page)).toContainText('please don’t pay again')
  await merchant.clearFaults()
  await expectPaid(page, merchant, intent)
})

test('one click sets a scenario up, and it is on until it is cleared', async ({
  page,
  context,
  shop,
  sandbox,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${shop.url}/?lang=en`)
  const number = await pick(page, 'bank_down')
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(number)
  await expect(page.locator('#dev-playing')).toHaveText('Bank down')
  // There is no payment yet that anything could happen to.
  expect(await faultsOf(sandbox)).toEqual([])

  await page.locator('.buy button').click()
  const intent = await intentIdOf(page)
  const path = `/v1/payment_intents/${intent}/confirm`
  const ordered = { match: { method: 'POST', path, key: 'pk' }, action: '503', times: 2 }
  expect(await faultsOf(sandbox)).toMatchObject([ordered])
  await expect(page.locator('#name')).toHaveValue('Wei Chen')
  await expect(page.locator('#dev-playing')).toHaveText('Bank down')
  await page.reload()
  expect(await faultsOf(sandbox)).toMatchObject([ordered])
  // The key that orders faults stays on the server.
  expect(await page.content()).not.toContain('sk_test_')

  await pick(page, 'alipay')
  expect(await faultsOf(sandbox)).toEqual([])
  await expect(page.locator('[data-scenario=bank_down]')).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByRole('radio', { name: 'Alipay' })).toBeChecked()
  await expect(page.locator('#by-card')).toBeHidden()

  await page.getByRole('button', { name: 'Clear this scenario' }).click()
  await expect(page.locator('#dev-playing')).toBeEmpty()
  await expect(page.locator('[data-scenario=alipay]')).toBeFocused()
  await page.reload()
  await expect(page.locator('.dev-scenario[aria-pressed=true]')).toHaveCount(0)
})

test('a scenario that does not exist, or a sandbox that is not there, changes nothing', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/?lang=en`)
  for (const data of [{ scenario: 'free_money' }, {}, 'x'])
    expect((await page.request.post(`${shop.url}/scenario`, { data })).status()).toBe(400)
  await page.route('**/scenario', (route) => route.abort())
  await page.click('[data-scenario=challenge]')
  await expect(page.locator('#dev-status')).toHaveText(
    'The sandbox did not take it. Is it running?',
  )
  await expect(page.locator('.dev-scenario[aria-pressed=true]')).toHaveCount(0)
})

for (const [button, outcome, count] of [
  ['Pay', 'paid', 1],
  ['Refuse', 'unpaid', 0],
] as const)
  test(`Alipay: "${button}" there is ${outcome} here`, async ({ page, shop, merchant }) => {
    await openCheckout(page, shop)
    const { intent } = await prepare(page, 'alipay')
    await page.click('#pay')
    await page.waitForURL('**/bank/redirect/**')
    await page.getByRole('button', { name: button }).click()
    await expect(result(page)).toHaveAttribute('data-outcome', outcome)
    // The secret has not stayed in the address.
    await expect(page).toHaveURL(`${shop.url}/result?payment_intent=${intent}`)
    if (count) await expect(result(page)).toContainText('Alipay')
    expect(await captures(merchant, intent)).toBe(count)
  })

test('a shopper who comes back from Alipay without an answer can pay another way', async ({
  page,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'alipay')
  await page.click('#pay')
  await page.waitForURL('**/bank/redirect/**')
  await page.goBack()
  await expect(page.locator('#pay')).toHaveText('Pay $68.00')
  await page.getByRole('radio', { name: 'Card' }).check({ force: true })
  await typeCard(page)
  await page.click('#pay')
  await expectPaid(page, merchant, intent)
})

test('WeChat Pay: the code is paid on the phone, and the checkout goes on', async ({
  page,
  context,
  shop,
  merchant,
}) => {
  await openCheckout(page, shop)
  const { intent } = await prepare(page, 'wechat_pay')
  await page.click('#pay')
  const [phone] = await Promise.all([
    context.waitForEvent('page'),
    page
      .frameLocator('iframe[src*="challenge"]')
      .getByRole('link', { name: 'Open WeChat Pay' })
      .click(),
  ])
  await phone.getByRole('button', { name: 'Pay' }).click()
  await expectPaid(page, merchant, intent)
  await expect(result(page)).toContainText('WeChat Pay')
})

test('in Chinese the shopper is told the same', async ({ page, shop, merchant }) => {
  await openCheckout(page, shop, 'zh-CN')
  const { intent, told } = await prepare(page, 'challenge_declined')
  await page.click('#pay')
  await bank(page).getByRole('textbox').fill('123456')
  await bank(page).locator('button.main').click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('这张卡被拒绝了')
  await expect(alert).toContainText('没有扣款')
  expect(told).toEqual(['正在处理，请勿关闭页面', '正在与您的银行确认，请勿关闭页面'])
  expect(await captures(merchant, intent)).toBe(0)
})

test('nothing sticks out on the narrowest phone, with a scenario on', async ({ page, shop }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openCheckout(page, shop)
  await page.click('#dev-toggle')
  await pick(page, 'challenge_declined')
  const widths =
    '[document.documentElement, document.querySelector("#dev-body")].map((one) => one.scrollWidth - one.clientWidth)'
  expect(await page.evaluate(widths)).toEqual([0, 0])
})

/** The field's frame is see-through, and axe takes what is behind it for white. */
const findingsOf = async (page: Page): Promise<string[]> =>
  (await axeFindings(page)).filter((finding) => !finding.startsWith('color-contrast: iframe'))

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing while it is checked, nor after a refusal (${colorScheme})`, async ({
    page,
    shop,
  }) => {
    await page.emulateMedia({ colorScheme })
    await openCheckout(page, shop)
    await prepare(page, 'bank_down')
    expect(await findingsOf(page), 'set up').toEqual([])
    await page.click('#pay')
    await expect(result(page)).toHaveAttribute('data-outcome', 'checking')
    expect(await findingsOf(page), 'checking').toEqual([])

    await page.goto(`${shop.url}/checkout`)
    await pick(page, 'insufficient_funds')
    await typeCard(page, { number: '4000000000009995' })
    await page.click('#pay')
    await expect(page.getByRole('alert')).toContainText('You have not been charged')
    expect(await findingsOf(page), 'refused').toEqual([])
  })
