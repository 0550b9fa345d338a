import type { Page } from '@playwright/test'
import { fillFromScript } from './caret.ts'
import { expect, test } from './fixtures.ts'
import { fieldOf, openSplit, TYPES } from './fields.ts'

const completeFields = (page: Page) =>
  page.evaluate(`[...new Set(seen.filter(({ name, event }) => name === 'change' && event.complete)
    .map(({ event }) => event.elementType))].sort()`)

for (const [how, card] of Object.entries({
  bare: ['4242424242424242', '12/34', '123', '94110'],
  spaced: [' 4242 4242 4242 4242 ', '12 / 2034', ' 123 ', ' 94110 '],
  'in another script': [
    '４２４２４２４２４２４２４２４２',
    '２０３４年１２月',
    '１２３',
    '９４１１０',
  ],
}))
  test(`what a password manager fills into split fields, ${how}, is taken`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openSplit(page, { sandbox, merchant })
    await page.locator('#before').focus()
    for (const [index, type] of TYPES.entries())
      await fillFromScript(fieldOf(page, type), card[index] ?? '')
    await expect(fieldOf(page, 'cardNumber')).toHaveValue('4242 4242 4242 4242')
    await expect(fieldOf(page, 'cardExpiry')).toHaveValue('12 / 34')
    await expect(fieldOf(page, 'cardCvc')).toHaveValue('123')
    await expect.poll(() => completeFields(page)).toEqual([...TYPES].sort())
    // A fill is no typing: the shopper stays where he is.
    await expect(page.locator('#before')).toBeFocused()
  })

test('one that writes key by key, and one that says only that it changed, are taken', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  const number = fieldOf(page, 'cardNumber')
  await number.evaluate((input: HTMLInputElement) => {
    for (const digit of '4242 4242 4242 4242') {
      input.value += digit
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await expect(number).toHaveValue('4242 4242 4242 4242')
  const expiry = fieldOf(page, 'cardExpiry')
  await expiry.evaluate((input: HTMLInputElement) => {
    input.value = '12/34'
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(expiry).toHaveValue('12 / 34')
  await expect.poll(() => completeFields(page)).toEqual(['cardExpiry', 'cardNumber'])
})
