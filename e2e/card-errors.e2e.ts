import { changesOf, expectFocused, fillFromScript, lastError, retype } from './caret.ts'
import {
  cardFrame,
  confirm,
  expect,
  openCheckout,
  test,
  typeCard,
  type CardFrame,
} from './fixtures.ts'

type PartName = Exclude<keyof CardFrame, 'frame'>

/** What is typed into a part and left, and what is then said of it. */
const cases: [part: PartName, typed: string, code: string, en: string, zh: string][] = [
  ['number', '4242', 'incomplete_number', 'Your card number is incomplete.', '请输入完整的卡号'],
  ['number', '4242424242424241', 'invalid_number', 'Check your card number.', '卡号有误，请核对'],
  ['expiry', '1', 'incomplete_expiry', 'Enter the full expiry date.', '请输入完整的有效期'],
  ['expiry', '0121', 'expired_card', 'This card has expired.', '该卡已过期'],
  ['cvc', '12', 'incomplete_cvc', 'Enter the 3-digit security code.', '请输入3位安全码'],
  ['postal', '9', 'incomplete_postal_code', 'Enter your full postal code.', '请输入完整的邮编'],
]

for (const locale of ['en', 'zh-CN'])
  test(`what is wrong is said in words that say what to do (${locale})`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    await openCheckout(page, { sandbox, merchant }, { options: { locale } })
    const fields = cardFrame(page)
    const status = fields.frame.getByRole('status')
    const other = { number: 'expiry', expiry: 'number', cvc: 'number', postal: 'number' } as const
    for (const [part, typed, code, en, zh] of cases) {
      const message = locale === 'en' ? en : zh
      await retype(page, fields[part], typed)
      await fields[other[part as keyof typeof other]].focus()
      await expect(status).toHaveText(message)
      await expect(fields[part]).toHaveAttribute('aria-invalid', 'true')
      await expect(fields[part]).toHaveAccessibleDescription(
        part === 'cvc' ? new RegExp(`. ${message}$`) : message,
      )
      expect((await changesOf(page)).pop()).toMatchObject({
        complete: false,
        error: { type: 'validation_error', code, message },
      })
      await expect(page.locator('#card')).toHaveClass(/OnerwayElement--invalid/)
      // Nothing typed is ever cleared by an error.
      expect((await fields[part].inputValue()).replace(/\D/g, '')).toBe(typed)
      await page.evaluate('card.clear()')
      await expect(fields[part]).not.toHaveAttribute('aria-invalid')
      await expect(page.locator('#card')).not.toHaveClass(/--invalid/)
    }

    await fillFromScript(fields.expiry, '13 / 30')
    await expect(status).toHaveText(locale === 'en' ? 'Month must be 01–12.' : '月份应为 01–12')
    await retype(page, fields.expiry, '1234')
    await retype(page, fields.number, '378282246310005')
    await retype(page, fields.cvc, '123')
    await fields.number.focus()
    await expect(status).toHaveText(
      locale === 'en' ? 'Enter the 4-digit security code.' : '请输入4位安全码',
    )
  })

test('an error that comes beside another is said, and the other is not said again', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { frame, expiry, cvc, postal } = cardFrame(page)
  const status = frame.getByRole('status')
  // A reader says what is put into the region, and not the region as a whole.
  await expect(status).toHaveAttribute('aria-atomic', 'false')
  await status.evaluate((region) => {
    const said: string[] = []
    Object.assign(window, { said })
    const note = ({ type, target, addedNodes }: MutationRecord) => {
      const put = type === 'characterData' ? [target] : [...addedNodes]
      said.push(...put.flatMap(({ textContent }) => textContent || []))
    }
    new MutationObserver((changes) => changes.forEach(note)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await retype(page, expiry, '0121')
  await retype(page, cvc, '12')
  await postal.focus()
  await expect(cvc).toHaveAttribute('aria-invalid', 'true')
  expect(await status.evaluate('said')).toEqual([
    'This card has expired.',
    'Enter the 3-digit security code.',
  ])
})

test('a number is told off when it is full, never before, and no longer than it is wrong', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { number } = cardFrame(page)
  await number.focus()
  await page.keyboard.type('424242424242424')
  const typing = await changesOf(page)
  expect(typing.filter(({ error }) => error)).toEqual([])
  await page.keyboard.type('1')
  await expectFocused(page, 'cardnumber')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  expect((await changesOf(page)).pop()?.error?.code).toBe('invalid_number')
  await page.keyboard.press('Backspace')
  await expect(number).not.toHaveAttribute('aria-invalid')
  await page.keyboard.type('1')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('4')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  expect((await changesOf(page)).pop()?.error?.code).toBe('invalid_number')

  // Left half typed: the error stays until the key that mends it.
  await retype(page, number, '424242424242424')
  await page.keyboard.press('Tab')
  await expect.poll(() => lastError(page)).toBe('Your card number is incomplete.')
  await number.focus()
  await page.keyboard.press('End')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.type('2')
  await expect(number).not.toHaveAttribute('aria-invalid')
  expect(await lastError(page)).toBeUndefined()
})

test('the page hears one change for each that concerns it, and never a digit', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant }, { card: { hidePostalCode: true } })
  await typeCard(page)
  const value = { postalCode: '' }
  const visa = { elementType: 'card', empty: false, brand: 'visa', value }
  const changes = await changesOf(page)
  expect(changes).toEqual([
    { elementType: 'card', empty: false, complete: false, value },
    { ...visa, complete: false },
    { ...visa, complete: true },
  ])
  expect(JSON.stringify(changes)).not.toMatch(/\d/)
})

test('paying with an incomplete form shows all that is missing and starts at the first of it', async ({
  page,
  sandbox,
  merchant,
}) => {
  const intent = await merchant.createIntent()
  await openCheckout(
    page,
    { sandbox, merchant },
    { body: '<div id="card"></div><button>Pay</button>' },
  )
  const { number, expiry, cvc, postal } = cardFrame(page)
  await number.click()
  await page.keyboard.type('4242424242424242')
  await page.getByRole('button', { name: 'Pay' }).click()
  const { error, paymentIntent } = await confirm(page, intent.client_secret)
  expect(paymentIntent).toBeUndefined()
  expect(error).toMatchObject({
    type: 'validation_error',
    code: 'incomplete_expiry',
    message: 'Enter the full expiry date.',
  })
  await expectFocused(page, 'exp-date')
  await expect(number).not.toHaveAttribute('aria-invalid')
  await expect(expiry).toHaveAccessibleDescription('Enter the full expiry date.')
  await expect(cvc).toHaveAccessibleDescription(
    '3 digits on the back of the card Enter the 3-digit security code.',
  )
  await expect(postal).toHaveAccessibleDescription('Enter your full postal code.')
  const sent = (await merchant.ledger()).requests.filter(({ path }) => path.includes(intent.id))
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([])

  await page.keyboard.type('1234')
  await expect(expiry).not.toHaveAttribute('aria-invalid')
  await expectFocused(page, 'cvc')
  await page.keyboard.type('123')
  await page.keyboard.type('94110')
  expect((await confirm(page, intent.client_secret)).paymentIntent?.status).toBe('succeeded')
})
