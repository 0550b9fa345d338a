import valid from 'card-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_BRANDS, type Brand, BRANDS, brandOf, longestLength } from '../../src/card/brands.ts'
import { EMPTY } from '../../src/card/edit.ts'
import { passesLuhn } from '../../src/card/luhn.ts'
import { checkNumber, numberFormatter, numberIsFinished } from '../../src/card/number.ts'
import { after, backspace, del, paste, shownAfter, type, typed } from './keyboard.ts'
import { clear, expectConsistent, naive, run, selection, steps } from './random-edits.ts'

/** The test cards of the API that pass Luhn. */
const TEST_CARDS = (
  '4242424242424242 5555555555554444 2223003122003222 378282246310005 6011111111111117 ' +
  '3056930009020004 3566002020360505 6200000000000005 6205500000000000004 4000000000000002 ' +
  '4000000000009995 4000000000009987 4000000000009979 4000000000000069 4000000000000127 ' +
  '4000000000000119 4000000000003220 4000002760003184 4000000000003055 4000008400001629 ' +
  '4000000000003063 4000000000000077 4000002500001001 5555552500001001 6250946000000016 ' +
  '4000002500003155 4000000000000259'
).split(' ')

const valids = { state: 'valid' }
const incomplete = { state: 'incomplete', code: 'incomplete_number' }
const invalid = { state: 'invalid', code: 'invalid_number' }
const notAccepted = { state: 'invalid', code: 'brand_not_accepted' }
/** A Luhn miss at a length that a longer number passes through. */
const waiting = { state: 'incomplete', code: 'invalid_number' }

/** A number of this length that starts like that, and passes Luhn or does not. */
function numberOf(start: string, length: number, passes = true): string {
  const body = start.padEnd(length - 1, '1')
  const check = [...'0123456789'].find((digit) => passesLuhn(body + digit)) ?? ''
  return body + (passes ? check : (Number(check) + 1) % 10)
}

describe('what the number shows', () => {
  it.each([
    ['visa', '4242424242424242', '4242 4242 4242 4242'],
    ['visa of 19', '4242424242424242424', '4242 4242 4242 4242 424'],
    ['amex', '378282246310005', '3782 822463 10005'],
    ['diners of 14', '30569309025904', '3056 930902 5904'],
    ['diners of 16', '3056930009020004', '3056 9300 0902 0004'],
    ['unionpay of 19', '6205500000000000004', '6205 5000 0000 0000 004'],
    ['an unknown brand', '9999888877776666', '9999 8888 7777 6666'],
    ['a part of amex', '37828', '3782 8'],
  ])('is grouped for %s', (_, digits, text) => {
    expect(numberFormatter.show({ digits, caret: digits.length })).toEqual({
      text,
      caret: text.length,
    })
  })

  it('has a space only with the digit after it', () => {
    expect(typed(numberFormatter, '4111')).toBe('4111‸')
    expect(typed(numberFormatter, '41111')).toBe('4111 1‸')
    expect(typed(numberFormatter, '41111⌫')).toBe('4111‸')
  })
})

describe('typing a number', () => {
  it.each([
    [
      'ends at the brand’s longest length',
      '5555 5555 5555 4444‸',
      type('1'),
      '5555 5555 5555 4444‸',
    ],
    ['goes on to 19 for visa', '4242 4242 4242 4242‸', type('4'), '4242 4242 4242 4242 4‸'],
    ['stands after the typed digit, before the space', '411‸1 1', type('2'), '4112‸ 11'],
    ['types at the end of a group', '4111‸ 1', type('2'), '4111 2‸1'],
    ['types over a selection', '42[42 4]242', type('1'), '421‸2 42'],
    ['refuses a letter', '42‸', type('x'), '42‸'],
    ['refuses a letter over everything', '[4242]', type('x'), '‸4242'],
    ['refuses a space', '4242‸', type(' '), '4242‸'],
    [
      'refuses a digit in the middle of a full number',
      '3782‸ 822463 10005',
      type('1'),
      '3782‸ 822463 10005',
    ],
    ['takes the digit before the space', '4111 ‸1', backspace, '411‸1'],
    ['takes the digit after the space', '4111‸ 12', del, '4111‸ 2'],
    [
      'never cuts what a delete leaves',
      '[4]525 2525 2525 2525 252',
      backspace,
      '‸5252 5252 5252 5252 52',
    ],
    ['pastes over a selection', '4242 [4242] 4242', paste('1–1'), '4242 11‸42 42'],
    ['cuts a paste', '5555‸', paste('5555 5555 4444 12/27'), '5555 5555 5555 4444‸'],
    [
      'cuts a paste in the middle before what was there',
      '55‸44',
      paste('1234567890123'),
      '5512 3456 7890 12‸44',
    ],
    [
      'refuses a key that leads to a brand with fewer digits',
      '[9]511 1111 1111 1111 11',
      type('5'),
      '‸9511 1111 1111 1111 11',
    ],
    ['becomes another brand', '[4]242 4242 4242 42', paste('37'), '37‸24 242424 24242'],
    [
      'takes of a paste what fits the brand it leads to',
      '[4]242 4242 4242 4242',
      paste('37'),
      '3‸242 4242 4242 4242',
    ],
  ])('%s', (_, before, action, expected) => {
    expect(after(numberFormatter, before, action)).toBe(expected)
  })

  it.each([
    'card: 4242–4242–4242–4242',
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '4242.4242.4242.4242',
    '4242\u00a04242\u00a04242\u00a04242',
    '４２４２４２４２４２４２４２４２',
    '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢',
    '卡号：4242424242424242。',
  ])('takes %s', (text) => {
    expect(shownAfter(numberFormatter, 'insert', text)).toBe('4242 4242 4242 4242')
    expect(shownAfter(numberFormatter, 'fill', text)).toBe('4242 4242 4242 4242')
  })

  it('gives back the very state for a refused key', () => {
    const full = { digits: '5555555555554444', caret: 16 }
    const typedOn = { text: '5555 5555 5555 44441', caret: 20, kind: 'insert' } as const
    expect(numberFormatter.edit(full, typedOn)).toBe(full)
    expect(numberFormatter.edit(EMPTY, { text: 'no', caret: 2, kind: 'insert' })).toBe(EMPTY)
  })
})

describe('any sequence of edits of a number', () => {
  const fits = (digits: string) => digits.length <= longestLength(digits)

  it('does to the digits what it would do to a plain list of them', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(numberFormatter, sequence, (before, next, step) => {
          expectConsistent(numberFormatter, next)
          expect(next.digits.length).toBeLessThanOrEqual(19)
          if (fits(before.digits)) {
            const { first, last } = selection(numberFormatter, before, step)
            expect(next).toEqual(naive(before.digits, first, last, step.action, fits))
          }
        })
      }),
      { numRuns: 500 },
    )
  })

  it('grows past the brand’s length by no insert', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(numberFormatter, sequence, (before, next) => {
          if (next.digits.length > before.digits.length) expect(fits(next.digits)).toBe(true)
        })
      }),
    )
  })

  it('is undone by deleting everything', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        expect(
          clear(
            numberFormatter,
            run(numberFormatter, sequence, () => undefined),
          ),
        ).toEqual(EMPTY)
      }),
    )
  })
})

describe('checking a number', () => {
  it.each(TEST_CARDS)('finds the test card %s valid', (number) => {
    expect(checkNumber(number)).toEqual(valids)
  })

  it('finds the test card that fails Luhn invalid', () => {
    expect(checkNumber('4242424242424241')).toEqual(invalid)
  })

  it.each<[string, string, object, (Brand[] | undefined)?]>([
    ['nothing', '', { state: 'empty', code: 'incomplete_number' }],
    ['a visa half typed', '42424242', incomplete],
    ['a visa of 16 that fails Luhn', numberOf('42', 16, false), invalid],
    ['a visa of 17', numberOf('42', 17), incomplete],
    ['a visa of 18', numberOf('42', 18), valids],
    ['a visa of 18 that fails Luhn and may become 19', numberOf('42', 18, false), waiting],
    ['a visa of 19', numberOf('42', 19), valids],
    ['a visa of 19 that fails Luhn', numberOf('42', 19, false), invalid],
    ['an amex of 15 that fails Luhn', numberOf('37', 15, false), invalid],
    ['a mastercard longer than there are', numberOf('55', 17), invalid],
    ['a diners of 14', numberOf('36', 14), valids],
    ['a diners of 14 that fails Luhn and may become 16', numberOf('36', 14, false), waiting],
    ['a diners of 15', numberOf('36', 15), incomplete],
    ['a diners of 16 that fails Luhn', numberOf('36', 16, false), invalid],
    ['a discover of 16 that fails Luhn', numberOf('6011', 16, false), invalid],
    ['a jcb of 16 that fails Luhn', numberOf('3528', 16, false), invalid],
    ['a jcb of 18', numberOf('3528', 18), valids],
    ['a maestro of 12', numberOf('67', 12), valids],
    ['a maestro of 16 that fails Luhn and may become 19', numberOf('67', 16, false), waiting],
    ['a maestro within visa’s range as a maestro', numberOf('493698', 16, false), waiting],
    ['a maestro of 19 that fails Luhn', numberOf('67', 19, false), invalid],
    ['a unionpay of 13', numberOf('62', 13), incomplete],
    ['a unionpay of 14 that fails Luhn', numberOf('62', 14, false), valids],
    ['a unionpay of 19 that fails Luhn', numberOf('62', 19, false), valids],
    ['no known brand', '9', incomplete],
    ['no known brand at 15 digits', '9'.repeat(15), incomplete],
    ['no known brand at 16 digits', '9'.repeat(16), invalid],
    ['a brand that is not accepted', '42', notAccepted, ['mastercard']],
    ['a brand not certain yet', '4', incomplete, ['mastercard']],
    ['any brand when none is accepted', '42', notAccepted, []],
    ['unionpay where only discover is accepted', '62', notAccepted, ['discover']],
    [
      'maestro’s range within visa’s where only visa is accepted',
      numberOf('493698', 16),
      valids,
      ['visa'],
    ],
    ['no known brand where some are accepted', '9', incomplete, ['visa']],
  ])('tells %s', (...row) => {
    const [, digits, verdict, accepted] = row as [string, string, object, Brand[]?]
    expect(checkNumber(digits, accepted)).toEqual(verdict)
  })

  it('takes a number back to what may become valid with each deleted digit', () => {
    for (const number of TEST_CARDS) {
      for (let length = 1; length < 12; length++) {
        expect(checkNumber(number.slice(0, length))).toEqual(incomplete)
      }
    }
  })

  it('never calls a number invalid that typing on makes valid, but for the usual length', () => {
    const brands = fc.constantFrom(...ALL_BRANDS)
    fc.assert(
      fc.property(brands, fc.nat(), fc.stringMatching(/^[0-9]{18}$/), (brand, pick, rest) => {
        const { prefixes, lengths, full } = BRANDS[brand]
        const start = /\d+/.exec(prefixes.split(' ')[pick % prefixes.split(' ').length] ?? '')
        const length = lengths[pick % lengths.length] ?? 0
        const number = numberOf(((start?.[0] ?? '') + rest).slice(0, length - 1), length)
        expect(checkNumber(number)).toEqual(valids)
        for (let end = 1; end < length; end++) {
          if (end !== full) expect(checkNumber(number.slice(0, end)).state).not.toBe('invalid')
        }
      }),
    )
  })
})

describe('a finished number', () => {
  it.each<[string, boolean]>([
    ['4242424242424242', true],
    ['4242424242424241', false],
    ['5555555555554444', true],
    ['378282246310005', true],
    [numberOf('42', 18), false],
    [numberOf('42', 19), true],
    ['6011111111111117', false],
    ['30569309025904', false],
    ['3566002020360505', false],
    ['6200000000000005', false],
    ['6205500000000000004', true],
    [numberOf('67', 16), false],
    ['', false],
  ])('%s: %s', (number, finished) => {
    expect(numberIsFinished(number)).toBe(finished)
  })

  it('is not one of a brand that is not accepted', () => {
    expect(numberIsFinished('4242424242424242', ['jcb'])).toBe(false)
  })
})

describe('next to card-validator', () => {
  const LOCAL = ['elo', 'hiper', 'hipercard', 'mir', 'naranja', 'troy', 'verve']

  /** What the two may disagree about, and why ours stands. */
  const DIFFERENCES: { applies: (number: string, theirs: string) => boolean; why: string }[] = [
    {
      applies: (number) => number.startsWith('62'),
      why: 'all of 62 is UnionPay’s, where a Luhn miss is a warning; it takes some for maestro',
    },
    { applies: (number) => number.startsWith('3095'), why: 'it does not have diners’ 3095' },
    {
      applies: (number, theirs) => theirs === 'maestro' && !brandOf(number),
      why: 'it calls every 6 that is no other brand’s maestro; the table names 63 and 67',
    },
    {
      applies: (_, theirs) => LOCAL.includes(theirs),
      why: 'it names a local network that is not offered, alone or with its own lengths',
    },
  ]

  it('finds the same numbers valid, or the reason is listed', () => {
    const starts = ALL_BRANDS.flatMap((brand) =>
      BRANDS[brand].prefixes.split(' ').map((range) => range.split('-')[0] ?? ''),
    )
    const anyStart = fc.oneof(fc.constantFrom(...starts), fc.stringMatching(/^[0-9]{2}$/))
    let compared = 0
    fc.assert(
      fc.property(
        anyStart,
        fc.stringMatching(/^[0-9]{12}$/),
        fc.integer({ min: 12, max: 19 }),
        fc.boolean(),
        (start, rest, length, passes) => {
          const number = numberOf((start + rest).slice(0, length - 1), length, passes)
          const { card, isValid } = valid.number(number)
          if (DIFFERENCES.some(({ applies }) => applies(number, card?.type ?? ''))) return
          compared++
          const ours = checkNumber(number).state === 'valid'
          expect({ number, valid: ours }).toEqual({ number, valid: isValid })
        },
      ),
      { numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(2000)
  })

  it('finds the test cards valid, as it does', () => {
    for (const number of TEST_CARDS) {
      expect({ number, valid: valid.number(number).isValid }).toEqual({ number, valid: true })
      expect(brandOf(number)).toBeDefined()
    }
  })
})
