import { changesOf, expectFocused, fillFromScript } from './caret.ts'
import { cardFrame, eventsOf, expect, openCheckout, test } from './fixtures.ts'

test.beforeEach(({ page, sandbox, merchant }) => openCheckout(page, { sandbox, merchant }))

const complete = { elementType: 'card', empty: false, complete: true }

test('what a password manager fills is formatted and valid, however it is written', async ({
  page,
}) => {
  const { number, expiry, cvc, postal } = cardFrame(page)
  await page.locator('#name').focus()
  for (const [card, shown] of [
    [
      ['4242424242424242', '12/34', '123', '94110'],
      ['4242 4242 4242 4242', '12 / 34', '123'],
    ],
    [
      [' 4242 4242 4242 4242 ', '122034', ' 123 ', '94110'],
      ['4242 4242 4242 4242', '12 / 34'],
    ],
    [
      ['3782-822463-10005', '2034-12', '1234', '94110'],
      ['3782 822463 10005', '12 / 34', '1234'],
    ],
    [
      ['５５５５５５５５５５５５４４４４', '１２／３４', '１２３'],
      ['5555 5555 5555 4444', '12 / 34', '123'],
    ],
  ] as const) {
    await page.evaluate('card.clear()')
    await expect(number).toHaveValue('')
    await fillFromScript(number, card[0])
    await fillFromScript(expiry, card[1])
    await fillFromScript(cvc, card[2])
    await fillFromScript(postal, card[3] ?? '94110')
    await expect(number).toHaveValue(shown[0])
    await expect(expiry).toHaveValue(shown[1])
    await expect(cvc).toHaveValue(shown[2] ?? '123')
    await expect
      .poll(async () => (await eventsOf(page, 'change')).pop())
      .toMatchObject({ ...complete, value: { postalCode: '94110' } })
  }
  // A fill is no typing: the focus stays where the shopper is.
  await expectFocused(page, 'name')
})

test('a value written character by character ends up whole', async ({ page }) => {
  const { number, expiry, cvc, postal } = cardFrame(page)
  const write = (input: typeof number, text: string, grow: boolean) =>
    input.evaluate(
      (element: HTMLInputElement, [all, growing]) => {
        for (let length = 1; length <= (all as string).length; length++) {
          // Some append to what the field shows, some write what they have so far.
          element.value = growing
            ? element.value + (all as string).charAt(length - 1)
            : (all as string).slice(0, length)
          element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
          element.dispatchEvent(new Event('input', { bubbles: true }))
          element.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }))
        }
        element.dispatchEvent(new Event('change', { bubbles: true }))
      },
      [text, grow] as const,
    )
  for (const grow of [true, false]) {
    await page.evaluate('card.clear()')
    await expect(number).toHaveValue('')
    await write(number, '4242 4242 4242 4242', grow)
    await write(expiry, '12/34', grow)
    await write(cvc, '123', grow)
    await write(postal, '94110', grow)
    await expect(number).toHaveValue('4242 4242 4242 4242')
    await expect(expiry).toHaveValue('12 / 34')
    await expect
      .poll(async () => (await eventsOf(page, 'change')).pop())
      .toMatchObject({ ...complete, brand: 'visa' })
  }
})

test('every way of writing an expiry date is taken', async ({ page }) => {
  const { expiry } = cardFrame(page)
  for (const text of [
    '07/34',
    '7/34',
    '07/2034',
    '07-34',
    '07.34',
    '0734',
    '072034',
    '2034-07',
    '2034/07',
    '2034年7月',
    '０７／３４',
    '07 / 34',
  ]) {
    await fillFromScript(expiry, '')
    await fillFromScript(expiry, text)
    await expect(expiry, text).toHaveValue('07 / 34')
  }
})

test('a fill without a security code leaves that one focused, and says no error', async ({
  page,
}) => {
  const { number, expiry } = cardFrame(page)
  await number.click()
  await fillFromScript(number, '4242424242424242')
  await fillFromScript(expiry, '12/34')
  await expectFocused(page, 'cvc')
  const changes = await changesOf(page)
  expect(changes.pop()).toEqual({
    elementType: 'card',
    empty: false,
    complete: false,
    brand: 'visa',
    value: { postalCode: '' },
  })
  expect(changes.filter(({ error }) => error)).toEqual([])
})

test('a postal code is tidied when it is left', async ({ page }) => {
  const { postal, cvc } = cardFrame(page)
  for (const [typed, shown] of [
    ['sw1a1aa', 'SW1A 1AA'],
    ['k1a 0b1', 'K1A 0B1'],
    [' ９４１１０ ', '94110'],
  ] as const) {
    await postal.fill(typed)
    await expect(postal).toHaveValue(typed)
    await cvc.focus()
    await expect(postal).toHaveValue(shown)
    expect((await changesOf(page)).pop()?.value).toEqual({ postalCode: shown })
  }
})
