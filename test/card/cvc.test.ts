import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_BRANDS, type Brand } from '../../src/card/brands.ts'
import { checkCvc, cvcFormatter, cvcLength } from '../../src/card/cvc.ts'
import { EMPTY } from '../../src/card/edit.ts'
import { after, backspace, del, fill, paste, type, typed } from './keyboard.ts'
import { clear, expectConsistent, naive, run, selection, steps } from './random-edits.ts'

const incomplete = { state: 'incomplete', code: 'incomplete_cvc' }
const empty = { state: 'empty', code: 'incomplete_cvc' }

describe('typing a security code', () => {
  it.each<[string, Brand | undefined, string]>([
    ['three digits for visa', 'visa', '123‸'],
    ['four digits for amex', 'amex', '1234‸'],
    ['four digits while the brand is unknown', undefined, '1234‸'],
  ])('takes %s', (_, brand, expected) => {
    expect(typed(cvcFormatter(brand), '12345')).toBe(expected)
  })

  it.each([
    ['refuses a letter', '12‸', type('x'), '12‸'],
    ['refuses a digit too many in the middle', '1‸23', type('4'), '1‸23'],
    ['types over a selection', '1[2]3', type('9'), '19‸3'],
    ['deletes backwards', '12‸3', backspace, '1‸3'],
    ['deletes forwards', '1‸23', del, '1‸3'],
    ['takes full-width digits', '‸', paste('１２３'), '123‸'],
    ['takes a pasted label away', '‸', paste('CVC: 123'), '123‸'],
    ['cuts a fill', '‸', fill('12345'), '123‸'],
  ])('%s', (_, before, action, expected) => {
    expect(after(cvcFormatter('visa'), before, action)).toBe(expected)
  })

  it('cuts the code when the brand turns out to have a shorter one', () => {
    const state = { digits: '1234', caret: 4 }
    const shown = cvcFormatter('amex').show(state)
    const next = cvcFormatter('visa').edit(state, { ...shown, kind: 'fill' })
    expect(next).toEqual({ digits: '123', caret: 3 })
  })

  it('does to the digits what it would do to a plain list of them', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(undefined, ...ALL_BRANDS), (sequence, brand) => {
        const formatter = cvcFormatter(brand)
        const most = brand ? cvcLength(brand) : 4
        const end = run(formatter, sequence, (before, next, step) => {
          const { first, last } = selection(formatter, before, step)
          const fits = ({ length }: string) => length <= most
          expect(next).toEqual(naive(before.digits, first, last, step.action, fits))
          expectConsistent(formatter, next)
        })
        expect(clear(formatter, end)).toEqual(EMPTY)
      }),
    )
  })
})

describe('checking a security code', () => {
  it.each<[string, string, Brand | undefined, object]>([
    ['three digits of visa', '123', 'visa', { state: 'valid' }],
    ['two digits of visa', '12', 'visa', incomplete],
    ['none of visa', '', 'visa', empty],
    ['four digits of visa', '1234', 'visa', { state: 'invalid', code: 'incomplete_cvc' }],
    ['four digits of amex', '1234', 'amex', { state: 'valid' }],
    ['three digits once the brand is amex', '123', 'amex', incomplete],
    ['three digits of an unknown brand', '123', undefined, { state: 'valid' }],
    ['four digits of an unknown brand', '1234', undefined, { state: 'valid' }],
    ['none of an unknown brand', '', undefined, empty],
    ['none of maestro, whose cards may have none', '', 'maestro', { state: 'valid' }],
    ['one digit of maestro', '1', 'maestro', incomplete],
    ['none of unionpay', '', 'unionpay', empty],
  ])('tells %s', (_, digits, brand, verdict) => {
    expect(checkCvc(digits, brand)).toEqual(verdict)
  })

  it('knows how many digits to ask for', () => {
    expect(cvcLength('amex')).toBe(4)
    expect(cvcLength('visa')).toBe(3)
    expect(cvcLength(undefined)).toBe(3)
  })
})
