// Where card data ends. A number, expiry and CVC come in; a `StoredCard` or a
// 402 comes out. The number leaves as a keyed hash, the CVC not at all.

import { ApiError } from '../errors.ts'
import type { Hash } from '../store/hash.ts'
import { brandNamed, brandOf, passesLuhn } from './brands.ts'
import type { CardInput } from './card-input.ts'
import type { StoredCard } from './stored-card.ts'
import { findTestCard, type TestCard } from './test-cards.ts'

export interface TakeInOptions {
  readonly livemode: boolean
  /** Unix seconds. */
  readonly now: number
  readonly hash: Hash
  /** Whether a missing CVC is refused; a server may hold a card without one. */
  readonly cvcRequired: boolean
  /** What the card's parameters are nested in, for errors: `payment_method_data[card]`. */
  readonly param: string
}

/**
 * Throws, in this order: `invalid_number`, `incorrect_number`, `card_declined`
 * (`testmode_only`, `test_mode_live_card`), the expiry's errors, `invalid_cvc`.
 */
export function takeIn(input: CardInput, options: TakeInOptions): StoredCard {
  const { hash, param } = options
  const number = (input.number ?? '').replace(/[\s-]/g, '')
  const brand = checkNumber(number, param)
  const testCard = checkMode(number, options)
  const expiry = checkExpiry(input, options)
  checkCvc(input.cvc, brand.cvcDigits, {
    required: options.cvcRequired && !brand.cvcOptional && !testCard?.cvcOptional,
    param,
  })

  const available = testCard?.networks ?? [brand.name]
  const preferred = input.networks?.preferred ?? null
  if (preferred !== null && !available.includes(preferred)) {
    throw new ApiError('parameter_invalid_enum', {
      param: `${param}[networks][preferred]`,
      values: { allowed: available.join(', ') },
    })
  }
  return {
    brand: brand.name,
    last4: number.slice(-4),
    ...expiry,
    funding: testCard?.funding ?? 'unknown',
    country: testCard?.country ?? null,
    networks: { available, preferred },
    checks: { cvc_check: input.cvc === undefined ? null : 'unchecked' },
    three_d_secure_usage: { supported: testCard?.threeDSecure === true },
    fingerprint: hash('card', number).slice(0, 24),
    bin: number.slice(0, 8),
    behaviour: testCard?.behaviour ?? 'approve',
  }
}

function checkNumber(number: string, param: string) {
  const at = { param: `${param}[number]` }
  if (!/^\d{12,19}$/.test(number)) throw new ApiError('invalid_number', at)
  const brand = brandOf(number)
  if (!brand.lengths.includes(number.length)) throw new ApiError('invalid_number', at)
  if (!brand.luhnOptional && !passesLuhn(number)) throw new ApiError('incorrect_number', at)
  return brand
}

/** Test cards in test mode only, and nothing else there: no real card in a developer's file. */
function checkMode(number: string, { livemode, param }: TakeInOptions): TestCard | undefined {
  const testCard = findTestCard(number)
  if (livemode === (testCard === undefined)) return testCard
  const decline_code = livemode ? 'test_mode_live_card' : 'testmode_only'
  throw new ApiError('card_declined', { decline_code, param: `${param}[number]` })
}

/**
 * A card is good through the last day of its month, and that day ends last at
 * UTC−12. Two digits of a year mean 20xx; over 50 years ahead is a slip.
 */
export function checkExpiry(
  input: Pick<CardInput, 'exp_month' | 'exp_year'>,
  { now, param }: Pick<TakeInOptions, 'now' | 'param'>,
) {
  const exp_month = input.exp_month ?? 0
  const exp_year =
    (input.exp_year ?? 0) < 100 ? 2000 + (input.exp_year ?? 0) : (input.exp_year ?? 0)
  if (exp_month < 1 || exp_month > 12) {
    throw new ApiError('invalid_expiry_month', { param: `${param}[exp_month]` })
  }
  const there = new Date((now - 12 * 3600) * 1000)
  const year = there.getUTCFullYear()
  if (exp_year < year || exp_year > year + 50) {
    throw new ApiError('invalid_expiry_year', { param: `${param}[exp_year]` })
  }
  if (exp_year === year && exp_month < there.getUTCMonth() + 1) {
    throw new ApiError('invalid_expiry_month', { param: `${param}[exp_month]` })
  }
  return { exp_month, exp_year }
}

/** The code of a card that is known already. Throws `invalid_cvc`. */
export function checkCvcOf(card: Pick<StoredCard, 'brand'> | null, cvc: string | undefined): void {
  if (!card) return
  const param = 'payment_method_options[card]'
  checkCvc(cvc, brandNamed(card.brand).cvcDigits, { required: false, param })
}

function checkCvc(
  cvc: string | undefined,
  digits: number,
  { required, param }: { required: boolean; param: string },
) {
  const at = { param: `${param}[cvc]` }
  if (cvc === undefined) {
    if (required) throw new ApiError('parameter_missing', at)
    return
  }
  if (cvc.length !== digits || !/^\d+$/.test(cvc)) throw new ApiError('invalid_cvc', at)
}
