import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../demo/sandbox/errors.ts'
import { checkAmount, currencies, format } from '../../../demo/sandbox/money.ts'

const codeOf = (amount: number, currency: string) => {
  try {
    checkAmount(amount, currency)
    return 'fine'
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error)
  }
}

describe('an amount', () => {
  it.each([
    [49, 'usd', 'amount_too_small'],
    [50, 'usd', 'fine'],
    [99_999_999, 'usd', 'fine'],
    [100_000_000, 'usd', 'amount_too_large'],
    [50, 'jpy', 'fine'],
    [49, 'jpy', 'amount_too_small'],
    [499, 'krw', 'amount_too_small'],
    [500, 'krw', 'fine'],
    [0, 'eur', 'amount_too_small'],
    [1000, 'xyz', 'parameter_invalid_currency'],
    [1000, 'USD', 'parameter_invalid_currency'],
    [1000, 'toString', 'parameter_invalid_currency'],
  ])('of %i %s is %s', (amount, currency, code) => {
    expect(codeOf(amount, currency)).toBe(code)
  })

  it.each(Object.keys(currencies))('in %s has room between its limits', (currency) => {
    const { least = 0 } = currencies[currency] ?? {}
    expect(currency).toMatch(/^[a-z]{3}$/)
    expect(codeOf(least, currency)).toBe('fine')
    expect(codeOf(least - 1, currency)).toBe('amount_too_small')
  })

  it('is written with the digits its currency has', () => {
    expect(format(1099, 'usd')).toBe('10.99 USD')
    expect(format(1099, 'jpy')).toBe('1099 JPY')
    expect(format(1099, 'kwd')).toBe('1.099 KWD')
  })
})
