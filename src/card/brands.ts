export type Brand =
  'visa' | 'mastercard' | 'amex' | 'unionpay' | 'jcb' | 'discover' | 'diners' | 'maestro'

export interface BrandRules {
  /** Issuer prefixes (ISO/IEC 7812), parted by spaces: one, or the first and last of a range. */
  readonly prefixes: string
  /** Possible lengths, shortest first. */
  readonly lengths: readonly number[]
  /**
   * The length at which a Luhn miss is said at once, besides the longest: what
   * nearly all cards of the brand have. At its other lengths a miss may be a
   * longer number half typed, and waits until the field is left.
   */
  readonly full: number
  /** How the digits are grouped on the card; a number longer than that goes in fours. */
  readonly groups: readonly number[]
  /** Digits of the security code. */
  readonly cvc: 3 | 4
  /** Cards without a security code exist, and the code may be left out. */
  readonly cvcOptional?: true
  /** Numbers that miss Luhn exist, and a miss is not an error. */
  readonly luhnOptional?: true
}

const FOURS = [4, 4, 4, 4, 3]

/**
 * The table of the field specification. Where prefixes overlap, the later row
 * is the more specific one and wins: maestro's 493698 lies within visa's 4.
 *
 * Diners numbers are 14 or 16 long, so a miss at 14 waits. Maestro has no usual
 * length, so a miss waits up to the longest.
 */
export const BRANDS: Readonly<Record<Brand, BrandRules>> = {
  visa: { prefixes: '4', lengths: [16, 18, 19], full: 16, groups: FOURS, cvc: 3 },
  mastercard: { prefixes: '51-55 2221-2720', lengths: [16], full: 16, groups: FOURS, cvc: 3 },
  amex: { prefixes: '34 37', lengths: [15], full: 15, groups: [4, 6, 5], cvc: 4 },
  unionpay: {
    prefixes: '62 8100-8171',
    lengths: [14, 15, 16, 17, 18, 19],
    full: 19,
    groups: FOURS,
    cvc: 3,
    luhnOptional: true,
  },
  jcb: {
    prefixes: '3528-3589 2131 1800',
    lengths: [16, 17, 18, 19],
    full: 16,
    groups: FOURS,
    cvc: 3,
  },
  discover: { prefixes: '6011 644-649 65', lengths: [16, 19], full: 16, groups: FOURS, cvc: 3 },
  diners: {
    prefixes: '300-305 3095 36 38-39',
    lengths: [14, 16, 19],
    full: 16,
    groups: [4, 6, 4],
    cvc: 3,
  },
  maestro: {
    prefixes: '493698 500000-504174 504176-506698 506779-508999 56-59 63 67',
    lengths: [12, 13, 14, 15, 16, 17, 18, 19],
    full: 19,
    groups: FOURS,
    cvc: 3,
    cvcOptional: true,
  },
}

/** Every brand, in the order of the table. */
export const ALL_BRANDS = Object.keys(BRANDS) as readonly Brand[]

/** The longest prefix in the table: from here on the digits decide. */
const PREFIX_DIGITS = 6

/** Groups for a number of no known brand, or too long for its brand's own. */
export const STANDARD_GROUPS: readonly number[] = FOURS

function mayStartWith(digits: string, range: string): boolean {
  const [low = '', high = low] = range.split('-')
  // Both sides are cut to one length, where comparing text compares numbers.
  const start = digits.slice(0, low.length)
  return start >= low.slice(0, start.length) && start <= high.slice(0, start.length)
}

/** The accepted brands in whose ranges the digits so far can still be, in the order of the table. */
export function candidateBrands(
  digits: string,
  accepted: readonly Brand[] = ALL_BRANDS,
): readonly Brand[] {
  return ALL_BRANDS.filter(
    (brand) =>
      accepted.includes(brand) &&
      BRANDS[brand].prefixes.split(' ').some((range) => mayStartWith(digits, range)),
  )
}

/**
 * The one brand left for these digits; undefined while there are several or
 * none. With a single accepted brand that is it until the digits rule it out.
 */
export function brandOf(digits: string, accepted?: readonly Brand[]): Brand | undefined {
  const left = candidateBrands(digits, accepted)
  return left.length === 1 || digits.length >= PREFIX_DIGITS ? left[left.length - 1] : undefined
}

/** The most digits a number that begins like this can have. */
export function longestLength(digits: string): number {
  const longest = candidateBrands(digits).map((brand) => Math.max(...BRANDS[brand].lengths))
  return longest.length ? Math.max(...longest) : 19
}
