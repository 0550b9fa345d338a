import type { Page } from '@playwright/test'
import { autofill, fillsOf, frameIn, noteFills } from './autofill.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'
import { fieldOf, openSplit, TYPES } from './fields.ts'

const SPLIT = TYPES.slice(0, 3)

/** Everything the page is told or sent from now on, and what stands in its own inputs. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    addEventListener('message', ({ data }) => heard.push(data), true)
    for (const name of ['input', 'change', 'beforeinput', 'paste'])
      document.addEventListener(name, () => heard.push(name), true)
  })
  return () =>
    page.evaluate(`JSON.stringify([heard, seen,
      [...document.querySelectorAll('input')].map(({ value }) => value)])`)
}

/** That much of a card would be too much. */
const CARD_DATA = /4242|12\D{0,3}(20)?34|123/

const completeTypes = (page: Page) =>
  page.evaluate(`[...new Set(seen.filter(({ name, event }) => name === 'change' && event.complete)
    .map(({ event }) => event.elementType))].sort()`)

for (const [type, name] of [
  ['cardNumber', 'cardnumber'],
  ['cardExpiry', 'exp-date'],
  ['cardCvc', 'cvc'],
] as const)
  test(`the browser's own autofill, chosen in ${type}, fills all the split fields`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openSplit(page, { sandbox, merchant }, { types: SPLIT })
    const told = await listen(page)
    const frames = await Promise.all(SPLIT.map((each) => frameIn(page, each)))
    for (const frame of frames) await noteFills(frame)

    await autofill(page, type, name)

    await expect(fieldOf(page, 'cardNumber')).toHaveValue('4242 4242 4242 4242')
    await expect(fieldOf(page, 'cardExpiry')).toHaveValue('12 / 34')
    await expect(fieldOf(page, 'cardCvc')).toHaveValue('123')
    await expect.poll(() => completeTypes(page)).toEqual([...SPLIT].sort())
    // The browser reached every frame itself: it saw one form in all of them.
    for (const frame of frames) await expect.poll(() => fillsOf(frame)).not.toEqual([])
    expect(await told()).not.toMatch(CARD_DATA)
    const last4 = await page.evaluate(`onerway.createPaymentMethod({
      type: 'card',
      card: elements.getElement('${type}'),
    }).then(({ paymentMethod }) => paymentMethod.card.last4)`)
    expect(last4).toBe('4242')
  })

test('what the browser fills into one frame only is handed to the others, past the page', async ({
  page,
  sandbox,
  merchant,
}) => {
  // The browser fills one form of the page at a time. The fields' own form is another one.
  const body = `<form><div id="cardNumber"></div></form>
    <form><input id="before"><div id="cardExpiry"></div><div id="cardCvc"></div></form>`
  await openSplit(page, { sandbox, merchant }, { types: SPLIT, body })
  const told = await listen(page)
  const [number, expiry, cvc] = await Promise.all(SPLIT.map((type) => frameIn(page, type)))
  for (const frame of [number, expiry, cvc]) await noteFills(frame as never)

  await autofill(page, 'cardNumber', 'cardnumber')

  await expect(fieldOf(page, 'cardNumber')).toHaveValue('4242 4242 4242 4242')
  await expect(fieldOf(page, 'cardExpiry')).toHaveValue('12 / 34')
  await expect(fieldOf(page, 'cardCvc')).toHaveValue('123')
  expect(await fillsOf(number as never)).toEqual([
    'cardnumber 4242424242424242',
    'cvc 123 unseen',
    'exp-date 12/2034 unseen',
  ])
  expect(await fillsOf(expiry as never)).toEqual([])
  expect(await fillsOf(cvc as never)).toEqual([])
  await expect.poll(() => completeTypes(page)).toEqual([...SPLIT].sort())
  expect(await told()).not.toMatch(CARD_DATA)
})

test("the browser's own autofill fills the one-frame card", async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant })
  const told = await listen(page)
  const { number, expiry, cvc, postal } = cardFrame(page)
  await noteFills(await frameIn(page, 'card'))

  await autofill(page, 'card', 'cardnumber')

  await expect(number).toHaveValue('4242 4242 4242 4242')
  await expect(expiry).toHaveValue('12 / 34')
  await expect(cvc).toHaveValue('123')
  expect(await fillsOf(await frameIn(page, 'card'))).toHaveLength(3)
  // What is left is where the shopper goes on.
  await expect(postal).toBeFocused()
  await expect(postal).not.toHaveAttribute('aria-invalid', 'true')
  expect(await told()).not.toMatch(CARD_DATA)
})

test('a card that was saved without its code leaves the code to be typed, and is not told off', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await autofill(page, 'cardNumber', 'cardnumber', { cvc: '' })
  await expect(fieldOf(page, 'cardExpiry')).toHaveValue('12 / 34')
  const cvc = fieldOf(page, 'cardCvc')
  await expect(cvc).toBeFocused()
  await expect(cvc).toHaveValue('')
  await expect(cvc).not.toHaveAttribute('aria-invalid', 'true')
})
