import type { Page } from '@playwright/test'
import { fieldOf, openSplit, typeSplit } from './fields.ts'
import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import type { Merchant } from './merchant.ts'
import { captures, settled, start, summary } from './three-d-secure.ts'

const CVC_ALONE = { types: ['cardCvc'], elements: {} } as const

/** A customer's saved Visa, and an intent that waits to be paid by them. */
async function saved(page: Page, merchant: Merchant) {
  const { id: customer } = await merchant.call<{ id: string }>('/v1/customers', {})
  const card = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' }
  const method = (await page.evaluate(
    `onerway.createPaymentMethod(${JSON.stringify({ type: 'card', card })}).then((it) => it.paymentMethod.id)`,
  )) as string
  await merchant.call(`/v1/payment_methods/${method}/attach`, { customer })
  return { method, intent: await merchant.createIntent({ customer }) }
}

/** The bodies of what the frames post to confirm an intent. */
function confirmsOf(page: Page): Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/confirm'))
      bodies.push(request.postDataJSON() as Record<string, unknown>)
  })
  return bodies
}

const payAgain = (secret: string, method: string) =>
  `onerway.confirmCardPayment('${secret}', { payment_method: '${method}',
     payment_method_options: { card: { cvc: elements.getElement('cardCvc') } } })`

test.describe('the security code of a saved card', () => {
  test('is asked for by a field of its own, and goes with the payment', async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openSplit(page, { sandbox, merchant }, CVC_ALONE)
    const { method, intent } = await saved(page, merchant)
    const confirms = confirmsOf(page)
    await fieldOf(page, 'cardCvc').click()
    await page.keyboard.type('123')
    await start(page, payAgain(intent.client_secret, method))
    expect(summary(await settled(page))).toBe('succeeded')
    expect(confirms).toEqual([
      {
        client_secret: intent.client_secret,
        use_onerway_sdk: true,
        payment_method: method,
        payment_method_options: { card: { cvc: '123' } },
      },
    ])
    expect(await captures(merchant, intent.id)).toBe(1)
    expect((await merchant.retrieveIntent(intent.id)).payment_method).toBe(method)
  })

  test('that is too short sends nothing, and is said in the field', async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openSplit(page, { sandbox, merchant }, CVC_ALONE)
    const { method, intent } = await saved(page, merchant)
    const confirms = confirmsOf(page)
    await fieldOf(page, 'cardCvc').click()
    await page.keyboard.type('12')
    await start(page, payAgain(intent.client_secret, method))
    expect((await settled(page)).error).toMatchObject({
      type: 'validation_error',
      code: 'incomplete_cvc',
    })
    await expect(fieldOf(page, 'cardCvc')).toBeFocused()
    expect(confirms).toEqual([])
    await page.keyboard.type('3')
    await start(page, payAgain(intent.client_secret, method))
    expect(summary(await settled(page))).toBe('succeeded')
    expect(await captures(merchant, intent.id)).toBe(1)
  })

  test('of the wrong length for the card is refused by the API, and nothing is paid', async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openSplit(page, { sandbox, merchant }, CVC_ALONE)
    const { method, intent } = await saved(page, merchant)
    await fieldOf(page, 'cardCvc').click()
    // The field knows no number: four digits are right for another brand.
    await page.keyboard.type('1234')
    await start(page, payAgain(intent.client_secret, method))
    expect((await settled(page)).error?.code).toBe('invalid_cvc')
    expect(await captures(merchant, intent.id)).toBe(0)
  })
})

const create = (what: string) =>
  `onerway.createConfirmationToken(${what}).then((it) => it.confirmationToken)`

test.describe('a confirmation token', () => {
  test('made of a form confirms one payment, and no second one', async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    const params = { shipping: { name: 'Wei', address: { country: 'CN' } } }
    const token = (await page.evaluate(
      create(`{ elements, params: ${JSON.stringify(params)} }`),
    )) as { id: string; shipping: unknown }
    expect(token.id).toMatch(/^ctoken_/)
    expect(token.shipping).toMatchObject(params.shipping)
    const pay = (secret: string) =>
      `onerway.confirmPayment({ clientSecret: '${secret}', redirect: 'if_required',
         confirmation_token: '${token.id}' })`
    const first = await merchant.createIntent()
    await start(page, pay(first.client_secret))
    expect(summary(await settled(page))).toBe('succeeded')
    const second = await merchant.createIntent()
    await start(page, pay(second.client_secret))
    expect(summary(await settled(page))).toBe('token_already_used')
    expect(await captures(merchant, first.id)).toBe(1)
    expect(await captures(merchant, second.id)).toBe(0)
  })

  test('is what a server confirms with', async ({ page, sandbox, merchant }) => {
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page)
    const token = (await page.evaluate(create('{ elements }'))) as { id: string }
    const intent = await merchant.createIntent()
    const confirm = (id: string) =>
      merchant.call<{ status: string }>(`/v1/payment_intents/${id}/confirm`, {
        confirmation_token: token.id,
        return_url: merchant.origin,
      })
    expect((await confirm(intent.id)).status).toBe('succeeded')
    const other = await merchant.createIntent()
    await expect(confirm(other.id)).rejects.toThrow('token_already_used')
    expect(await captures(merchant, intent.id)).toBe(1)
    expect(await captures(merchant, other.id)).toBe(0)
  })
})

test('confirmPayment takes a form of split fields, and its client secret from it', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { id, client_secret: clientSecret } = await merchant.createIntent()
  await openSplit(page, { sandbox, merchant }, { elements: { clientSecret } })
  await typeSplit(page)
  expect(await page.evaluate('elements.submit()')).toEqual({})
  await start(page, `onerway.confirmPayment({ elements, redirect: 'if_required' })`)
  expect((await settled(page)).paymentIntent).toMatchObject({ id, status: 'succeeded' })
  expect(await captures(merchant, id)).toBe(1)
})

test('confirmPayment says which of the split fields is not right, and sends nothing', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { id, client_secret: clientSecret } = await merchant.createIntent()
  await openSplit(page, { sandbox, merchant }, { elements: { clientSecret } })
  const confirms = confirmsOf(page)
  await typeSplit(page, { expiry: '12' })
  await start(page, `onerway.confirmPayment({ elements, redirect: 'if_required' })`)
  expect((await settled(page)).error?.code).toBe('incomplete_expiry')
  await expect(fieldOf(page, 'cardExpiry')).toBeFocused()
  expect(confirms).toEqual([])
  expect(await captures(merchant, id)).toBe(0)
})

test('fetchUpdates reads the intent again, and says what is wrong with it', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  const { client_secret: clientSecret } = intent
  await openCheckout(page, { sandbox, merchant }, { elements: { clientSecret } })
  const reads = async () =>
    (await merchant.ledger()).requests.filter(
      ({ method, key, path }) => method === 'GET' && key === 'pk' && path.endsWith(intent.id),
    ).length
  await merchant.call(`/v1/payment_intents/${intent.id}`, { amount: 3000 })
  expect(await page.evaluate('elements.fetchUpdates()')).toEqual({})
  expect(await reads()).toBe(1)
  await typeCard(page)
  await start(page, `onerway.confirmPayment({ elements, redirect: 'if_required' })`)
  expect((await settled(page)).paymentIntent).toMatchObject({ status: 'succeeded', amount: 3000 })

  const missing = 'pi_nothing_secret_nothing'
  expect(
    await page.evaluate(
      `onerway.elements({ clientSecret: '${missing}' }).fetchUpdates().then(({ error }) => error.code)`,
    ),
  ).toBe('resource_missing')
  // Nothing to read where there is no intent yet.
  expect(await page.evaluate('onerway.elements().fetchUpdates()')).toEqual({})
})
