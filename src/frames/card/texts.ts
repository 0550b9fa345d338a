import type { Brand } from '../../card/brands.ts'
import { cvcLength } from '../../card/cvc.ts'
import type { FieldErrorCode } from '../../card/verdict.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { fill } from '../../locales/fill.ts'

/** Brand names as they are written by their owners. */
export const BRAND_NAMES: Readonly<Record<Brand, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  jcb: 'JCB',
  discover: 'Discover',
  diners: 'Diners Club',
  maestro: 'Maestro',
}

/** An error in words, with the brand or the number of digits it speaks of. */
export const errorText = (
  messages: FieldMessages,
  code: FieldErrorCode,
  brand: Brand | undefined,
): string => fill(messages[code], { brand: brand ? BRAND_NAMES[brand] : '', n: cvcLength(brand) })
