import { confirm, expect, openCheckout, test, typeCard } from './fixtures.ts'

test('a typed card becomes a succeeded payment intent', async ({ page, sandbox, merchant }) => {
  const intent = await merchant.createIntent()
  await openCheckout(
    page,
    { sandbox, merchant },
    { elements: { clientSecret: intent.client_secret } },
  )
  await typeCard(page)
  const { paymentIntent, error } = await confirm(page, intent.client_secret)
  expect(error).toBeUndefined()
  expect(paymentIntent?.status).toBe('succeeded')
  expect((await merchant.retrieveIntent(intent.id)).status).toBe('succeeded')
  const { requests, effects } = await merchant.ledger()
  expect(effects.filter((effect) => effect.intent === intent.id)).toEqual([
    expect.objectContaining({ effect: 'capture', amount: 2000 }),
  ])
  // One click, one round trip: nothing but the confirm went out with the publishable key.
  expect(requests.filter(({ key, path }) => key === 'pk' && path.includes(intent.id))).toHaveLength(
    1,
  )
})

test('the click sends no preflight: the one made while the card was typed counts', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { client_secret } = await merchant.createIntent()
  const warmed = page.waitForResponse(
    (response) => response.url().includes('/confirm') && response.request().method() === 'OPTIONS',
  )
  await openCheckout(page, { sandbox, merchant }, { elements: { clientSecret: client_secret } })
  await typeCard(page)
  await warmed
  // From here on no preflight is answered as a browser wants it.
  const match = { method: 'OPTIONS', path: '/v1/payment_intents/*/confirm' }
  await merchant.orderFault({ match, action: '503', times: 100 })
  const { paymentIntent } = await confirm(page, client_secret)
  await merchant.clearFaults()
  expect(paymentIntent?.status).toBe('succeeded')
})

const declines = [
  { number: '4000000000000002', code: 'card_declined', decline_code: 'generic_decline' },
  { number: '4000000000009995', code: 'card_declined', decline_code: 'insufficient_funds' },
  { number: '4000000000000127', code: 'incorrect_cvc' },
  { number: '4000000000000069', code: 'expired_card' },
  { number: '4000000000000119', code: 'processing_error' },
]
for (const { number, ...expected } of declines)
  test(`${number} is declined as ${expected.decline_code ?? expected.code}, and another card may follow`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const intent = await merchant.createIntent()
    await openCheckout(page, { sandbox, merchant })
    await typeCard(page, { number })
    const { error } = await confirm(page, intent.client_secret)
    expect(error).toMatchObject({ type: 'card_error', name: 'OnerwayError', ...expected })
    expect(error?.message).toBeTruthy()
    expect(error?.['payment_intent']).toMatchObject({ status: 'requires_payment_method' })
    await page.evaluate('card.clear()')
    await typeCard(page)
    expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
  })
