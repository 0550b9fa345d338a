import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { passesLuhn } from '../../../../demo/sandbox/cards/brands.ts'
import { takeIn } from '../../../../demo/sandbox/cards/take-in.ts'
import { ApiError } from '../../../../demo/sandbox/errors.ts'

// 1 May 2030, noon UTC.
const now = Date.UTC(2030, 4, 1, 12) / 1000
const options = {
  livemode: false,
  now,
  hash: (purpose: string, text: string) => `${purpose}-${[...text].reverse().join('')}-hash`,
  cvcRequired: true,
  param: 'card',
}
const good = { number: '4242424242424242', exp_month: 12, exp_year: 2031, cvc: '123' }

const faultOf = (input: object, more: object = {}) => {
  try {
    takeIn({ ...good, ...input }, { ...options, ...more })
  } catch (error) {
    if (error instanceof ApiError) {
      const { decline_code, param } = error.details
      return [error.status, error.code, decline_code, param].filter((part) => part !== undefined)
    }
    throw error
  }
  return 'taken'
}

describe('a card that is taken in', () => {
  it('leaves what is needed to show and recognise it', () => {
    expect(takeIn({ ...good, number: '4242 4242-4242 4242' }, options)).toMatchObject({
      brand: 'visa',
      last4: '4242',
      bin: '42424242',
      exp_month: 12,
      exp_year: 2031,
      behaviour: 'approve',
    })
  })

  it('of two networks says so, and keeps the chosen one', () => {
    const number = '4000002500001001'
    expect(takeIn({ ...good, number }, options).networks).toEqual({
      available: ['cartes_bancaires', 'visa'],
      preferred: null,
    })
    const chosen = { number, networks: { preferred: 'cartes_bancaires' } }
    expect(takeIn({ ...good, ...chosen }, options).networks.preferred).toBe('cartes_bancaires')
    expect(faultOf({ number, networks: { preferred: 'amex' } })).toEqual([
      400,
      'parameter_invalid_enum',
      'card[networks][preferred]',
    ])
  })

  it.each([
    [{ number: '4242424242424241' }, [402, 'incorrect_number', 'card[number]']],
    [{ number: '42424242' }, [402, 'invalid_number', 'card[number]']],
    [{ number: 'not a card' }, [402, 'invalid_number', 'card[number]']],
    [{ number: '378282246310005424' }, [402, 'invalid_number', 'card[number]']],
    [{ number: '4012888888881881' }, [402, 'card_declined', 'testmode_only', 'card[number]']],
    [{ exp_month: 13 }, [402, 'invalid_expiry_month', 'card[exp_month]']],
    [{ exp_month: 0 }, [402, 'invalid_expiry_month', 'card[exp_month]']],
    [{ exp_year: 2029 }, [402, 'invalid_expiry_year', 'card[exp_year]']],
    [{ exp_year: 2081 }, [402, 'invalid_expiry_year', 'card[exp_year]']],
    [{ exp_year: 2030, exp_month: 4 }, [402, 'invalid_expiry_month', 'card[exp_month]']],
    [{ exp_year: 2030, exp_month: 5 }, 'taken'],
    [{ exp_year: 30, exp_month: 5 }, 'taken'],
    [{ exp_year: 80 }, 'taken'],
    [{ cvc: '1234' }, [402, 'invalid_cvc', 'card[cvc]']],
    [{ cvc: '12' }, [402, 'invalid_cvc', 'card[cvc]']],
    [{ cvc: '12a' }, [402, 'invalid_cvc', 'card[cvc]']],
    [{ cvc: '' }, [402, 'invalid_cvc', 'card[cvc]']],
    [{ number: '378282246310005', cvc: '123' }, [402, 'invalid_cvc', 'card[cvc]']],
    [{ number: '378282246310005', cvc: '1234' }, 'taken'],
    [{ cvc: undefined }, [400, 'parameter_missing', 'card[cvc]']],
    [{ number: '6250946000000016', cvc: undefined }, 'taken'],
    [{ number: '6250946000000016', cvc: '12' }, [402, 'invalid_cvc', 'card[cvc]']],
  ])('%j → %j', (input, result) => {
    expect(faultOf(input)).toEqual(result)
  })

  it('is good through the last hour of its month anywhere', () => {
    const input = { exp_year: 2030, exp_month: 4 }
    const at = (hours: number) => ({ now: Date.UTC(2030, 4, 1, hours) / 1000 })
    expect(faultOf(input, at(11))).toBe('taken')
    expect(faultOf(input, at(12))).not.toBe('taken')
  })

  it('needs no CVC from a server', () => {
    expect(faultOf({ cvc: undefined }, { cvcRequired: false })).toBe('taken')
  })

  it('is real in live mode and a test card only in test mode', () => {
    const live = { livemode: true }
    expect(faultOf({ number: '4012888888881881' }, live)).toBe('taken')
    expect(faultOf({}, live)).toEqual([402, 'card_declined', 'test_mode_live_card', 'card[number]'])
  })

  it('keeps no digits between the first eight and the last four', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
    fc.assert(
      fc.property(digits, (middle) => {
        const body = `4${middle.join('')}`
        const check = '0123456789'.split('').find((digit) => passesLuhn(body + digit)) ?? '0'
        const number = body + check
        const hash = () => 'hash'
        const stored = takeIn({ ...good, number }, { ...options, hash, livemode: true })
        expect(JSON.stringify(stored)).not.toContain(number.slice(0, 12))
        expect(JSON.stringify(stored)).not.toContain(number.slice(8))
      }),
    )
  })
})
