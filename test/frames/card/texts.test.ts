import { expect, it } from 'vitest'
import en from '../../../src/locales/fields/en.ts'
import zhCN from '../../../src/locales/fields/zh-CN.ts'
import { errorText } from '../../../src/frames/card/texts.ts'

it('fills in the brand by its own name, and the digits of its code', () => {
  expect(errorText(en, 'brand_not_accepted', 'amex')).toBe(
    "American Express isn't accepted here. Try another card.",
  )
  expect(errorText(zhCN, 'incomplete_cvc', 'amex')).toBe('请输入4位安全码')
  expect(errorText(en, 'incomplete_cvc', undefined)).toBe('Enter the 3-digit security code.')
})
