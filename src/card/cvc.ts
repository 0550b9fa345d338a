import { type Brand, BRANDS } from './brands.ts'
import { applyEdit, type Formatter } from './edit.ts'
import type { Verdict } from './verdict.ts'

/** Digits of a brand's security code; what nearly all cards have while the brand is unknown. */
export function cvcLength(brand: Brand | undefined): 3 | 4 {
  return brand ? BRANDS[brand].cvc : 3
}

/**
 * The security code: as many digits as the brand has, four while it is unknown.
 * When the brand changes, a `fill` of what is shown cuts a code that is too long.
 */
export function cvcFormatter(brand: Brand | undefined): Formatter {
  const limit = brand ? cvcLength(brand) : 4
  return {
    edit: (previous, edit) => applyEdit(previous, edit, () => limit),
    show: ({ digits, caret }) => ({ text: digits, caret }),
  }
}

/**
 * Checks a security code. While the brand is unknown three digits suffice and
 * four are fine; a brand whose cards may have no code is valid without one.
 * Code: `incomplete_cvc`.
 */
export function checkCvc(digits: string, brand: Brand | undefined): Verdict {
  const length = digits.length
  const longest = brand ? cvcLength(brand) : 4
  if (!length && !(brand && BRANDS[brand].cvcOptional)) {
    return { state: 'empty', code: 'incomplete_cvc' }
  }
  if (!length || (length >= cvcLength(brand) && length <= longest)) return { state: 'valid' }
  return { state: length > longest ? 'invalid' : 'incomplete', code: 'incomplete_cvc' }
}
