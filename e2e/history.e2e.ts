import type { Page } from '@playwright/test'
import { openSplit, typeSplit } from './fields.ts'
import { CARD, eventsOf, expect, openCheckout, test, typeCard } from './fixtures.ts'
import type { Intent, Merchant } from './merchant.ts'
import { answer, captures, dialog, expectTidy, settled, start, summary } from './three-d-secure.ts'

/**
 * Pages that the browser keeps when they are left, and brings back as they were (the
 * back-forward cache). Playwright's own switches turn that off; these tests run in the
 * browser as it is shipped.
 */
test.describe.configure({ timeout: 60_000 })

const pay = ({ client_secret }: Intent) =>
  `onerway.confirmCardPayment('${client_secret}', { payment_method: { card } })`

/** Says, once the page is back, that it was kept; or why not, as the browser tells. */
async function watchHistory(page: Page): Promise<() => Promise<unknown>> {
  const reasons: unknown[] = []
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  session.on('Page.backForwardCacheNotUsed', (event) =>
    reasons.push(...event.notRestoredExplanations.map(({ reason }) => reason)),
  )
  await page.evaluate(
    `void addEventListener('pageshow', (event) => { window.isBack = event.persisted })`,
  )
  const isKept = () => page.evaluate('window.isBack').catch(() => undefined)
  return async () => {
    const patience = Date.now() + 10_000
    while (!(await isKept()) && !reasons.length && Date.now() < patience)
      await page.waitForTimeout(100)
    return (await isKept()) ?? reasons
  }
}

/**
 * Types with the keyboard into the field that is drawn there: Playwright has lost sight of
 * the frames of a page that was kept.
 */
async function typeInto(page: Page, container: string, text: string): Promise<void> {
  await page.locator(`${container} iframe`).click({ position: { x: 60, y: 10 } })
  await page.keyboard.type(text, { delay: 5 })
}
const DIGITS = CARD.number + CARD.expiry + CARD.cvc + CARD.postal

/** To another page of the shop, and back again. */
async function leaveAndComeBack(page: Page, merchant: Merchant, stay = 0): Promise<void> {
  await page.goto(merchant.serve({ body: '<title>Elsewhere</title>' }))
  await page.waitForTimeout(stay)
  await page.goBack({ waitUntil: 'commit' })
}

test('a card that was typed is gone when the page is back, and paying works', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  const isBack = await watchHistory(page)
  await typeCard(page)
  await leaveAndComeBack(page, merchant)
  expect(await isBack()).toBe(true)
  const changes = await eventsOf(page, 'change')
  expect(changes.at(-1)).toMatchObject({ empty: true, complete: false })
  await start(page, pay(intent))
  expect(summary(await settled(page))).toBe('incomplete_number')
  // The caret goes on by itself, so what is typed fills an empty form and no other.
  await typeInto(page, '#card', DIGITS)
  await start(page, pay(intent))
  expect(summary(await settled(page))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('split fields are empty when the page is back, and find each other again', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openSplit(page, { sandbox, merchant })
  const isBack = await watchHistory(page)
  await typeSplit(page)
  await leaveAndComeBack(page, merchant)
  expect(await isBack()).toBe(true)
  const paySplit = `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card: elements.getElement('cardCvc') } })`
  await start(page, paySplit)
  expect(summary(await settled(page))).toBe('incomplete_number')
  for (const [type, text] of [
    ['cardNumber', CARD.number],
    ['cardExpiry', CARD.expiry],
    ['cardCvc', CARD.cvc],
    ['postalCode', CARD.postal],
  ] as const)
    await typeInto(page, '#' + type, text)
  await start(page, paySplit)
  expect(summary(await settled(page))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('a challenge that was left is looked at again when the page is back', async ({
  page,
  context,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  const isBack = await watchHistory(page)
  await typeCard(page, { number: '4000000000003220' })
  await start(page, pay(intent))
  await expect(dialog(page)).toBeVisible()
  await page.goto(merchant.serve({ body: '<title>Elsewhere</title>' }))
  const resume = `onerway.resume('${intent.client_secret}')`
  const other = await context.newPage()
  await openCheckout(other, { sandbox, merchant }, { unmounted: true })
  await start(other, resume)
  await answer(other, 'pass')
  expect(summary(await settled(other))).toBe('succeeded')
  await other.close()
  await page.goBack({ waitUntil: 'commit' })
  // A bank's page may make the browser give this one up; then it is a new one.
  if ((await isBack()) !== true) await start(page, resume)
  expect(summary(await settled(page))).toBe('succeeded')
  await expectTidy(page)
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('a payment that was under way is paid once, and known when the page is back', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  const isBack = await watchHistory(page)
  await typeCard(page)
  const match = { method: 'POST', path: `/v1/payment_intents/${intent.id}/confirm` }
  await merchant.orderFault({ match, action: 'delay:2000' })
  await start(page, pay(intent))
  const left = async () => (await merchant.call<{ data: unknown[] }>('/sandbox/faults')).data.length
  await expect.poll(left).toBe(0)
  await leaveAndComeBack(page, merchant, 3_000)
  // A browser may give up a page whose answer comes meanwhile; then it is a new one.
  if ((await isBack()) !== true) await start(page, `onerway.resume('${intent.client_secret}')`)
  expect(summary(await settled(page))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})

test.describe('a shopper who goes back from their wallet', () => {
  async function leaveForWallet(page: Page, merchant: Merchant) {
    const intent = await merchant.createIntent({ payment_method_types: ['alipay'] })
    const returnUrl = merchant.serve({ body: '<title>Back</title>' })
    const isBack = await watchHistory(page)
    await start(
      page,
      `onerway.confirmPayment({ clientSecret: '${intent.client_secret}', confirmParams: {
         payment_method_data: { type: 'alipay' }, return_url: '${returnUrl}' } })`,
    )
    await page.waitForURL('**/bank/redirect/**')
    return { intent, returnUrl, isBack }
  }

  test('without an answer is told that the payment is still open', async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openCheckout(page, { sandbox, merchant }, { unmounted: true })
    const { intent, isBack } = await leaveForWallet(page, merchant)
    await page.goBack({ waitUntil: 'commit' })
    expect(await isBack()).toBe(true)
    expect(summary(await settled(page))).toBe('action_incomplete')
    expect(await captures(merchant, intent.id)).toBe(0)
  })

  test('after paying in its app is sent on, as from the way back', async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openCheckout(page, { sandbox, merchant }, { unmounted: true })
    const { intent, returnUrl } = await leaveForWallet(page, merchant)
    const decision = { page: page.url().split('/').pop() ?? '', decision: 'approve' }
    const body = new URLSearchParams(decision)
    await fetch(`${sandbox.apiUrl}/bank/wallet/answer`, { method: 'POST', body })
    await page.goBack({ waitUntil: 'commit' })
    // Only a page that was kept knows where to.
    await page.waitForURL(`${returnUrl}?*redirect_status=succeeded*`)
    expect(await captures(merchant, intent.id)).toBe(1)
  })
})
