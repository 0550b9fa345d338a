import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY } from '../../src/card/edit.ts'
import { checkExpiry, expiryFormatter, parseExpiry } from '../../src/card/expiry.ts'
import { after, backspace, del, fill, paste, shownAfter, type, typed } from './keyboard.ts'
import { clear, expectConsistent, naive, run, selection, steps } from './random-edits.ts'

const today = { month: 11, year: 2026 }

describe('typing an expiry date', () => {
  it.each([
    ['1', '1‸'],
    ['0', '0‸'],
    ['2', '02 / ‸'],
    ['9', '09 / ‸'],
    ['12', '12 / ‸'],
    ['05', '05 / ‸'],
    ['13', '01 / 3‸'],
    ['19', '01 / 9‸'],
    ['1/', '01 / ‸'],
    ['1-', '01 / ‸'],
    ['1.', '01 / ‸'],
    ['1 ', '01 / ‸'],
    ['1／', '01 / ‸'],
    ['1x', '1‸'],
    ['0/', '0‸'],
    ['/', '‸'],
    ['00', '0‸'],
    ['005', '05 / ‸'],
    ['1227', '12 / 27‸'],
    ['12/27', '12 / 27‸'],
    ['12 / 27', '12 / 27‸'],
    ['1/27', '01 / 27‸'],
    ['5/27', '05 / 27‸'],
    ['527', '05 / 27‸'],
    ['١٢٢٧', '12 / 27‸'],
    ['1220', '12 / 20‸'],
    ['12202', '12 / 202‸'],
    ['122027', '12 / 27‸'],
    ['12/2027', '12 / 27‸'],
    ['1/2027', '01 / 27‸'],
    ['12275', '12 / 27‸'],
    ['12191', '12 / 19‸'],
    ['1220278', '12 / 27‸'],
    ['12202⌫', '12 / 20‸'],
    ['12⌫', '1‸'],
    ['5⌫', '0‸'],
    ['5⌫⌫', '‸'],
    ['5⌫7', '07 / ‸'],
    ['1227⌫⌫⌫', '1‸'],
    ['⌫', '‸'],
  ])('%s key by key shows %s', (keys, expected) => {
    expect(typed(expiryFormatter, keys)).toBe(expected)
  })

  it('refuses a second zero with the very state', () => {
    const zero = { digits: '0', caret: 1 }
    expect(expiryFormatter.edit(zero, { text: '00', caret: 2, kind: 'insert' })).toBe(zero)
    const full = { digits: '1227', caret: 4 }
    expect(expiryFormatter.edit(full, { text: '12 / 271', caret: 8, kind: 'insert' })).toBe(full)
    expect(expiryFormatter.edit(full, { text: '12 / 27/', caret: 8, kind: 'insert' })).toBe(full)
  })
})

describe('editing an expiry date', () => {
  it.each([
    ['takes a digit right after the separator', '05 / ‸27', backspace, '0‸2 / 7'],
    ['takes a digit within the separator', '05 ‸/ 27', backspace, '0‸2 / 7'],
    ['takes the digit after the separator', '12‸ / 27', del, '12 / ‸7'],
    ['puts no zero back on a delete', '‸05 / 27', del, '‸52 / 7'],
    ['puts no zero back on Backspace', '1‸2 / 27', backspace, '‸22 / 7'],
    ['puts none back for a year either', '52 / 7‸', type('3'), '52 / 73‸'],
    ['puts one in for a lone digit and the next', '0‸5 / ', backspace, '‸5'],
    ['puts one in when the month is typed over', '[12] / 27', type('5'), '05 / ‸27'],
    ['waits when the month is typed over with 1', '[12] / 27', type('1'), '1‸2 / 7'],
    ['waits when the month is typed over with 0', '[12] / 27', type('0'), '0‸2 / 7'],
    ['keeps the caret in the year', '12 / ‸7', type('2'), '12 / 2‸7'],
    ['refuses a third year digit', '12 / ‸27', type('3'), '12 / ‸27'],
    ['refuses a double zero in the middle', '‸05 / 27', type('0'), '‸05 / 27'],
    ['leaves a month that does not exist', '[1]2 / 27', type('9'), '9‸2 / 27'],
    ['folds around a caret in the middle', '12 / ‸27', paste('20'), '12 / ‸27'],
    ['replaces everything by a paste', '[12 / 27]', paste('2028-05'), '05 / 28‸'],
    ['replaces everything by a fill', '12 / 27‸', fill('5/2028'), '05 / 28‸'],
    ['parts the month where a separator is typed', '1‸2 / ', type('/'), '01 / ‸2'],
  ])('%s', (_, before, action, expected) => {
    expect(after(expiryFormatter, before, action)).toBe(expected)
  })

  it('types a selected month over with two keys', () => {
    expect(after(expiryFormatter, '[12] / 27', type('1'), type('1'))).toBe('11 / ‸27')
    expect(after(expiryFormatter, '[12] / 27', type('0'), type('5'))).toBe('05 / ‸27')
  })

  it('takes a lone digit that a delete left for a month with the next key', () => {
    expect(after(expiryFormatter, '5‸', type('2'))).toBe('05 / 2‸')
    expect(after(expiryFormatter, '5‸', type('/'))).toBe('05 / ‸')
    expect(after(expiryFormatter, '‸5', type('0'))).toBe('0‸5 / ')
  })
})

describe('a whole expiry date', () => {
  it.each([
    ['12/27', '12 / 27'],
    ['12/2027', '12 / 27'],
    ['12-27', '12 / 27'],
    ['12.27', '12 / 27'],
    ['12 27', '12 / 27'],
    ['1227', '12 / 27'],
    ['122027', '12 / 27'],
    ['2027-12', '12 / 27'],
    ['2027/12', '12 / 27'],
    ['202712', '12 / 27'],
    ['2027年12月', '12 / 27'],
    ['2027年1月', '01 / 27'],
    ['１２／２７', '12 / 27'],
    ['２０２７年１２月', '12 / 27'],
    ['٠٥/٢٧', '05 / 27'],
    ['1/27', '01 / 27'],
    ['5/27', '05 / 27'],
    ['5-2027', '05 / 27'],
    ['1.2027', '01 / 27'],
    [' 12 / 27 ', '12 / 27'],
    ['12–27', '12 / 27'],
    ['Exp. 5/27', '05 / 27'],
    ['valid thru 12/27', '12 / 27'],
    ['12/20', '12 / 20'],
    ['13/27', '13 / 27'],
    ['00/27', '00 / 27'],
    ['', ''],
    ['never', ''],
  ])('%s is taken as %s when pasted and when filled', (text, expected) => {
    expect(shownAfter(expiryFormatter, 'insert', text)).toBe(expected)
    expect(shownAfter(expiryFormatter, 'fill', text)).toBe(expected)
  })

  it('leaves the caret where a fill put it, and out of the folded century', () => {
    const caretAfter = (caret: number) =>
      expiryFormatter.edit(EMPTY, { text: '12/2027', caret, kind: 'fill' }).caret
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(caretAfter)).toEqual([0, 1, 2, 2, 2, 2, 3, 4])
  })

  it('comes out the same however it is written', () => {
    const month = fc.integer({ min: 1, max: 12 })
    const year = fc.integer({ min: 2000, max: 2099 })
    const parted = fc.constantFrom('/', '-', '.', ' ', ' / ', '–', '／')
    fc.assert(
      fc.property(month, year, parted, fc.boolean(), (m, y, separator, pad) => {
        const yy = String(y).slice(2)
        const mm = String(m).padStart(2, '0')
        const written = pad ? mm : String(m)
        for (const text of [
          `${written}${separator}${yy}`,
          `${written}${separator}${y}`,
          `${y}${separator}${written}`,
          `${y}年${written}月`,
          `${mm}${y}`,
          `${y}${mm}`,
          `${mm}${yy}`,
        ]) {
          expect([text, shownAfter(expiryFormatter, 'fill', text)]).toEqual([text, `${mm} / ${yy}`])
          expect(shownAfter(expiryFormatter, 'insert', text)).toBe(`${mm} / ${yy}`)
        }
        for (const keys of [`${written}${separator}${y}`, `${written}${separator}${yy}`, mm + y]) {
          expect([keys, typed(expiryFormatter, keys)]).toEqual([keys, `${mm} / ${yy}‸`])
        }
      }),
    )
  })
})

describe('any sequence of edits of an expiry date', () => {
  it('keeps what is shown, the digits and the caret together', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(expiryFormatter, sequence, (_, next) => {
          expectConsistent(expiryFormatter, next)
          const century = next.digits.slice(2, 4) === '20'
          expect(next.digits.length).toBeLessThanOrEqual(century ? 5 : 4)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('takes with a delete what it would take from a plain list', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(expiryFormatter, sequence, (before, next, step) => {
          if (step.action.kind === 'insert') return
          const { first, last } = selection(expiryFormatter, before, step)
          expect(next).toEqual(naive(before.digits, first, last, step.action, () => true))
        })
      }),
    )
  })

  it('puts the caret behind what was typed, and leaves what stands after it', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(expiryFormatter, sequence, (before, next, step) => {
          const { text = '', kind } = step.action
          const { last } = selection(expiryFormatter, before, step)
          if (kind !== 'insert' || !/^\d$/.test(text) || next.digits === before.digits) return
          expect(next.digits.slice(next.caret)).toBe(before.digits.slice(last))
          // A folded year may have lost the very digit that was typed.
          if (next.digits.length >= before.digits.length) {
            expect(next.digits[next.caret - 1]).toBe(text)
          }
        })
      }),
    )
  })

  it('is undone by deleting everything', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        expect(
          clear(
            expiryFormatter,
            run(expiryFormatter, sequence, () => undefined),
          ),
        ).toEqual(EMPTY)
      }),
    )
  })
})

describe('reading an expiry date', () => {
  it('takes two and four digits of the year', () => {
    expect(parseExpiry('1227', today)).toEqual({ month: 12, year: 2027 })
    expect(parseExpiry('122027', today)).toEqual({ month: 12, year: 2027 })
  })

  it.each(['', '1', '12', '122', '12202', '1327', '0027', '1227000'])('takes no %s', (digits) => {
    expect(parseExpiry(digits, today)).toBeUndefined()
  })

  it('is in this century until that is more than 50 years ago', () => {
    expect(parseExpiry('0199', today)?.year).toBe(2099)
    expect(parseExpiry('0100', today)?.year).toBe(2000)
    expect(parseExpiry('0110', { month: 1, year: 2060 })?.year).toBe(2010)
    expect(parseExpiry('0109', { month: 1, year: 2060 })?.year).toBe(2109)
  })
})

describe('checking an expiry date', () => {
  it.each([
    ['nothing', '', { state: 'empty', code: 'incomplete_expiry' }],
    ['half a month', '1', { state: 'incomplete', code: 'incomplete_expiry' }],
    ['a month', '12', { state: 'incomplete', code: 'incomplete_expiry' }],
    ['half a year', '122', { state: 'incomplete', code: 'incomplete_expiry' }],
    ['three quarters of a year', '12202', { state: 'incomplete', code: 'incomplete_expiry' }],
    ['month 13', '13', { state: 'invalid', code: 'invalid_expiry_month' }],
    ['month 0', '0027', { state: 'invalid', code: 'invalid_expiry_month' }],
    ['month 92', '9227', { state: 'invalid', code: 'invalid_expiry_month' }],
    ['this month', '1126', { state: 'valid' }],
    ['last month', '1026', { state: 'invalid', code: 'expired_card' }],
    ['a later month of last year', '1225', { state: 'invalid', code: 'expired_card' }],
    ['an earlier month of next year', '0127', { state: 'valid' }],
    [
      'a year that may be the start of four digits',
      '1220',
      { state: 'incomplete', code: 'expired_card' },
    ],
    ['that year in four digits', '122020', { state: 'invalid', code: 'expired_card' }],
    ['50 years ahead', '1276', { state: 'valid' }],
    ['51 years ahead', '0177', { state: 'invalid', code: 'invalid_expiry_year' }],
  ])('tells %s', (_, digits, verdict) => {
    expect(checkExpiry(digits, today)).toEqual(verdict)
  })

  it('takes 12 / 20 while it is 2020', () => {
    expect(checkExpiry('1220', { month: 12, year: 2020 })).toEqual({ state: 'valid' })
  })

  it('is valid from this month for 50 years, and never else', () => {
    const month = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 99 }), month, (m, yy, now) => {
        const date = { month: now, year: 2026 }
        const digits = String(m).padStart(2, '0') + String(yy).padStart(2, '0')
        const ahead = (2000 + yy - 2026) * 12 + m - now
        const good = ahead >= 0 && 2000 + yy <= 2076
        expect(checkExpiry(digits, date).state === 'valid').toBe(good)
      }),
    )
  })
})
