import type { Elements, Onerway } from '../src/page/types.ts'
import { expect, test } from './fixtures.ts'
import { fieldOf, openSplit, TYPES, typeSplit } from './fields.ts'

interface Window {
  onerway: Onerway
  elements: Elements
  seen: { name: string; event: Record<string, unknown> }[]
}
declare const window: Window & typeof globalThis

type Page = Parameters<typeof openSplit>[0]
const lastChange = (page: Page, type: string) =>
  page.evaluate(
    (wanted) =>
      window.seen
        .filter(({ name, event }) => name === 'change' && event.elementType === wanted)
        .map(({ event }) => JSON.parse(JSON.stringify(event)) as Record<string, unknown>)
        .pop(),
    type,
  )
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[id]')?.id ?? '')

for (const named of TYPES)
  test(`naming ${named} gathers its siblings for the payment`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openSplit(page, { sandbox, merchant })
    await typeSplit(page)
    const { id, client_secret } = await merchant.createIntent()
    const status = await page.evaluate(
      async ([secret, type]) => {
        const card = window.elements.getElement(type as 'cardNumber')
        if (!card) throw new Error('no element')
        const { paymentIntent, error } = await window.onerway.confirmCardPayment(secret as string, {
          payment_method: { card },
        })
        return paymentIntent?.status ?? error?.code
      },
      [client_secret, named],
    )
    expect(status).toBe('succeeded')
    expect((await merchant.retrieveIntent(id)).status).toBe('succeeded')
    expect((await merchant.ledger()).effects.filter(({ intent }) => intent === id)).toHaveLength(1)
  })

test('each field tells of itself only', async ({ page, sandbox, merchant }) => {
  await openSplit(page, { sandbox, merchant })
  await typeSplit(page)
  await page.locator('#after').click()
  expect(await lastChange(page, 'cardNumber')).toEqual({
    elementType: 'cardNumber',
    empty: false,
    complete: true,
    brand: 'visa',
  })
  expect(await lastChange(page, 'cardExpiry')).toEqual({
    elementType: 'cardExpiry',
    empty: false,
    complete: true,
  })
  expect(await lastChange(page, 'postalCode')).toEqual({
    elementType: 'postalCode',
    empty: false,
    complete: true,
    value: { postalCode: '94110' },
  })
})

test('the security code goes by the brand of the number in the other frame', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await fieldOf(page, 'cardNumber').click()
  await page.keyboard.type('378282246310005')
  await fieldOf(page, 'cardCvc').click()
  await page.keyboard.type('12345')
  await expect(fieldOf(page, 'cardCvc')).toHaveValue('1234')
  await expect.poll(() => lastChange(page, 'cardCvc')).toMatchObject({ complete: true })
  await fieldOf(page, 'cardNumber').fill('4242424242424242')
  await expect(fieldOf(page, 'cardCvc')).toHaveValue('123')
})

test('what is missing in any field is said there, and the first one gets the focus', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await typeSplit(page, { expiry: '12' })
  await page.locator('#after').click()
  const error = await page.evaluate(async () => {
    const card = window.elements.getElement('cardCvc')
    if (!card) throw new Error('no element')
    const result = await window.onerway.createPaymentMethod({ type: 'card', card })
    return { ...result.error, message: result.error?.message }
  })
  expect(error).toMatchObject({ type: 'validation_error', code: 'incomplete_expiry' })
  await expect(fieldOf(page, 'cardExpiry')).toBeFocused()
  await expect(fieldOf(page, 'cardExpiry')).toHaveAttribute('aria-invalid', 'true')
  await expect(fieldOf(page, 'cardNumber')).not.toHaveAttribute('aria-invalid', 'true')
})

test('Tab and Shift+Tab go through the fields and the page in order, without a trap', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await page.locator('#before').focus()
  const order = ['before', ...TYPES, 'after']
  for (const next of order.slice(1)) {
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe(next)
  }
  for (const next of order.reverse().slice(1)) {
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => focused(page)).toBe(next)
  }
})

test('focus moves on by itself only where the merchant asks for it', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await fieldOf(page, 'cardNumber').click()
  await page.keyboard.type('4242424242424242')
  await expect.poll(() => lastChange(page, 'cardNumber')).toMatchObject({ complete: true })
  await expect(fieldOf(page, 'cardNumber')).toBeFocused()

  const autoAdvance = { autoAdvance: true }
  const fields = Object.fromEntries(TYPES.map((type) => [type, autoAdvance]))
  await openSplit(page, { sandbox, merchant }, { fields })
  await fieldOf(page, 'cardNumber').click()
  await page.keyboard.type('4242424242424242')
  await expect(fieldOf(page, 'cardExpiry')).toBeFocused()
  await page.keyboard.type('1234')
  await expect(fieldOf(page, 'cardCvc')).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(fieldOf(page, 'cardExpiry')).toBeFocused()
})

test('a browser that fills one frame only fills the form', async ({ page, sandbox, merchant }) => {
  await openSplit(page, { sandbox, merchant })
  await fieldOf(page, 'cardNumber').click()
  const frame = page.frameLocator('#cardNumber iframe')
  // As Safari and Firefox do: each input of this frame that a card has something for.
  await frame.locator('form').evaluate((form) => {
    const values = { cardnumber: '4242 4242 4242 4242', 'exp-date': '12/34' }
    for (const [name, value] of Object.entries(values)) {
      const input = form.querySelector(`[name=${name}]`) as HTMLInputElement
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await expect(fieldOf(page, 'cardExpiry')).toHaveValue('12 / 34')
  // The code it did not have is what is left to type, and is not told off.
  await expect(fieldOf(page, 'cardCvc')).toBeFocused()
  await expect(fieldOf(page, 'cardCvc')).not.toHaveAttribute('aria-invalid', 'true')
  const left = await frame.locator('[name=exp-date]').inputValue()
  expect(left).toBe('')
})

test('fields in shadow trees find each other', async ({ page, sandbox, merchant }) => {
  const body = `<form id="form"></form><script>
    for (const type of ${JSON.stringify(TYPES)}) {
      const host = document.createElement('div')
      host.attachShadow({ mode: 'open' }).innerHTML = '<div></div>'
      host.id = type
      document.getElementById('form').append(host)
    }
    var find = document.querySelector.bind(document)
    document.querySelector = (selector) => find(selector)?.shadowRoot?.firstChild ?? find(selector)
  </script>`
  await openSplit(page, { sandbox, merchant }, { body })
  await typeSplit(page)
  const brand = await page.evaluate(async () => {
    const card = window.elements.getElement('cardNumber')
    if (!card) throw new Error('no element')
    const { paymentMethod, error } = await window.onerway.createPaymentMethod({
      type: 'card',
      card,
    })
    return paymentMethod?.card?.brand ?? error?.code
  })
  expect(brand).toBe('visa')
})

test('two groups on one page do not mix', async ({ page, sandbox, merchant }) => {
  await openSplit(page, { sandbox, merchant }, { types: ['cardNumber', 'cardExpiry'] })
  const code = await page.evaluate(async () => {
    const box = document.createElement('div')
    document.body.append(box)
    const other = window.onerway.elements()
    const cvc = other.create('cardCvc')
    await new Promise((resolve) => {
      cvc.on('ready', resolve)
      cvc.mount(box)
    })
    const { error } = await window.onerway.createToken(cvc as never)
    return error?.code
  })
  expect(code).toBe('incomplete_cvc')
})

test('a group takes one element of a type, and a card or its parts', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant }, { types: ['cardNumber'] })
  const codes = await page.evaluate(() =>
    (['cardNumber', 'card', 'cheque'] as const).map((type) => {
      try {
        window.elements.create(type as 'card')
        return 'made'
      } catch (error) {
        return (error as { code: string }).code
      }
    }),
  )
  expect(codes).toEqual(['element_exists', 'element_exists', 'unknown_element_type'])
  const found = await page.evaluate(() => {
    const number = window.elements.getElement('cardNumber')
    return [
      number === window.elements.getElement({ __elementType: 'cardNumber' }),
      window.elements.getElement('cardCvc'),
    ]
  })
  expect(found).toEqual([true, null])
})

test('a page sees nothing that is typed pass between the fields', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    // The controller may come just now: its nonce is random, digits and all.
    addEventListener('message', ({ data }) => heard.push(JSON.stringify({ ...data, nonce: '' })))
  })
  await typeSplit(page)
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.join())
  expect(heard).not.toMatch(/\d{4}/)
  const reached = await page.evaluate(() =>
    [...Array(window.length).keys()].map((index) => {
      try {
        return String((window.frames[index] as unknown as { onerwayHub: unknown }).onerwayHub)
      } catch (error) {
        return (error as Error).name
      }
    }),
  )
  expect(new Set(reached)).toEqual(new Set(['SecurityError']))
})

test('fields find each other again where the page has thrown the controller out', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  // So that there is a place to meet before it goes.
  await fieldOf(page, 'cardNumber').fill('378282')
  await expect(fieldOf(page, 'cardCvc')).toHaveAccessibleDescription(/4 digits/)
  await page.evaluate(`document.querySelector('iframe[src*="controller"]').remove()`)
  // Any verb brings it back; nothing else is asked of the page.
  await page.evaluate(`onerway.retrievePaymentIntent('pi_1_secret_1')`)
  // What the API knows of a card can only be asked by the controller that is there.
  await fieldOf(page, 'cardNumber').fill('4000002500001001')
  await expect(page.frameLocator('#cardNumber iframe').locator('.network')).toHaveCount(2)
  await expect(fieldOf(page, 'cardCvc')).toHaveAccessibleDescription(/3 digits/)
  await fieldOf(page, 'cardExpiry').fill('1234')
  await fieldOf(page, 'cardCvc').fill('123')
  await fieldOf(page, 'postalCode').fill('94110')
  const last4 = await page.evaluate(`onerway.createPaymentMethod({
    type: 'card',
    card: elements.getElement('cardCvc'),
  }).then(({ paymentMethod, error }) => paymentMethod?.card.last4 ?? error.code)`)
  expect(last4).toBe('1001')
})

test('the script of the fields is compiled for the first of them only', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  const scripts = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes('/card.html'))
      .map(async (frame) => {
        const session = await page.context().newCDPSession(frame)
        const ids: string[] = []
        session.on('Debugger.scriptParsed', ({ url, scriptId }) => {
          if (url.includes('/card.html')) ids.push(scriptId)
        })
        await session.send('Debugger.enable')
        return ids
      }),
  )
  expect(scripts).toHaveLength(4)
  // Each frame tells of what it has compiled itself, not of what it took from another.
  expect(scripts.flat()).toHaveLength(1)
})
