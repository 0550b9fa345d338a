import { beforeEach, describe, expect, test } from 'vitest'
import {
  changes,
  countOf,
  expectFocused,
  heardBy,
  startAfresh,
  type Checkout,
  type Field,
} from '../checkout.ts'
import { eventually } from '../eventually.ts'
import { enter, expectValue, fill, place, read, retype, statusOf, valueOf } from '../hand.ts'

/** Typed into a field and left, and what is then said of it. */
const WRONG: [field: Field, typed: string, code: string, en: string, zh: string][] = [
  ['number', '4242', 'incomplete_number', 'Your card number is incomplete.', '请输入完整的卡号'],
  ['number', '4242424242424241', 'invalid_number', 'Check your card number.', '卡号有误，请核对'],
  ['number', '378282246310006', 'invalid_number', 'Check your card number.', '卡号有误，请核对'],
  ['expiry', '1', 'incomplete_expiry', 'Enter the full expiry date.', '请输入完整的有效期'],
  ['expiry', '12/3', 'incomplete_expiry', 'Enter the full expiry date.', '请输入完整的有效期'],
  ['expiry', '0121', 'expired_card', 'This card has expired.', '该卡已过期'],
  ['cvc', '12', 'incomplete_cvc', 'Enter the 3-digit security code.', '请输入3位安全码'],
]

const lastError = async (checkout: Checkout) =>
  (await heardBy(checkout, 'change')).pop()?.event.error ?? null

const expectError = (checkout: Checkout, code: string | undefined): Promise<void> =>
  eventually('the error', async () => (await lastError(checkout))?.code, code)

const isInvalid = (checkout: Checkout, field: Field, wanted: boolean): Promise<void> =>
  eventually(
    `aria-invalid of ${field}`,
    () => read(checkout, field, 'aria-invalid'),
    wanted ? 'true' : null,
  )

/** What is said of what is wrong, in the page's language. */
export const wording =
  (locale: 'en' | 'zh-CN') =>
  (checkout: () => Checkout): void => {
    beforeEach(() => startAfresh(checkout()))

    describe(`what is wrong is said in words that say what to do (${locale})`, () => {
      test.each(WRONG)('%s %s: %s', async (field, typed, code, en, zh) => {
        const message = locale === 'en' ? en : zh
        await retype(checkout(), field, typed)
        await checkout().engine.press('Tab')
        await eventually('the error', () => lastError(checkout()), {
          type: 'validation_error',
          code,
          message,
        })
        await isInvalid(checkout(), field, true)
        expect(await read(checkout(), field, 'description')).toContain(message)
        expect(await statusOf(checkout(), field)).toBe(message)
        // Nothing typed is ever cleared by an error.
        const digits = (text: string) => text.replace(/\D/g, '')
        expect(digits(await valueOf(checkout(), field))).toBe(digits(typed))
      })
    })

    test('a month that there is not, and a code that is short for its brand', async () => {
      await fill(checkout(), 'expiry', '13 / 30')
      await eventually(
        'the status',
        () => statusOf(checkout(), 'expiry'),
        locale === 'en' ? 'Month must be 01–12.' : '月份应为 01–12',
      )
      await retype(checkout(), 'expiry', '1234')
      await retype(checkout(), 'number', '378282246310005')
      await retype(checkout(), 'cvc', '123')
      await enter(checkout(), 'number')
      await eventually(
        'the status',
        () => statusOf(checkout(), 'cvc'),
        locale === 'en' ? 'Enter the 4-digit security code.' : '请输入4位安全码',
      )
    })
  }

/** When an error shows, and when it goes. */
export function timing(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  test('a number is told off when it is full, never before, and no longer than it is wrong', async () => {
    const { engine } = checkout()
    const before = await countOf(checkout(), 'change')
    await retype(checkout(), 'number', '424242424242424')
    const typing = (await changes(checkout())).slice(before)
    expect(typing.filter(({ error }) => error)).toEqual([])
    await engine.press('1')
    await expectFocused(checkout(), 'cardnumber')
    await isInvalid(checkout(), 'number', true)
    await expectError(checkout(), 'invalid_number')
    await engine.press('Backspace')
    await isInvalid(checkout(), 'number', false)
    await expectError(checkout(), undefined)
  })

  test('an error stays until the key that mends it', async () => {
    await retype(checkout(), 'number', '424242424242424')
    await checkout().engine.press('Tab')
    await expectError(checkout(), 'incomplete_number')
    await place(checkout(), 'number', '4242 4242 4242 424‸')
    await isInvalid(checkout(), 'number', true)
    await checkout().engine.press('2')
    await isInvalid(checkout(), 'number', false)
    await expectError(checkout(), undefined)
  })

  test('a miss of the check digit is no error for UnionPay', async () => {
    await retype(checkout(), 'number', '6200000000000004')
    await checkout().engine.press('Tab')
    await expectValue(checkout(), 'number', '6200 0000 0000 0004')
    await isInvalid(checkout(), 'number', false)
    await expectError(checkout(), undefined)
  })

  test('the page hears one change for each that concerns it, and never a digit', async () => {
    const before = await countOf(checkout(), 'change')
    await retype(checkout(), 'number', '4242424242424242')
    await enter(checkout(), 'number')
    const heard = (await changes(checkout())).slice(before)
    expect(heard.map(({ empty, brand }) => [empty, brand])).toEqual([
      [false, undefined],
      [false, 'visa'],
      ...(checkout().form === 'split' ? [[false, 'visa']] : []),
    ])
    expect(JSON.stringify(heard)).not.toMatch(/\d/)
  })
}
