import { CARD, cardFrame, expect, openCheckout, test } from './fixtures.ts'
import { fieldOf, openSplit } from './fields.ts'
import { changesOf } from './caret.ts'

const { number: NUMBER, expiry: EXPIRY, cvc: CVC } = CARD

test('the country says what the postal code is called, typed with and checked by', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant }, { fields: { postalCode: { country: 'US' } } })
  const postal = fieldOf(page, 'postalCode')
  const frame = page.frameLocator('#postalCode iframe')
  await expect(frame.getByRole('textbox', { name: 'ZIP code' })).toHaveCount(1)
  await expect(postal).toHaveAttribute('placeholder', 'ZIP')
  await expect(postal).toHaveAttribute('inputmode', 'numeric')

  const leaveWith = async (text: string) => {
    await postal.fill(text)
    await page.locator('#after').click()
  }
  await leaveWith('9411')
  await expect(postal).toHaveAttribute('aria-invalid', 'true')
  await leaveWith('SW1A 1AA')
  await expect(postal).toHaveAttribute('aria-invalid', 'true')

  // What is typed stays, and is judged anew.
  await page.evaluate("elements.getElement('postalCode').update({ country: 'GB' })")
  await expect(frame.getByRole('textbox', { name: 'Postal code' })).toHaveCount(1)
  await expect(postal).toHaveAttribute('inputmode', 'text')
  await expect(postal).toHaveValue('SW1A 1AA')
  await expect(postal).not.toHaveAttribute('aria-invalid', 'true')
  await leaveWith('ec1a1bb')
  await expect(postal).toHaveValue('EC1A 1BB')
  await expect(postal).not.toHaveAttribute('aria-invalid', 'true')
  await leaveWith('94110')
  await expect(postal).toHaveAttribute('aria-invalid', 'true')
})

test('a country without postal codes is not asked for one', async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant }, { card: { country: 'HK' } })
  const { number, expiry, cvc, postal } = cardFrame(page)
  await expect(number).toBeVisible()
  await expect(postal).toHaveCount(0)
  await number.click()
  await page.keyboard.type(NUMBER + EXPIRY + CVC)
  expect((await changesOf(page)).pop()).toMatchObject({ complete: true })
  await expect(cvc).toBeFocused()

  await page.evaluate("card.update({ country: 'US' })")
  await expect(postal).toHaveAttribute('placeholder', 'ZIP')
  expect((await changesOf(page)).pop()).toMatchObject({ complete: false })
  await postal.fill('94110')
  await page.evaluate("card.update({ country: 'AE' })")
  await expect(postal).toHaveCount(0)
  await expect(expiry).toHaveValue('12 / 34')
  const sent = await page.evaluate(`onerway.createPaymentMethod({ type: 'card', card })
    .then(({ paymentMethod, error }) => error ? error.code : paymentMethod.billing_details)`)
  // What was typed for another country is not sent for this one.
  expect(sent).toMatchObject({ address: { postal_code: null } })
})
