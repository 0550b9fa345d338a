import { toAsciiDigits } from './digits.ts'
import type { Verdict } from './verdict.ts'

/** Codes with a space in them, without it, in the two parts it goes between. */
const PARTED = [/^([A-Z]\d[A-Z])(\d[A-Z]\d)$/, /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/]

/** Where the country is unknown: three to ten characters that begin and end like a code. */
const PLAUSIBLE = /^[A-Z\d]{2}[A-Z\d -]{0,7}[A-Z\d]$/

/**
 * A postal code as it is written on an envelope, for when the field is left:
 * ASCII, upper-cased, single spaces, and the British and Canadian space put in.
 */
export function tidyPostalCode(text: string): string {
  const tidy = toAsciiDigits(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(/[〒\s]+/g, ' ')
    .trim()
    .toUpperCase()
  const whole = tidy.replace(/[ -]/g, '')
  const parted = PARTED.map((pattern) => pattern.exec(whole)).find(Boolean)
  return parted ? `${parted[1]} ${parted[2]}` : tidy
}

/**
 * Checks a postal code, tidied or not, by what a country's look like
 * (postal-countries.ts); any plausible one while that is not known. Never
 * `invalid`: what is wrong is said when the field is left.
 * Code: `incomplete_postal_code`.
 */
export function checkPostalCode(
  text: string,
  fits: (whole: string) => boolean = (whole) => PLAUSIBLE.test(whole),
): Verdict {
  const tidy = tidyPostalCode(text)
  if (!tidy) return { state: 'empty', code: 'incomplete_postal_code' }
  return fits(tidy) ? { state: 'valid' } : { state: 'incomplete', code: 'incomplete_postal_code' }
}
