import { describe, expect, it } from 'vitest'
import { EMPTY, type FieldState } from '../../../src/card/edit.ts'
import { postalCountry } from '../../../src/card/postal-countries.ts'
import { PARTS } from '../../../src/frames/card/parts.ts'
import {
  emptyCard,
  fitCvc,
  forgive,
  formatterOf,
  isEmpty,
  isFinished,
  judge,
  judgeAll,
  viewOf,
  type CardState,
} from '../../../src/frames/card/model.ts'

const today = { month: 6, year: 2026 }
const look = (state: CardState, hidePostalCode = false) =>
  viewOf(state, { today, parts: PARTS, hidePostalCode })

const field = (digits: string): FieldState => ({ digits, caret: digits.length })
const card = (
  parts: Partial<Record<'number' | 'expiry' | 'cvc' | 'postal', string>>,
): CardState => ({
  ...emptyCard(),
  number: field(parts.number ?? ''),
  expiry: field(parts.expiry ?? ''),
  cvc: field(parts.cvc ?? ''),
  postal: parts.postal ?? '',
})
const WHOLE = { number: '4242424242424242', expiry: '1234', cvc: '123', postal: '94110' }

describe('viewOf', () => {
  it('finds an untouched card empty, incomplete and without an error', () => {
    const view = look(emptyCard())
    expect(view).toMatchObject({ empty: true, complete: false, brand: undefined })
    expect([...view.errors]).toEqual([])
  })

  it('finds a card complete when every part that is shown is valid', () => {
    expect(look(card(WHOLE)).complete).toBe(true)
    const withoutPostal = card({ ...WHOLE, postal: '' })
    expect(look(withoutPostal).complete).toBe(false)
    expect(look(withoutPostal, true)).toMatchObject({
      complete: true,
      parts: ['number', 'expiry', 'cvc'],
    })
  })

  it('counts a postal code that is hidden neither as filled nor as wrong', () => {
    const view = look(judgeAll(card({ postal: '9' })), true)
    expect(view.empty).toBe(true)
    expect(view.errors.has('postal')).toBe(false)
  })

  it('says at once what is wrong as it stands, and nothing of what may still become right', () => {
    expect([...look(card({ number: '4242424242424241' })).errors]).toEqual([
      ['number', 'invalid_number'],
    ])
    expect([...look(card({ number: '424242424242424', expiry: '1', cvc: '12' })).errors]).toEqual(
      [],
    )
  })

  it('says what is missing in parts that were left, in the order of the form', () => {
    const state = judge(judge(card({ number: '42', expiry: '1' }), 'expiry'), 'number')
    expect([...look(state).errors]).toEqual([
      ['number', 'incomplete_number'],
      ['expiry', 'incomplete_expiry'],
    ])
  })

  it('takes the customer’s month as the last in which a card is good', () => {
    expect(look(card({ ...WHOLE, expiry: '0626' })).complete).toBe(true)
    expect(look(card({ ...WHOLE, expiry: '0526' })).errors.get('expiry')).toBe('expired_card')
  })
})

describe('judging', () => {
  it('says nothing of a part that was left without having been begun', () => {
    const state = emptyCard()
    expect(judge(state, 'number')).toBe(state)
  })

  it('says everything when the card is asked for', () => {
    expect([...look(judgeAll(emptyCard())).errors.keys()]).toEqual([
      'number',
      'expiry',
      'cvc',
      'postal',
    ])
  })

  it('forgives a part that has become right until it is left again', () => {
    const judged = judgeAll(card({ ...WHOLE, cvc: '12' }))
    const mended = { ...judged, cvc: field('123') }
    const forgiven = forgive(mended, look(mended))
    expect(look(forgiven).errors.size).toBe(0)
    expect(look({ ...forgiven, cvc: field('12') }).errors.size).toBe(0)
    expect(forgive(forgiven, look(forgiven))).toBe(forgiven)
  })
})

describe('fitCvc', () => {
  const withNumber = (state: CardState, number: string) =>
    fitCvc({ ...state, number: field(number) })

  it('cuts a security code that is too long for the new brand', () => {
    const amex = card({ number: '3782', cvc: '1234' })
    expect(withNumber(amex, '4242').cvc).toEqual({ digits: '123', caret: 3 })
  })

  it('keeps the code while the brand is open, or takes as many digits', () => {
    const amex = card({ number: '3782', cvc: '1234' })
    expect(withNumber(amex, '3').cvc).toBe(amex.cvc)
    expect(withNumber(amex, '371').cvc).toBe(amex.cvc)
    const visa = card({ number: '4242', cvc: '123' })
    const changed = withNumber(visa, '3782')
    expect(changed.cvc).toBe(visa.cvc)
    expect(look(changed).verdicts.cvc.state).toBe('incomplete')
  })
})

describe('what is known of a card', () => {
  it('makes the code optional, or leaves it out, as the issuer says', () => {
    const state = card({ ...WHOLE, cvc: '' })
    const known = (cvc: 'required' | 'optional' | 'hidden') =>
      viewOf(state, { today, parts: PARTS, cvc })
    expect(known('required').complete).toBe(false)
    expect(known('optional')).toMatchObject({ complete: true, cvcOptional: true })
    expect(known('hidden').parts).toEqual(['number', 'expiry', 'postal'])
  })

  it('asks for no postal code where a country has none', () => {
    const view = viewOf(card(WHOLE), { today, parts: PARTS, postal: postalCountry('HK') })
    expect(view.parts).toEqual(['number', 'expiry', 'cvc'])
  })

  it('refuses a network that is not taken here, by its name', () => {
    const amex = viewOf(card({ number: '3782' }), { today, parts: PARTS, allowedBrands: ['visa'] })
    expect(amex.brand).toBe('amex')
    expect(amex.errors.get('number')).toBe('brand_not_accepted')
  })
})

describe('isFinished', () => {
  const finished = (state: CardState, part: 'number' | 'expiry' | 'cvc') =>
    isFinished(state, part, look(state))

  it('lets the focus move on from a valid number that hardly gets longer', () => {
    expect(finished(card({ number: '4242424242424242' }), 'number')).toBe(true)
    expect(finished(card({ number: '4242424242424241' }), 'number')).toBe(false)
    expect(finished(card({ number: '6200000000000005' }), 'number')).toBe(false)
  })

  it('waits at 12 / 20 for the rest of a year, and never at an expired date', () => {
    expect(finished(card({ expiry: '1234' }), 'expiry')).toBe(true)
    expect(finished(card({ expiry: '1220' }), 'expiry')).toBe(false)
    expect(finished(card({ expiry: '0121' }), 'expiry')).toBe(false)
  })

  it('knows how many digits the brand’s code has', () => {
    expect(finished(card({ number: '4242', cvc: '123' }), 'cvc')).toBe(true)
    expect(finished(card({ number: '3782', cvc: '123' }), 'cvc')).toBe(false)
    expect(finished(card({ number: '3782', cvc: '1234' }), 'cvc')).toBe(true)
    // A Maestro card without a code is fine, but the field has not been filled.
    expect(finished(card({ number: '675964' }), 'cvc')).toBe(false)
  })
})

it('formats the security code by the brand of the number beside it', () => {
  const limit = (number: string) =>
    formatterOf(card({ number }), 'cvc').edit(EMPTY, { text: '12345', caret: 5, kind: 'fill' })
      .digits
  expect(limit('4242')).toBe('123')
  expect(limit('3782')).toBe('1234')
})

it('tells an empty part from one with something in it', () => {
  const state = card({ number: '4', postal: 'X' })
  expect(
    (['number', 'expiry', 'cvc', 'postal'] as const).map((part) => isEmpty(state, part)),
  ).toEqual([false, true, true, false])
})
