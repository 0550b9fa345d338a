import valid from 'card-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postalCountry } from '../../src/card/postal-countries.ts'
import { checkPostalCode, tidyPostalCode } from '../../src/card/postal.ts'

/** As a field does: by the country's rule where there is one. */
const check = (text: string, country = '?') => checkPostalCode(text, postalCountry(country).fits)

describe('postalCountry', () => {
  it('knows who has none, and whose are digits only', () => {
    expect(postalCountry('HK').hasNone).toBe(true)
    expect(postalCountry('US')).toMatchObject({ hasNone: false, isNumeric: true })
    expect(postalCountry('GB').isNumeric).toBe(false)
    for (const odd of ['', 'U', 'T AU', '?'])
      expect(postalCountry(odd)).toMatchObject({ hasNone: false })
  })
})

describe('a tidied postal code', () => {
  it.each([
    ['sw1a1aa', 'SW1A 1AA'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['m11ae', 'M1 1AE'],
    ['ec1a  1bb', 'EC1A 1BB'],
    ['k1a0b1', 'K1A 0B1'],
    ['K1A-0B1', 'K1A 0B1'],
    ['  94107 ', '94107'],
    ['94107-1234', '94107-1234'],
    ['１００－０００１', '100-0001'],
    ['〒100ー0001', '100-0001'],
    ['100–0001', '100-0001'],
    ['ｓｗ１ａ　１ａａ', 'SW1A 1AA'],
    ['١٢٣٤٥', '12345'],
    ['1234ab', '1234AB'],
    ['11455', '11455'],
    ['', ''],
  ])('makes of %s %s', (text, expected) => {
    expect(tidyPostalCode(text)).toBe(expected)
  })

  it('is tidy already', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const once = tidyPostalCode(text)
        expect(tidyPostalCode(once)).toBe(once)
      }),
    )
  })
})

describe('checking a postal code', () => {
  it.each([
    ['US', '94107'],
    ['US', '94107-1234'],
    ['US', '941071234'],
    ['CA', 'k1a0b1'],
    ['GB', 'sw1a 1aa'],
    ['GB', 'M1 1AE'],
    ['CN', '100000'],
    ['DE', '10115'],
    ['FR', '75001'],
    ['ES', '28001'],
    ['IT', '00118'],
    ['AU', '2000'],
    ['JP', '100-0001'],
    ['JP', '〒１００－０００１'],
    ['KR', '04524'],
    ['SG', '018956'],
    ['IN', '110 001'],
    ['BR', '01310-100'],
    ['NL', '1012 ab'],
    ['IE', 'd02 x285'],
    ['TW', '100'],
    ['PL', '00-001'],
    [undefined, '94107'],
    [undefined, 'sw1a 1aa'],
    [undefined, '100'],
    ['LI', '9490'],
    ['', '94107'],
    [' ', '94107'],
    ['A', '94107'],
  ])('for %s takes %s', (country, text) => {
    expect(check(text, country)).toEqual({ state: 'valid' })
  })

  it.each([
    ['US', '9410'],
    ['US', '941071'],
    ['US', '9410A'],
    ['CA', 'K1A 0B'],
    ['CA', '94107'],
    ['GB', 'SW1A'],
    ['GB', '94107'],
    ['CN', '10000'],
    ['SG', '01895'],
    ['JP', '100000'],
    [undefined, '12'],
    [undefined, '0-0'],
    ['', '12'],
    [' ', '12'],
    ['U', '12'],
    ['T AU', '1'],
    [undefined, '12345678901'],
    [undefined, 'a@b.c'],
    [undefined, '北京100'],
  ])('for %s waits for more than %s', (country, text) => {
    expect(check(text, country)).toEqual({
      state: 'incomplete',
      code: 'incomplete_postal_code',
    })
  })

  it.each(['US', 'GB', undefined, 'LI'])('for %s wants one', (country) => {
    expect(check('  ', country)).toEqual({
      state: 'empty',
      code: 'incomplete_postal_code',
    })
  })

  it('says of a code the same before and after it is tidied', () => {
    const country = fc.constantFrom('US', 'GB', 'CA', 'JP', 'HK', 'LI', undefined)
    fc.assert(
      fc.property(country, fc.string({ maxLength: 12 }), (where, text) => {
        expect(check(tidyPostalCode(text), where)).toEqual(check(text, where))
      }),
    )
  })

  it('takes no plausible code that card-validator refuses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 -]{0,12}$/), (text) => {
        const ours = checkPostalCode(text).state === 'valid'
        if (ours) expect(valid.postalCode(tidyPostalCode(text)).isValid).toBe(true)
      }),
    )
  })
})
