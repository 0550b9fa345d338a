import { expect, it } from 'vitest'
import { fill } from '../../src/locales/fill.ts'

it('puts values where their names stand', () => {
  expect(fill('Enter {n} of {n} for {brand}.', { n: 3, brand: 'Visa' })).toBe(
    'Enter 3 of 3 for Visa.',
  )
})

it('leaves places without a value as they are', () => {
  expect(fill('{brand} and {n}', { n: 0 })).toBe('{brand} and 0')
})

it('takes a value as it is, whatever it looks like', () => {
  expect(fill('{brand}!', { brand: '$& {n} $1' })).toBe('$& {n} $1!')
})
