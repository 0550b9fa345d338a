import type { BrowserContext, Page } from '@playwright/test'
import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import type { Intent, Merchant } from './merchant.ts'
import {
  answer,
  captures,
  dialog,
  expectTidy,
  openChallenge,
  settled,
  start,
  summary,
} from './three-d-secure.ts'

test.describe.configure({ timeout: 90_000 })

const pay = ({ client_secret }: Intent, options = '{}') =>
  `onerway.confirmCardPayment('${client_secret}', { payment_method: { card } }, ${options})`
const resume = ({ client_secret }: Intent) => `onerway.resume('${client_secret}')`

const isSettled = (page: Page) => page.evaluate('window.outcome !== undefined')

/** Starts to pay, and returns once the confirm has reached the sandbox, which keeps it for a while. */
async function payHeld(
  page: Page,
  merchant: Merchant,
  intent: Intent,
  call = pay(intent),
  action = 'delay:3000',
) {
  const match = { method: 'POST', path: `/v1/payment_intents/${intent.id}/confirm` }
  await merchant.orderFault({ match, action })
  await start(page, call)
  const left = async () => (await merchant.call<{ data: unknown[] }>('/sandbox/faults')).data.length
  await expect.poll(left).toBe(0)
}

/** How many keys the intent's confirms had. */
async function keysOf(merchant: Merchant, { id }: Intent): Promise<number> {
  const { requests } = await merchant.ledger()
  const confirms = requests.filter(
    ({ path, idempotency_key }) => path.endsWith(`${id}/confirm`) && idempotency_key,
  )
  return new Set(confirms.map(({ idempotency_key }) => idempotency_key)).size
}

test.describe('a network that goes away', () => {
  const offline = (context: BrowserContext, is: boolean) => context.setOffline(is)

  for (const [when, isCarriedOut] of [
    ['on the way there', false],
    ['on the way back', true],
  ] as const)
    test(`with the confirm ${when}: the payment waits for it, and is made once`, async ({
      page,
      context,
      sandbox,
      merchant,
    }) => {
      const intent = await merchant.createIntent()
      await openCheckout(page, { sandbox, merchant })
      await typeCard(page)
      // The browser would send a POST again by itself on a connection that it had before.
      let tries = 0
      await page.route(`**/${intent.id}/confirm`, async (route) => {
        if (route.request().method() !== 'POST' || tries++) return route.continue()
        if (isCarriedOut) await route.fetch()
        await offline(context, true)
        await route.abort('internetdisconnected')
      })
      await start(page, pay(intent))
      // Longer than the pause before another try.
      await page.waitForTimeout(3_500)
      expect(await isSettled(page)).toBe(false)
      expect(await captures(merchant, intent.id)).toBe(isCarriedOut ? 1 : 0)
      await offline(context, false)
      expect(summary(await settled(page))).toBe('succeeded')
      expect(await captures(merchant, intent.id)).toBe(1)
      expect(await keysOf(merchant, intent)).toBe(1)
    })

  test('before the click: it is waited for, and nothing is lost', async ({
    page,
    context,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    await offline(context, true)
    await start(page, pay(intent))
    await page.waitForTimeout(2_000)
    expect(await isSettled(page)).toBe(false)
    await offline(context, false)
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
    expect(await keysOf(merchant, intent)).toBe(1)
  })

  test('during a challenge: the shopper goes on when it is back', async ({
    page,
    context,
    sandbox,
    merchant,
  }) => {
    const intent = await openChallenge(page, { sandbox, merchant })
    await offline(context, true)
    await page.waitForTimeout(6_000)
    expect(await isSettled(page)).toBe(false)
    await offline(context, false)
    await answer(page, 'pass')
    expect(summary(await settled(page))).toBe('succeeded')
    await expectTidy(page)
    expect(await captures(merchant, intent.id)).toBe(1)
  })

  test('for long enough says that nothing was sent, while that is true', async ({
    page,
    context,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    await offline(context, true)
    await start(page, pay(intent))
    expect(summary(await settled(page, 60_000))).toBe('api_unreachable')
    await offline(context, false)
    expect(await keysOf(merchant, intent)).toBe(0)
    await start(page, pay(intent))
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
  })
})

test.describe('a call that is given up', () => {
  const signal = '{ signal: abort.signal }'

  test('in the middle of a confirm is unknown, until it is asked again', async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    await page.evaluate('void (window.abort = new AbortController())')
    await payHeld(page, merchant, intent, pay(intent, signal))
    await page.evaluate('abort.abort()')
    expect(summary(await settled(page))).toBe('outcome_unknown')
    // The sandbox carries it out although its caller has left.
    await expect.poll(() => captures(merchant, intent.id)).toBe(1)
    await start(page, pay(intent))
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
    expect(await keysOf(merchant, intent)).toBe(1)
  })

  test('by one of two callers goes on for the other', async ({ page, sandbox, merchant }) => {
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    await page.evaluate('void (window.abort = new AbortController())')
    const both = `Promise.all([${pay(intent, signal)}, ${pay(intent)}]).then(([first, second]) => (window.first = first, second))`
    await payHeld(page, merchant, intent, both)
    await page.evaluate('abort.abort()')
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await page.evaluate('first.error.code')).toBe('outcome_unknown')
    expect(await captures(merchant, intent.id)).toBe(1)
  })
})

test.describe('a challenge whose frame is gone', () => {
  for (const [what, remove] of [
    ['the frame', "document.querySelector('dialog iframe').remove()"],
    ['the dialog', "document.querySelector('dialog').remove()"],
    ['everything', 'document.body.replaceChildren(), document.querySelector("dialog").remove()'],
  ] as const)
    test(`because the page takes out ${what}: the promise settles, and resume goes on`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      const intent = await openChallenge(page, { sandbox, merchant })
      await page.evaluate(remove)
      expect((await settled(page)).error).toMatchObject({
        code: 'action_incomplete',
        payment_intent: { status: 'requires_action' },
      })
      await expectTidy(page)
      await start(page, resume(intent))
      await answer(page, 'pass')
      expect(summary(await settled(page))).toBe('succeeded')
      await expectTidy(page)
      expect(await captures(merchant, intent.id)).toBe(1)
    })

  test('for a moment, because the page moves it, is asked again there', async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await openChallenge(page, { sandbox, merchant })
    await page.evaluate('document.body.append(document.querySelector("dialog"))')
    await answer(page, 'pass')
    expect(summary(await settled(page))).toBe('succeeded')
    await expectTidy(page)
    expect(await captures(merchant, intent.id)).toBe(1)
  })

  test('takes a code to scan along, and the payment can be gone on with', async ({
    page,
    context,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent({ payment_method_types: ['wechat_pay'] })
    await openCheckout(page, { sandbox, merchant }, { unmounted: true })
    const scan = `onerway.confirmPayment({ clientSecret: '${intent.client_secret}',
      redirect: 'if_required', confirmParams: { payment_method_data: { type: 'wechat_pay' } } })`
    await start(page, scan)
    await expect(dialog(page)).toBeVisible()
    await page.evaluate("document.querySelector('dialog').remove()")
    expect(summary(await settled(page))).toBe('action_incomplete')
    await start(page, resume(intent))
    await expect(dialog(page)).toBeVisible()
    const { next_action } = (await merchant.retrieveIntent(intent.id)) as unknown as {
      next_action: { wechat_pay_display_qr_code: { data: string } }
    }
    const phone = await context.newPage()
    await phone.goto(next_action.wechat_pay_display_qr_code.data)
    await phone.getByRole('button', { name: 'Pay' }).click()
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
  })
})

test.describe('a controller that is gone', () => {
  test('in the middle of a confirm leaves it unknown, and resume finds it paid', async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    await payHeld(page, merchant, intent)
    await page.evaluate(`document.querySelector('iframe[src*="controller"]').remove()`)
    expect(summary(await settled(page, 80_000))).toBe('outcome_unknown')
    await start(page, resume(intent))
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
  })

  test('because the process of all our frames has died in a challenge', async ({
    page,
    context,
    sandbox,
    merchant,
  }) => {
    const intent = await openChallenge(page, { sandbox, merchant })
    const controller = page.frames().find((frame) => frame.url().includes('controller.html'))
    if (!controller) throw new Error('no controller in the page')
    // Playwright takes this for the end of the page, which goes on: it is asked past it.
    const merchantPage = await context.newCDPSession(page)
    const run = async (expression: string) =>
      (
        await merchantPage.send('Runtime.evaluate', {
          expression: `(${expression})?.then?.((it) => it.error?.code ?? it.paymentIntent.status) ?? (${expression})`,
          awaitPromise: true,
        })
      ).result.value as unknown
    const frames = await context.newCDPSession(controller)
    void frames.send('Page.crash').catch(() => undefined)
    const ended = 'window.outcome?.error?.code'
    await expect.poll(() => run(ended), { timeout: 60_000 }).toBe('outcome_unknown')
    expect(await run("document.querySelectorAll('dialog').length")).toBe(0)

    // The dead frame is replaced: the shopper goes on here, and answers in another tab.
    const resumed = run(resume(intent))
    const other = await context.newPage()
    await openCheckout(other, { sandbox, merchant }, { unmounted: true })
    await start(other, resume(intent))
    await answer(other, 'pass')
    expect(await resumed).toBe('succeeded')
    expect(summary(await settled(other))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
  })
})

test('two tabs that pay one intent at once: it is paid once, and both say so', async ({
  page,
  context,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.bringToFront()
    await openCheckout(tab, { sandbox, merchant })
    await typeCard(tab)
  }
  await payHeld(page, merchant, intent, pay(intent), 'delay:1500')
  await start(other, pay(intent))
  for (const tab of [page, other]) expect(summary(await settled(tab))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('two tabs with different cards, one of them declined: each says what became of the intent', async ({
  page,
  context,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  const other = await context.newPage()
  for (const [tab, number] of [
    [page, '4242424242424242'],
    [other, '4000000000000002'],
  ] as const) {
    await tab.bringToFront()
    await openCheckout(tab, { sandbox, merchant })
    await typeCard(tab, { number })
  }
  await payHeld(page, merchant, intent, pay(intent), 'delay:1500')
  await start(other, pay(intent))
  // The one that was declined was first; the other's card paid after it.
  expect(summary(await settled(other))).toBe('card_declined')
  expect(summary(await settled(page))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})
