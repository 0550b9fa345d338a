import creditCardType from 'credit-card-type'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_BRANDS, type Brand, BRANDS, brandOf, candidateBrands } from '../../src/card/brands.ts'

/** Every range of the table as its first and last prefix. */
const RANGES = ALL_BRANDS.flatMap((brand) =>
  BRANDS[brand].prefixes.split(' ').map((range) => {
    const [low = '', high = low] = range.split('-')
    return { brand, low, high }
  }),
)

describe('the brand of a number', () => {
  it.each<[string, Brand | undefined]>([
    ['', undefined],
    ['4', undefined],
    ['42', 'visa'],
    ['493697', 'visa'],
    ['493698', 'maestro'],
    ['5', undefined],
    ['51', 'mastercard'],
    ['2', undefined],
    ['22', 'mastercard'],
    ['2220', undefined],
    ['2221', 'mastercard'],
    ['2720', 'mastercard'],
    ['2721', undefined],
    ['34', 'amex'],
    ['35', 'jcb'],
    ['3527', undefined],
    ['3095', 'diners'],
    ['3096', undefined],
    ['6011', 'discover'],
    ['6012', undefined],
    ['64', 'discover'],
    ['643', undefined],
    ['62', 'unionpay'],
    ['6221', 'unionpay'],
    ['8171', 'unionpay'],
    ['8172', undefined],
    ['504175', undefined],
    ['509', undefined],
    ['50', 'maestro'],
    ['9', undefined],
  ])('of %s is %s', (digits, brand) => {
    expect(brandOf(digits)).toBe(brand)
  })

  it('is known once one range is left and stays so to the end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{19}$/), (number) => {
        const seen = [...number].map((_, index) => brandOf(number.slice(0, index + 1)))
        const named = new Set(seen.filter((brand, index) => brand && index >= 6))
        expect(named.size).toBeLessThan(2)
      }),
    )
  })

  it('holds at both ends of every range and not beyond them', () => {
    const inRanges = (prefix: string, brand: Brand) =>
      RANGES.some(
        (range) =>
          range.brand === brand &&
          prefix.slice(0, range.low.length) >= range.low &&
          prefix.slice(0, range.high.length) <= range.high,
      )
    for (const { brand, low, high } of RANGES) {
      for (const [edge, beyond, filler] of [
        [low, Number(low) - 1, '9'],
        [high, Number(high) + 1, '0'],
      ] as const) {
        expect(candidateBrands(edge.padEnd(8, '0'))).toContain(brand)
        expect(candidateBrands(edge.padEnd(8, '9'))).toContain(brand)
        const outside = String(beyond).padEnd(8, filler)
        expect(candidateBrands(outside).includes(brand)).toBe(inRanges(outside, brand))
      }
    }
  })
})

describe('the accepted brands', () => {
  it('are all possible before the first digit', () => {
    expect(candidateBrands('')).toEqual(ALL_BRANDS)
    expect(candidateBrands('', ['jcb', 'visa'])).toEqual(['visa', 'jcb'])
  })

  it('are the only ones that count', () => {
    expect(candidateBrands('5', ['visa', 'mastercard'])).toEqual(['mastercard'])
    expect(brandOf('5', ['visa', 'mastercard'])).toBe('mastercard')
    expect(brandOf('5', ['visa'])).toBeUndefined()
    expect(brandOf('493698', ['visa'])).toBe('visa')
  })

  it('only ever get fewer with the next digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{1,19}$/),
        fc.subarray([...ALL_BRANDS]),
        (number, accepted) => {
          const shorter = candidateBrands(number.slice(0, -1), accepted)
          for (const brand of candidateBrands(number, accepted)) expect(shorter).toContain(brand)
        },
      ),
    )
  })
})

describe('the table', () => {
  it('lists the lengths from short to long, up to 19, and the usual one among them', () => {
    for (const { lengths, full } of Object.values(BRANDS)) {
      expect([...lengths].sort((a, b) => a - b)).toEqual(lengths)
      expect(lengths).toContain(full)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(19)
    }
  })
})

describe('next to credit-card-type', () => {
  const NAMES: Readonly<Record<string, Brand>> = {
    'american-express': 'amex',
    'diners-club': 'diners',
    ...Object.fromEntries(ALL_BRANDS.map((brand) => [brand, brand])),
  }

  /** What the two may disagree about: where, what each says, and why ours stands. */
  const DIFFERENCES: {
    where: RegExp
    ours: readonly (Brand | undefined)[]
    theirs: readonly string[]
    why: string
  }[] = [
    {
      where: /^6/,
      ours: [undefined],
      theirs: ['maestro'],
      why: 'it calls every other 6 maestro; the table names 63 and 67',
    },
    {
      where: /^62/,
      ours: ['unionpay'],
      theirs: ['maestro', 'elo'],
      why: 'it lists the ranges of 62 in use; all of 62 is UnionPay’s',
    },
    { where: /^3095/, ours: ['diners'], theirs: [''], why: 'it does not have 3095' },
    {
      where: /^(40|43|45|50|58|52|60|62|63|65)/,
      ours: [...ALL_BRANDS, undefined],
      theirs: ['elo', 'hiper', 'hipercard', 'naranja', 'troy', 'verve'],
      why: 'local networks that are not offered; most of their cards are co-branded',
    },
    {
      where: /^(220[0-4]|9792)/,
      ours: [undefined],
      theirs: ['mir', 'troy'],
      why: 'local networks that are not offered',
    },
  ]

  function theirs(number: string): string {
    const [type, ...more] = creditCardType(number)
    return type && !more.length ? (NAMES[type.type] ?? type.type) : ''
  }

  function expectAgreement(number: string) {
    const [our, their] = [brandOf(number), theirs(number)]
    if ((our ?? '') === their) return
    const known = DIFFERENCES.some(
      (row) => row.where.test(number) && row.ours.includes(our) && row.theirs.includes(their),
    )
    if (!known) throw new Error(`${number}: ${our ?? 'none'} here, ${their || 'none'} there`)
  }

  it('agrees about every prefix of four digits, or the reason is listed', () => {
    for (let prefix = 1000; prefix <= 9999; prefix++) {
      expectAgreement(`${prefix}00000000`)
      expectAgreement(`${prefix}99999999`)
    }
  })

  it('agrees about any number, or the reason is listed', () => {
    const inRange = fc
      .tuple(fc.constantFrom(...RANGES), fc.nat(), fc.stringMatching(/^[0-9]{13}$/))
      .map(([{ low, high }, at, rest]) => {
        const span = Number(high) - Number(low) + 1
        return String(Number(low) + (at % span)) + rest
      })
    fc.assert(
      fc.property(fc.oneof(inRange, fc.stringMatching(/^[0-9]{12,19}$/)), expectAgreement),
      { numRuns: 1500 },
    )
  })

  it('agrees about lengths, groups and security codes', () => {
    for (const brand of ALL_BRANDS) {
      const name = Object.keys(NAMES).find((key) => NAMES[key] === brand && key !== brand) ?? brand
      const info = creditCardType.getTypeInfo(name)
      expect(info.lengths).toEqual(BRANDS[brand].lengths)
      expect(info.code.size).toBe(BRANDS[brand].cvc)
      expect(info.gaps[1]).toBe((BRANDS[brand].groups[0] ?? 0) + (BRANDS[brand].groups[1] ?? 0))
    }
  })
})
