import {
  type Brand,
  BRANDS,
  brandOf,
  candidateBrands,
  longestLength,
  STANDARD_GROUPS,
} from './brands.ts'
import { applyEdit, type Formatter } from './edit.ts'
import { passesLuhn } from './luhn.ts'
import type { Verdict } from './verdict.ts'

/** The length most cards have: where a number of no known brand counts as typed in full. */
const USUAL_LENGTH = 16

function groupsOf(digits: string): readonly number[] {
  const brand = brandOf(digits)
  const groups = brand ? BRANDS[brand].groups : STANDARD_GROUPS
  const room = groups.reduce((sum, size) => sum + size, 0)
  return digits.length > room ? STANDARD_GROUPS : groups
}

/**
 * The card number: digits in the groups of its brand, as many as the brand can
 * have. A space appears with the digit after it. The caret stands directly
 * after the digit it follows, before a space: `4111‸ 1`.
 */
export const numberFormatter: Formatter = {
  edit: (previous, edit) =>
    // A delete can leave more digits than the brand it led to has; nothing was
    // typed wrongly, so filling in the same digits again does not cut them.
    applyEdit(previous, edit, (digits) =>
      digits === previous.digits ? digits.length : longestLength(digits),
    ),

  show({ digits, caret }) {
    let text = ''
    let shownCaret = caret
    let start = 0
    for (const size of groupsOf(digits)) {
      if (start && start < digits.length) text += ' '
      if (start && start < caret) shownCaret++
      text += digits.slice(start, (start += size))
    }
    return { text, caret: shownCaret }
  },
}

/**
 * Checks a card number against the brands a merchant accepts; any of them that
 * the number fits makes it valid. Codes: `incomplete_number`, `invalid_number`,
 * `brand_not_accepted`.
 */
export function checkNumber(digits: string, accepted?: readonly Brand[]): Verdict {
  if (!digits) return { state: 'empty', code: 'incomplete_number' }
  const length = digits.length
  const rules = candidateBrands(digits, accepted).map((brand) => BRANDS[brand])
  // Where ranges overlap, the later one says which length is the usual one.
  const mostSpecific = rules[rules.length - 1]

  if (!mostSpecific) {
    if (brandOf(digits)) return { state: 'invalid', code: 'brand_not_accepted' }
    return length < USUAL_LENGTH
      ? { state: 'incomplete', code: 'incomplete_number' }
      : { state: 'invalid', code: 'invalid_number' }
  }
  const fitting = rules.filter(({ lengths }) => lengths.includes(length))
  const passes = passesLuhn(digits)
  if (fitting.some(({ luhnOptional }) => luhnOptional || passes)) return { state: 'valid' }

  const isFull =
    mostSpecific.full === length ||
    rules.every(({ lengths }) => lengths.every((possible) => possible <= length))
  return {
    state: isFull ? 'invalid' : 'incomplete',
    code: isFull || fitting.length ? 'invalid_number' : 'incomplete_number',
  }
}

/**
 * True when nothing more can be typed that would make a better number: it is
 * valid at its brand's only or longest length. Visa counts at 16, which hardly
 * any of its cards exceed. Focus may move on.
 */
export function numberIsFinished(digits: string, accepted?: readonly Brand[]): boolean {
  const brand = brandOf(digits, accepted)
  return (
    brand !== undefined &&
    checkNumber(digits, accepted).state === 'valid' &&
    (digits.length === Math.max(...BRANDS[brand].lengths) ||
      (brand === 'visa' && digits.length === USUAL_LENGTH))
  )
}
