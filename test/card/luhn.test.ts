import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn } from '../../src/card/luhn.ts'

const digits = fc.stringMatching(/^[0-9]{1,18}$/)

describe('passesLuhn', () => {
  it('passes the example of the standard and no other check digit', () => {
    const passing = [...'0123456789'].filter((check) => passesLuhn('7992739871' + check))
    expect(passing).toEqual(['3'])
  })

  it('does not pass no digits', () => {
    expect(passesLuhn('')).toBe(false)
  })

  it('has exactly one check digit for every number', () => {
    fc.assert(
      fc.property(digits, (payload) => {
        expect([...'0123456789'].filter((check) => passesLuhn(payload + check))).toHaveLength(1)
      }),
    )
  })

  it('notices any one digit typed wrongly', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const index = at % number.length
        const wrong = (Number(number[index]) + by) % 10
        const other = number.slice(0, index) + wrong + number.slice(index + 1)
        expect(passesLuhn(number) && passesLuhn(other)).toBe(false)
      }),
    )
  })

  it('is not moved by leading zeros', () => {
    fc.assert(
      fc.property(digits, (number) => {
        expect(passesLuhn('00' + number)).toBe(passesLuhn(number))
      }),
    )
  })
})
