import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf, toAsciiDigits } from '../../src/card/digits.ts'

describe('toAsciiDigits', () => {
  it.each([
    ['full-width', '０１２３４５６７８９'],
    ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
    ['extended Arabic-Indic', '۰۱۲۳۴۵۶۷۸۹'],
    ['ASCII', '0123456789'],
  ])('reads %s digits', (_, digits) => {
    expect(toAsciiDigits(digits)).toBe('0123456789')
  })

  it('leaves everything else alone, other scripts’ digits too', () => {
    expect(toAsciiDigits('a–／१௧Ⅷ①')).toBe('a–／१௧Ⅷ①')
  })

  it('never moves a character, so that a caret still holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toAsciiDigits(text).length).toBe(text.length)
      }),
    )
  })
})

describe('digitsOf', () => {
  it('takes the digits out of what is pasted around them', () => {
    expect(digitsOf('card: 4242–4242\u00a0４２４２.٤٢٤٢')).toBe('4242424242424242')
  })

  it('finds none in words', () => {
    expect(digitsOf('卡号 number')).toBe('')
  })

  it('gives ASCII digits only, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digitsOf(text)).toMatch(/^[0-9]*$/)
      }),
    )
  })
})
