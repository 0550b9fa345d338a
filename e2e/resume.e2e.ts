import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import { answer, captures, expectTidy, openChallenge, settled, start } from './three-d-secure.ts'

const resume = (secret: string) => `onerway.resume('${secret}')`
const pay = (secret: string) =>
  `onerway.confirmCardPayment('${secret}', { payment_method: { card } })`

test('a reload in the middle of a challenge is gone on from, without the card', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await openChallenge(page, { sandbox, merchant })
  await page.reload()
  await start(page, resume(intent.client_secret))
  await answer(page, 'pass')
  expect((await settled(page)).paymentIntent?.status).toBe('succeeded')
  await expectTidy(page)
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('two tabs: what one has finished is the result in the other', async ({
  page,
  context,
  sandbox,
  merchant,
}) => {
  const intent = await openChallenge(page, { sandbox, merchant })
  const other = await context.newPage()
  await openCheckout(other, { sandbox, merchant }, { unmounted: true })
  await start(other, resume(intent.client_secret))
  await answer(other, 'pass')
  expect((await settled(other)).paymentIntent?.status).toBe('succeeded')
  expect((await settled(page)).paymentIntent?.status).toBe('succeeded')
  await expectTidy(page)
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('4000000000000077 is told as processing, and resume waits for its end', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000000077' })
  await start(page, pay(intent.client_secret))
  expect((await settled(page)).paymentIntent?.status).toBe('processing')
  await start(page, resume(intent.client_secret))
  expect((await settled(page)).paymentIntent?.status).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})

test('an intent that its last attempt has left behind is that attempt’s error', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page, { number: '4000000000009995' })
  await start(page, pay(intent.client_secret))
  await settled(page)
  await page.reload()
  await start(page, resume(intent.client_secret))
  expect((await settled(page)).error).toMatchObject({
    code: 'card_declined',
    payment_intent: { status: 'requires_payment_method' },
  })
})

test('a controller that is thrown out of the page in a challenge leaves nothing behind', async ({
  page,
  sandbox,
  merchant,
}) => {
  test.setTimeout(60_000)
  const intent = await openChallenge(page, { sandbox, merchant })
  await page.evaluate(`document.querySelector('iframe[src*="controller"]').remove()`)
  expect((await settled(page, 40_000)).error?.code).toBe('outcome_unknown')
  await expectTidy(page)
  await start(page, resume(intent.client_secret))
  await answer(page, 'pass')
  expect((await settled(page)).paymentIntent?.status).toBe('succeeded')
  expect(await captures(merchant, intent.id)).toBe(1)
})
