import { toAsciiDigits } from './digits.ts'
import type { Verdict } from './verdict.ts'

/** Countries (ISO 3166-1 alpha-2) whose codes are digits only, by how many; more than one way is listed twice. */
const DIGITS: Readonly<Record<number, string>> = {
  3: 'TW',
  4: 'AT AU BE BG CH CY DK HU LU NO NZ PH SI ZA',
  5: 'CZ DE EE ES FI FR GR HR ID IT KR LT MX MY PK PL SA SE SK TH TR TW UA US VN',
  6: 'CN CO IN RO RU SG TW VN',
  7: 'CL IL JP PT',
  8: 'BR',
  9: 'SA US',
}

/** Countries whose codes hold letters too, without the space, in the two parts a space goes between. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  CA: /^([A-Z]\d[A-Z])(\d[A-Z]\d)$/,
  GB: /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/,
  IE: /^([A-Z]\d[\dW])([A-Z\d]{4})$/,
  NL: /^(\d{4})([A-Z]{2})$/,
}

/** Countries and territories without postal codes in general use. */
const NONE =
  'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GM GQ GY HK KI KM KN ' +
  'KP ML MO MR MW NR NU QA RW SB SC SL SR ST SX SY TD TF TG TK TL TO TV UG VU WS YE ZW'

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
  const parted = ['CA', 'GB'].map((country) => LETTERS[country]?.exec(whole)).find(Boolean)
  return parted ? `${parted[1]} ${parted[2]}` : tidy
}

/**
 * Checks a postal code, tidied or not, by country (ISO 3166-1 alpha-2); any
 * plausible one while the country is unknown or not in the tables. Never
 * `invalid`: what is wrong is said when the field is left.
 * Code: `incomplete_postal_code`.
 */
export function checkPostalCode(text: string, country?: string): Verdict {
  const tidy = tidyPostalCode(text)
  const whole = tidy.replace(/[ -]/g, '')
  const named = country?.length === 2 ? country : '?'
  const lengths = Object.keys(DIGITS).filter((length) => DIGITS[Number(length)]?.includes(named))
  const pattern = LETTERS[named] ?? (lengths.length ? /^\d+$/ : undefined)

  if (NONE.includes(named)) return { state: 'valid' }
  if (!tidy) return { state: 'empty', code: 'incomplete_postal_code' }
  const fits = pattern
    ? pattern.test(whole) && (!lengths.length || lengths.includes(String(whole.length)))
    : PLAUSIBLE.test(tidy)
  return fits ? { state: 'valid' } : { state: 'incomplete', code: 'incomplete_postal_code' }
}
