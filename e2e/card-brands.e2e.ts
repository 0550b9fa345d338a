import { changesOf } from './caret.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'
import { fieldOf, openSplit } from './fields.ts'

const AMEX = '378282246310005'

for (const [locale, message] of [
  ['en', "American Express isn't accepted here. Try another card."],
  ['zh-CN', '暂不支持American Express，请换一张卡'],
] as const)
  test(`a brand that is not accepted is named at once, in ${locale}`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const card = { allowedBrands: ['visa', 'mastercard'] }
    await openCheckout(page, { sandbox, merchant }, { options: { locale }, card })
    const { number, frame } = cardFrame(page)
    await number.click()
    await page.keyboard.type('3')
    await expect(number).not.toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.type('7')
    await expect(number).toHaveAttribute('aria-invalid', 'true')
    await expect(frame.getByRole('status')).toHaveText(message)
    expect((await changesOf(page)).pop()).toMatchObject({
      brand: 'amex',
      error: { type: 'validation_error', code: 'brand_not_accepted', message },
    })
    // It is still told while the number goes on, and gone with the key that mends it.
    await page.keyboard.type(AMEX.slice(2))
    await expect(number).toHaveAttribute('aria-invalid', 'true')
    await number.fill('42')
    await expect(number).not.toHaveAttribute('aria-invalid', 'true')
    await page.evaluate("card.update({ allowedBrands: ['amex'] })")
    await expect(number).toHaveAttribute('aria-invalid', 'true')
  })

test('the icon is neutral until exactly one accepted brand is left', async ({
  page,
  sandbox,
  merchant,
}) => {
  const card = { allowedBrands: ['visa', 'maestro', 'discover'] }
  await openCheckout(page, { sandbox, merchant }, { card })
  const { number, frame } = cardFrame(page)
  const announced = frame.getByRole('status')
  const brandAfter = async (digits: string) => {
    await number.fill(digits)
    return (await changesOf(page)).pop()?.brand
  }
  // Maestro's 493698 lies within Visa's 4.
  expect(await brandAfter('4')).toBeUndefined()
  await expect(announced).toHaveText('')
  expect(await brandAfter('42')).toBe('visa')
  await expect(announced).toHaveText('Visa')
  expect(await brandAfter('493')).toBeUndefined()
  expect(await brandAfter('493698')).toBe('maestro')
  expect(await brandAfter('6')).toBeUndefined()

  await page.evaluate("card.update({ allowedBrands: ['visa', 'discover'] })")
  expect(await brandAfter('493')).toBe('visa')
  expect(await brandAfter('6')).toBe('discover')
})

test('any accepted brand that a number fits makes it valid', async ({
  page,
  sandbox,
  merchant,
}) => {
  const cardNumber = { allowedBrands: ['visa'] }
  await openSplit(page, { sandbox, merchant }, { fields: { cardNumber } })
  const number = fieldOf(page, 'cardNumber')
  const isComplete = () =>
    page.evaluate(
      "seen.filter(({ name, event }) => name === 'change' && event.brand).pop()?.event.complete",
    )
  // By its digits Maestro, which is not accepted here; as a Visa it passes.
  await number.fill('4936980000000004')
  await expect.poll(isComplete).toBe(true)
  await expect(number).not.toHaveAttribute('aria-invalid', 'true')
  // All of 62 is UnionPay's, also where Discover is accepted and UnionPay is not.
  await page.evaluate("elements.getElement('cardNumber').update({ allowedBrands: ['discover'] })")
  await number.fill('62')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await expect(page.frameLocator('#cardNumber iframe').getByRole('status')).toHaveText(
    "UnionPay isn't accepted here. Try another card.",
  )
})
