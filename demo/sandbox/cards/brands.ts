// Which network a number belongs to, and what that network's numbers look like.
// The first row that fits wins, so a range inside another one stands above it.

export interface Brand {
  readonly name: string
  readonly starts: RegExp
  readonly lengths: readonly number[]
  readonly cvcDigits: 3 | 4
  readonly cvcOptional?: true
  /** UnionPay has issued cards without the check digit. */
  readonly luhnOptional?: true
}

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const brands: readonly Brand[] = [
  { name: 'visa', starts: /^4/, lengths: [16, 18, 19], cvcDigits: 3 },
  {
    name: 'mastercard',
    starts: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    cvcDigits: 3,
  },
  { name: 'amex', starts: /^3[47]/, lengths: [15], cvcDigits: 4 },
  {
    name: 'unionpay',
    starts: /^(62|81([0-6]|7[01]))/,
    lengths: from(14, 19),
    cvcDigits: 3,
    luhnOptional: true,
  },
  { name: 'jcb', starts: /^(352[89]|35[3-8]|2131|1800)/, lengths: from(16, 19), cvcDigits: 3 },
  { name: 'discover', starts: /^(6011|64[4-9]|65)/, lengths: [16, 19], cvcDigits: 3 },
  { name: 'diners', starts: /^(30[0-5]|3095|36|38|39)/, lengths: [14, 16, 19], cvcDigits: 3 },
  {
    name: 'maestro',
    starts: /^(493698|5[06-9]|6[37])/,
    lengths: from(12, 19),
    cvcDigits: 3,
    cvcOptional: true,
  },
]

/** A number of no network we know: only its check digit can be judged. */
const unknown: Brand = { name: 'unknown', starts: /^/, lengths: from(12, 19), cvcDigits: 3 }

export const brandOf = (number: string): Brand =>
  brands.find(({ starts }) => starts.test(number)) ?? unknown

/** The brand of a card that was taken in. */
export const brandNamed = (name: string): Brand =>
  brands.find((brand) => brand.name === name) ?? unknown

/** ISO/IEC 7812-1, annex B. */
export function passesLuhn(number: string): boolean {
  let sum = 0
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index])
    const doubled = index % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
