import { CARD, expect, openCheckout, test, typeCard } from './fixtures.ts'
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

const pay = (secret: string) =>
  `onerway.confirmCardPayment('${secret}', { payment_method: { card } })`

const CASES = [
  ['4000000000003220', 'pass', 'succeeded', 1],
  ['4000002760003184', 'pass', 'succeeded', 1],
  ['4000002500003155', 'pass', 'succeeded', 1],
  ['4000000000003063', 'pass', 'succeeded', 1],
  ['4000000000003063', 'fail', 'payment_intent_authentication_failure', 0],
  ['4000000000003220', 'fail', 'payment_intent_authentication_failure', 0],
  ['4000000000003220', 'cancel', 'payment_intent_authentication_failure', 0],
  ['4000008400001629', 'pass', 'card_declined', 0],
] as const

for (const [number, how, expected, effects] of CASES)
  test(`${number}, its challenge ended by ${how}: ${expected}`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await openChallenge(page, { sandbox, merchant }, number)
    await answer(page, how)
    expect(summary(await settled(page))).toBe(expected)
    await expectTidy(page)
    expect(await captures(merchant, intent.id)).toBe(effects)
    const { status } = await merchant.retrieveIntent(intent.id)
    expect(status).toBe(effects ? 'succeeded' : 'requires_payment_method')
  })

test('4000000000003055 is looked at unseen, and succeeds without a challenge', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000003055' })
  await start(page, pay(intent.client_secret))
  expect(summary(await settled(page))).toBe('succeeded')
  await expectTidy(page)
  const { requests } = await merchant.ledger()
  const asked = requests.filter(({ key, path }) => key === 'pk' && path.includes(intent.id))
  expect(asked.map(({ path }) => path.split('/').pop())).toEqual(['confirm', 'authenticate'])
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('after a failed challenge another card pays, once', async ({ page, sandbox, merchant }) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000003063' })
  await start(page, pay(intent.client_secret))
  await answer(page, 'fail')
  await settled(page)
  await page.evaluate('card.clear()')
  await typeCard(page, CARD)
  await start(page, pay(intent.client_secret))
  expect(summary(await settled(page))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('a shopper who closes the challenge is asked, and nothing is paid', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000003220' })
  await start(page, pay(intent.client_secret))
  // Said by a screen reader of who comes upon the frame.
  await expect(page.locator('dialog iframe')).toHaveAttribute('title', "Confirm it's you")
  const frame = page.frameLocator('iframe[src*="challenge"]')
  await frame.getByRole('button', { name: 'Close' }).click()
  await frame.getByRole('button', { name: 'Stop' }).click()
  expect((await settled(page)).error).toMatchObject({
    code: 'payment_intent_authentication_failure',
    message: 'You stopped this payment. Nothing was charged.',
  })
  await expectTidy(page)
  expect(await captures(merchant, intent.id)).toBe(0)
})

for (const [manner, how] of [
  ['lost_completion', 'pass'],
  ['method_hangs', 'pass'],
  ['hostile', 'pass'],
] as const)
  test(`a bank whose manner is ${manner} does not keep the payment from its end`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    test.setTimeout(60_000)
    page.on('dialog', (alert) => void alert.dismiss())
    const intent = await merchant.createIntent({ metadata: { sandbox_bank: manner } })
    await openCheckout(page, { sandbox, merchant })
    const url = page.url()
    await typeCard(page, { number: '4000000000003220' })
    await start(page, pay(intent.client_secret))
    await expect(dialog(page)).toBeVisible({ timeout: 20_000 })
    await answer(page, how)
    expect(summary(await settled(page, 40_000))).toBe('succeeded')
    await expectTidy(page)
    expect(page.url()).toBe(url)
    expect(await captures(merchant, intent.id)).toBe(1)
  })

test('a bank that never ends is ended by the page’s own signal', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent({ metadata: { sandbox_bank: 'never_ends' } })
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000003220' })
  await page.evaluate('void (window.abort = new AbortController())')
  await start(
    page,
    `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } }, { signal: abort.signal })`,
  )
  await expect(dialog(page)).toBeVisible()
  await page.evaluate('abort.abort()')
  const { error } = await settled(page)
  expect(error).toMatchObject({
    code: 'aborted',
    payment_intent: { status: 'requires_payment_method' },
  })
  await expectTidy(page)
  expect(await captures(merchant, intent.id)).toBe(0)
})

test('destroying the instance takes the dialog away, and the promise settles', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openChallenge(page, { sandbox, merchant })
  await page.evaluate('onerway.destroy()')
  expect(summary(await settled(page))).toBe('outcome_unknown')
  await expectTidy(page)
})

test('the dialog stands above a dialog of the merchant’s, which has the focus again after it', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(
    page,
    { sandbox, merchant },
    {
      body: '<dialog id="own"><div id="card"></div><button id="pay">Pay</button></dialog><script>own.showModal()</script>',
    },
  )
  await typeCard(page, { number: '4000000000003220' })
  await page.locator('#pay').focus()
  await start(page, pay(intent.client_secret))
  await expect(dialog(page)).toBeVisible()
  await answer(page, 'pass')
  expect(summary(await settled(page))).toBe('succeeded')
  await expect(page.locator('#pay')).toBeFocused()
  await expect(page.locator('dialog')).toHaveCount(1)
})

test('a setup intent goes through its challenge, and nothing is charged', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createSetupIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000003220' })
  await start(
    page,
    `onerway.confirmCardSetup('${intent.client_secret}', { payment_method: { card } })`,
  )
  await answer(page, 'pass')
  expect((await settled(page)).setupIntent?.status).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(0)
})

test('handleActions: false leaves the challenge to handleNextAction', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000003220' })
  await start(
    page,
    `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } }, { handleActions: false })`,
  )
  expect(summary(await settled(page))).toBe('requires_action')
  await start(page, `onerway.handleNextAction({ clientSecret: '${intent.client_secret}' })`)
  await answer(page, 'pass')
  expect(summary(await settled(page))).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})
