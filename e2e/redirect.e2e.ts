import type { Page } from '@playwright/test'
import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import { captures, settled, start, summary } from './three-d-secure.ts'

const alipay = (secret: string, returnUrl: string, more = '') =>
  `onerway.confirmPayment({ clientSecret: '${secret}', ${more}
     confirmParams: { payment_method_data: { type: 'alipay' }, return_url: '${returnUrl}' } })`

const returned = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

for (const [button, redirect_status, status] of [
  ['Pay', 'succeeded', 'succeeded'],
  ['Refuse', 'failed', 'requires_payment_method'],
  ['Back to the shop without deciding', 'pending', 'requires_action'],
] as const)
  test(`a wallet on another site, left by "${button}", comes back as ${redirect_status}`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent({ payment_method_types: ['alipay'] })
    const returnUrl = merchant.serve({ body: '<title>Back</title>' })
    await openCheckout(page, { sandbox, merchant })
    await start(page, alipay(intent.client_secret, returnUrl))
    // The shop has a button of that name, too.
    await page.waitForURL('**/bank/redirect/**')
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(returnUrl + '?*')
    expect(returned(page)).toEqual({
      payment_intent: intent.id,
      payment_intent_client_secret: intent.client_secret,
      redirect_status,
    })
    expect((await merchant.retrieveIntent(intent.id)).status).toBe(status)
    expect(await captures(merchant, intent.id)).toBe(status === 'succeeded' ? 1 : 0)
  })

/** The merchant's page at the end of the way back: reads what came with it, and goes on. */
const backPage = (jsUrl: string, key: string) =>
  `<!doctype html><title>Back</title><script src="${jsUrl}/v1/onerway.js"></script>
   <script>var back = Onerway.readReturn(), onerway = Onerway('${key}')</script>`

for (const [button, status, end] of [
  ['Pay', 'succeeded', 'succeeded'],
  ['Refuse', 'failed', 'payment_intent_authentication_failure'],
  ['Back to the shop without deciding', 'pending', 'requires_action'],
] as const)
  test(`the page they come back to by "${button}" reads ${status}, and learns how it stands`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent({ payment_method_types: ['alipay'] })
    const { jsUrl, keys } = sandbox
    const returnUrl = merchant.serve({ body: backPage(jsUrl, keys.publishable) })
    await openCheckout(page, { sandbox, merchant }, { unmounted: true })
    await start(page, alipay(intent.client_secret, returnUrl + '?order=7'))
    await page.waitForURL('**/bank/redirect/**')
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(returnUrl + '?*')
    expect(returned(page)).toMatchObject({ order: '7' })
    expect(await page.evaluate('back')).toEqual({ clientSecret: intent.client_secret, status })
    // As the page loads, so it must not lead away again.
    await start(page, 'onerway.resume(back.clientSecret)')
    expect(summary(await settled(page))).toBe(end)
    expect(page.url()).toContain(returnUrl)
    expect(await captures(merchant, intent.id)).toBe(end === 'succeeded' ? 1 : 0)
  })

test('a way back that lies is found out by resume; a page nobody came back to reads null', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  const { jsUrl, keys } = sandbox
  const returnUrl = merchant.serve({ body: backPage(jsUrl, keys.publishable) })
  await page.goto(
    `${returnUrl}?payment_intent=${intent.id}&payment_intent_client_secret=${intent.client_secret}&redirect_status=succeeded`,
  )
  expect(await page.evaluate('back.status')).toBe('succeeded')
  await start(page, 'onerway.resume(back.clientSecret)')
  expect(summary(await settled(page))).toBe('requires_payment_method')
  await page.goto(returnUrl)
  expect(await page.evaluate('back')).toBe(null)
})

test('a card that is paid ends at return_url too, unless it is wanted only where it has to', async ({
  page,
  sandbox,
  merchant,
}) => {
  const returnUrl = merchant.serve({ body: '<title>Back</title>' })
  const pay = (secret: string, redirect: string) =>
    `onerway.confirmPayment({ clientSecret: '${secret}', elements, redirect: '${redirect}',
       confirmParams: { return_url: '${returnUrl}' } })`
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  const stays = await merchant.createIntent()
  await start(page, pay(stays.client_secret, 'if_required'))
  expect((await settled(page)).paymentIntent?.status).toBe('succeeded')
  const leaves = await merchant.createIntent()
  await start(page, pay(leaves.client_secret, 'always'))
  await page.waitForURL(returnUrl + '?*')
  expect(returned(page)).toMatchObject({
    payment_intent: leaves.id,
    redirect_status: 'succeeded',
  })
  expect(await captures(merchant, leaves.id)).toBe(1)
})

test('without a return_url nothing is sent', async ({ page, sandbox, merchant }) => {
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant })
  await typeCard(page)
  await start(page, `onerway.confirmPayment({ clientSecret: '${intent.client_secret}', elements })`)
  expect((await settled(page)).error).toMatchObject({ code: 'parameter_missing' })
  expect((await merchant.retrieveIntent(intent.id)).status).toBe('requires_payment_method')
})

test('an address that is not https is not followed', async ({ page, sandbox, merchant }) => {
  const intent = await merchant.createIntent({ payment_method_types: ['alipay'] })
  await page.route(`**/${intent.id}/confirm`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll(
      /http:\/\/127[^"]*\/bank[^"]*/g,
      'http://bank.example/',
    )
    await route.fulfill({ response: answer, body })
  })
  await openCheckout(page, { sandbox, merchant })
  const url = page.url()
  const returnUrl = merchant.serve({ body: '' })
  await start(page, alipay(intent.client_secret, returnUrl))
  expect((await settled(page)).error).toMatchObject({ code: 'invalid_redirect' })
  expect(page.url()).toBe(url)
})

test('an intent of another amount than the form was made for is refused before it is paid', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(
    page,
    { sandbox, merchant },
    { elements: { mode: 'payment', amount: 2000, currency: 'usd' } },
  )
  expect(await page.evaluate('elements.submit().then(({ error }) => error.type)')).toBe(
    'validation_error',
  )
  await typeCard(page)
  expect(await page.evaluate('elements.submit()')).toEqual({})
  const pay = (secret: string) =>
    `onerway.confirmPayment({ elements, clientSecret: '${secret}', redirect: 'if_required' })`
  const other = await merchant.createIntent({ amount: 2001 })
  await start(page, pay(other.client_secret))
  expect((await settled(page)).error).toMatchObject({ code: 'intent_mismatch' })
  expect(await captures(merchant, other.id)).toBe(0)
  const same = await merchant.createIntent()
  await start(page, pay(same.client_secret))
  expect((await settled(page)).paymentIntent?.status).toBe('succeeded')
  expect(await captures(merchant, same.id)).toBe(1)
})
