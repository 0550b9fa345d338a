import type { Page } from '@playwright/test'
import type { Sandbox } from '../demo/sandbox/index.ts'
import type { Elements, Onerway } from '../src/page/types.ts'
import { fieldOf, openSplit, type SplitOptions } from './fields.ts'
import { CARD, cardFrame, expect, openCheckout, test, typeCard } from './fixtures.ts'
import type { Merchant } from './merchant.ts'

interface Told {
  elementType: string
  networks: string[] | null
  loading: boolean
}
declare const window: Window &
  typeof globalThis & { onerway: Onerway; elements: Elements; told: Told[] }

const FRENCH_VISA = '4000002500001001'
const FRENCH_MASTERCARD = '5555552500001001'

/** The number in each kind of form; all that follows holds of both. */
const FORMS = {
  card: {
    type: 'card',
    async open(page: Page, shared: { sandbox: Sandbox; merchant: Merchant }, options: object) {
      await openCheckout(page, shared, { card: options })
      return { number: cardFrame(page).number, frame: cardFrame(page).frame }
    },
    enter: (page: Page, number: string) => typeCard(page, { number }),
  },
  split: {
    type: 'cardNumber',
    async open(page: Page, shared: { sandbox: Sandbox; merchant: Merchant }, options: object) {
      const fields: SplitOptions['fields'] = { cardNumber: options }
      await openSplit(page, shared, { fields })
      return { number: fieldOf(page, 'cardNumber'), frame: page.frameLocator('#cardNumber iframe') }
    },
    async enter(page: Page, number: string) {
      for (const [type, text] of [
        ['cardNumber', number],
        ['cardExpiry', CARD.expiry],
        ['cardCvc', CARD.cvc],
        ['postalCode', CARD.postal],
      ] as const) {
        await fieldOf(page, type).click()
        await page.keyboard.type(text)
      }
    },
  },
} as const

/** Notes every `networkschange`, and every address that the browser asks of the API. */
async function watch(page: Page, sandbox: Sandbox, type: string): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('card_metadata') && request.method() === 'GET')
      asked.push(request.url().replace(sandbox.apiUrl, ''))
  })
  await page.evaluate((named) => {
    window.told = []
    window.elements
      .getElement(named as 'card')
      ?.on('networkschange', (event) => window.told.push(JSON.parse(JSON.stringify(event)) as Told))
  }, type)
  return asked
}

const networksOf = (page: Page, type: string) =>
  page.evaluate(async (named) => {
    const card = window.elements.getElement(named as 'card')
    if (!card) throw new Error('There is no such element.')
    const { paymentMethod, error } = await window.onerway.createPaymentMethod({
      type: 'card',
      card,
    })
    return paymentMethod?.card?.networks ?? error?.code
  }, type)

for (const [kind, form] of Object.entries(FORMS)) {
  test(`the shopper chooses the network of a card that has two, in ${kind}`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const { frame, number } = await form.open(page, { sandbox, merchant }, {})
    const asked = await watch(page, sandbox, form.type)
    await form.enter(page, FRENCH_VISA)

    const group = frame.getByRole('group', { name: 'Choose a network for this card' })
    const [cartes, visa] = ['Cartes Bancaires', 'Visa'].map((name) =>
      group.getByRole('button', { name }),
    ) as [typeof group, typeof group]
    await expect(group.getByRole('button')).toHaveCount(2)
    for (const button of [cartes, visa])
      await expect(button).toHaveAttribute('aria-pressed', 'false')
    expect(await networksOf(page, form.type)).toMatchObject({ preferred: null })

    await cartes.click()
    await expect(cartes).toHaveAttribute('aria-pressed', 'true')
    await visa.focus()
    await page.keyboard.press('Space')
    await expect(visa).toHaveAttribute('aria-pressed', 'true')
    await expect(cartes).toHaveAttribute('aria-pressed', 'false')
    await expect(frame.getByRole('status')).toHaveText('Visa')
    expect(await networksOf(page, form.type)).toEqual({
      available: ['cartes_bancaires', 'visa'],
      preferred: 'visa',
    })

    const networks = ['cartes_bancaires', 'visa']
    expect(await page.evaluate(() => window.told)).toEqual([
      { elementType: form.type, networks: null, loading: true },
      { elementType: form.type, networks, loading: false },
    ])
    // Eight digits say who issued the card; the rest is never asked about.
    expect(asked).toEqual(['/v1/card_metadata?bin=40000025'])

    // Another card is another choice.
    await number.fill(FRENCH_MASTERCARD)
    await expect(group.getByRole('button', { name: 'Mastercard' })).toHaveCount(1)
    await expect(group.locator('[aria-pressed=true]')).toHaveCount(0)
    expect(await networksOf(page, form.type)).toMatchObject({ preferred: null })
    await number.fill('')
    await expect(group).toHaveCount(0)
    // The same digits again are known already.
    await number.fill(FRENCH_VISA)
    await expect(visa).toBeVisible()
    expect(asked.map((path) => path.slice(-8))).toEqual(['40000025', '55555525'])
  })

  test(`the merchant's wish is where the choice starts, in ${kind}`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const wish = { preferredNetwork: ['maestro', 'cartes_bancaires', 'visa'] }
    const { frame, number } = await form.open(page, { sandbox, merchant }, wish)
    await form.enter(page, FRENCH_VISA)
    const chosen = frame.locator('[aria-pressed=true]')
    await expect(chosen).toHaveAttribute('aria-label', 'Cartes Bancaires')
    expect(await networksOf(page, form.type)).toMatchObject({ preferred: 'cartes_bancaires' })

    await page.evaluate((named) => {
      window.elements.getElement(named as 'card')?.update({ disabled: true })
    }, form.type)
    for (const button of await frame.getByRole('button').all()) await expect(button).toBeDisabled()
    await expect(chosen).toHaveCount(1)
    await expect(number).toHaveValue('4000 0025 0000 1001')
  })

  test(`with the API down the field works, and asks again later, in ${kind}`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const { frame, number } = await form.open(page, { sandbox, merchant }, {})
    await watch(page, sandbox, form.type)
    const match = { method: 'GET', path: '/v1/card_metadata' }
    await merchant.orderFault({ match, action: 'reset_before', times: 100 })
    await form.enter(page, FRENCH_VISA)
    await expect
      .poll(() => page.evaluate(() => window.told), { timeout: 15_000 })
      .toEqual([
        { elementType: form.type, networks: null, loading: true },
        { elementType: form.type, networks: [], loading: false },
      ])
    await expect(frame.getByRole('button')).toHaveCount(0)
    expect(await networksOf(page, form.type)).toMatchObject({ preferred: null })
    await merchant.clearFaults()
    await number.fill('')
    await number.fill(FRENCH_VISA)
    await expect(frame.getByRole('button')).toHaveCount(2)
  })
}

test('who waits for an answer is told when the digits are gone before it', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { number } = await FORMS.card.open(page, { sandbox, merchant }, {})
  await watch(page, sandbox, 'card')
  // What a frame asks while it is being attached is not held.
  await expect
    .poll(() => page.frames().some((frame) => frame.url().includes('controller.html')))
    .toBe(true)
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/card_metadata*', async (route) => {
    await held
    await route.continue()
  })
  await number.fill(FRENCH_VISA)
  const told = () => page.evaluate(() => window.told.map(({ loading }) => loading))
  await expect.poll(told).toEqual([true])
  await number.fill('4000')
  await expect.poll(told).toEqual([true, false])
  answer()
  // The late answer is for digits that are gone.
  await number.fill('5555')
  await expect(cardFrame(page).frame.getByRole('button')).toHaveCount(0)
  expect(await told()).toEqual([true, false])
})

test('a card of one network offers no choice, and is told of once', async ({
  page,
  sandbox,
  merchant,
}) => {
  const { frame } = await FORMS.split.open(page, { sandbox, merchant }, {})
  const asked = await watch(page, sandbox, 'cardNumber')
  await FORMS.split.enter(page, CARD.number)
  await expect
    .poll(() => page.evaluate(() => window.told.map(({ networks }) => networks)))
    .toEqual([null, ['visa']])
  await expect(frame.getByRole('button')).toHaveCount(0)
  expect(asked).toEqual(['/v1/card_metadata?bin=42424242'])
})

test('a debit card of UnionPay may leave the security code out', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant }, { card: { hidePostalCode: true } })
  const { number, expiry, cvc } = cardFrame(page)
  await expect(cvc).toHaveAttribute('placeholder', 'CVC')
  await number.click()
  await page.keyboard.type('6250946000000016')
  await expect(cvc).toHaveAttribute('placeholder', 'CVC (optional)')
  await expect(cvc).toHaveAttribute('aria-required', 'false')
  await expiry.click()
  await page.keyboard.type(CARD.expiry)
  await page.waitForFunction(() =>
    (window as unknown as { seen: { event: { complete?: boolean } }[] }).seen.some(
      ({ event }) => event.complete,
    ),
  )
  const { id, client_secret } = await merchant.createIntent()
  const status = await page.evaluate(async (secret) => {
    const card = window.elements.getElement('card')
    if (!card) throw new Error('There is no card element.')
    const { paymentIntent, error } = await window.onerway.confirmCardPayment(secret, {
      payment_method: { card },
    })
    return paymentIntent?.status ?? error?.code
  }, client_secret)
  expect(status).toBe('succeeded')
  expect((await merchant.retrieveIntent(id)).status).toBe('succeeded')
  // One that is begun has to be whole.
  await cvc.fill('1')
  await number.focus()
  await expect(cvc).toHaveAttribute('aria-invalid', 'true')
  await number.fill('4242')
  await expect(cvc).toHaveAttribute('aria-required', 'true')
})
