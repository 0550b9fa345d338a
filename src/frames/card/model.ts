import { brandOf, type Brand } from '../../card/brands.ts'
import { checkCvc, cvcFormatter, cvcLength } from '../../card/cvc.ts'
import { EMPTY, type FieldState, type Formatter } from '../../card/edit.ts'
import { checkExpiry, expiryFormatter, type MonthYear } from '../../card/expiry.ts'
import { checkNumber, numberFormatter, numberIsFinished } from '../../card/number.ts'
import { checkPostalCode } from '../../card/postal.ts'
import type { PostalCountry } from '../../card/postal-countries.ts'
import type { FieldErrorCode, Verdict } from '../../card/verdict.ts'
import type { FieldPolicy } from '../shared/card-facts.ts'
import { PARTS, type DigitPart, type Part } from './parts.ts'

/** What the shopper has entered, and which parts may by now be told what is missing. */
export interface CardState {
  readonly number: FieldState
  readonly expiry: FieldState
  readonly cvc: FieldState
  readonly postal: string
  /** Parts that were left, or that a submit found wanting. */
  readonly judged: ReadonlySet<Part>
}

export const emptyCard = (): CardState => ({
  number: EMPTY,
  expiry: EMPTY,
  cvc: EMPTY,
  postal: '',
  judged: new Set(),
})

/** What follows from a state: nothing of this is stored. */
export interface CardView {
  brand: Brand | undefined
  /** The parts that are shown here, in order. */
  parts: readonly Part[]
  verdicts: Record<Part, Verdict>
  /** The parts whose error shows, in order, with what is wrong. */
  errors: ReadonlyMap<Part, FieldErrorCode>
  empty: boolean
  complete: boolean
  /** The security code may be left out. */
  cvcOptional: boolean
}

/** What a state is judged by. */
export interface Circumstances {
  today: MonthYear
  /** The parts that this element has. */
  parts: readonly Part[]
  hidePostalCode?: boolean | undefined
  /** Left out: every brand. */
  allowedBrands?: readonly Brand[] | undefined
  /** How the country writes its postal codes, where it is known. */
  postal?: PostalCountry | undefined
  /** What is known of the security code of cards that begin like this one. */
  cvc?: FieldPolicy | undefined
}

export const isEmpty = (state: CardState, part: Part): boolean =>
  (part === 'postal' ? state.postal : state[part].digits) === ''

export function viewOf(state: CardState, circumstances: Circumstances): CardView {
  const { today, allowedBrands, postal, cvc, hidePostalCode } = circumstances
  const { digits } = state.number
  // A network that is not taken here is still named, so that the error can name it.
  const brand = brandOf(digits, allowedBrands) ?? brandOf(digits)
  const cvcOptional = !!cvc && cvc !== 'required'
  const verdicts: Record<Part, Verdict> = {
    number: checkNumber(digits, allowedBrands),
    expiry: checkExpiry(state.expiry.digits, today),
    cvc:
      cvcOptional && isEmpty(state, 'cvc') ? { state: 'valid' } : checkCvc(state.cvc.digits, brand),
    postal: checkPostalCode(state.postal, postal?.fits),
  }
  const parts = circumstances.parts.filter((part) =>
    part === 'postal'
      ? !hidePostalCode && !postal?.hasNone
      : part !== 'cvc' || cvc !== 'hidden' || circumstances.parts.length === 1,
  )
  const errors = new Map<Part, FieldErrorCode>()
  for (const part of parts) {
    const verdict = verdicts[part]
    if (verdict.state === 'invalid' || (verdict.state !== 'valid' && state.judged.has(part)))
      errors.set(part, verdict.code)
  }
  return {
    brand,
    parts,
    verdicts,
    errors,
    empty: parts.every((part) => isEmpty(state, part)),
    complete: parts.every((part) => verdicts[part].state === 'valid'),
    cvcOptional,
  }
}

export const formatterOf = (state: CardState, part: DigitPart): Formatter =>
  part === 'number'
    ? numberFormatter
    : part === 'expiry'
      ? expiryFormatter
      : cvcFormatter(brandOf(state.number.digits))

/** A security code cut to what the brand of the number has. */
export function fitCvc(state: CardState): CardState {
  const brand = brandOf(state.number.digits)
  const length = cvcLength(brand)
  const { digits, caret } = state.cvc
  return brand && digits.length > length
    ? { ...state, cvc: { digits: digits.slice(0, length), caret: Math.min(caret, length) } }
    : state
}

/** A part that has become right is not told off again until it is left again. */
export function forgive(state: CardState, { verdicts }: CardView): CardState {
  const judged = [...state.judged].filter((part) => verdicts[part].state !== 'valid')
  return judged.length === state.judged.size ? state : { ...state, judged: new Set(judged) }
}

/** A part was left: what is missing in it may be said, unless nothing was begun. */
export const judge = (state: CardState, part: Part): CardState =>
  isEmpty(state, part) ? state : { ...state, judged: new Set([...state.judged, part]) }

/** The card is asked for: everything that is missing may be said. */
export const judgeAll = (state: CardState): CardState => ({ ...state, judged: new Set(PARTS) })

/** Nothing better can be typed here, so focus may move on. */
export function isFinished(
  state: CardState,
  part: DigitPart,
  { verdicts, brand }: CardView,
): boolean {
  if (part === 'number')
    return verdicts.number.state === 'valid' && numberIsFinished(state.number.digits)
  if (verdicts[part].state !== 'valid') return false
  return part === 'expiry'
    ? state.expiry.digits.length === 4
    : state.cvc.digits.length === cvcLength(brand)
}
