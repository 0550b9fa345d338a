import { brandOf, type Brand } from '../../card/brands.ts'
import { checkCvc, cvcFormatter, cvcLength } from '../../card/cvc.ts'
import { EMPTY, type FieldState, type Formatter } from '../../card/edit.ts'
import { checkExpiry, expiryFormatter, type MonthYear } from '../../card/expiry.ts'
import { checkNumber, numberFormatter, numberIsFinished } from '../../card/number.ts'
import { checkPostalCode } from '../../card/postal.ts'
import type { FieldErrorCode, Verdict } from '../../card/verdict.ts'

/** The parts of a card element, in the order they are filled and read. */
export const PARTS = ['number', 'expiry', 'cvc', 'postal'] as const
export type Part = (typeof PARTS)[number]
export type DigitPart = Exclude<Part, 'postal'>

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
  /** The parts that are shown, in order. */
  parts: readonly Part[]
  verdicts: Record<Part, Verdict>
  /** The parts whose error shows, in order, with what is wrong. */
  errors: ReadonlyMap<Part, FieldErrorCode>
  empty: boolean
  complete: boolean
}

export interface Circumstances {
  today: MonthYear
  hidePostalCode: boolean
}

export const isEmpty = (state: CardState, part: Part): boolean =>
  (part === 'postal' ? state.postal : state[part].digits) === ''

export function viewOf(state: CardState, circumstances: Circumstances): CardView {
  const brand = brandOf(state.number.digits)
  const verdicts: Record<Part, Verdict> = {
    number: checkNumber(state.number.digits),
    expiry: checkExpiry(state.expiry.digits, circumstances.today),
    cvc: checkCvc(state.cvc.digits, brand),
    postal: checkPostalCode(state.postal),
  }
  const parts = PARTS.filter((part) => part !== 'postal' || !circumstances.hidePostalCode)
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
  }
}

export const formatterOf = (state: CardState, part: DigitPart): Formatter =>
  part === 'number'
    ? numberFormatter
    : part === 'expiry'
      ? expiryFormatter
      : cvcFormatter(brandOf(state.number.digits))

/** The state after a part took new digits: what depends on them follows. */
export function withDigits(state: CardState, part: DigitPart, field: FieldState): CardState {
  const next = { ...state, [part]: field }
  if (part !== 'number') return next
  const length = cvcLength(brandOf(field.digits))
  const { digits, caret } = state.cvc
  if (brandOf(field.digits) && digits.length > length)
    next.cvc = { digits: digits.slice(0, length), caret: Math.min(caret, length) }
  return next
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
  if (part === 'number') return numberIsFinished(state.number.digits)
  if (verdicts[part].state !== 'valid') return false
  return part === 'expiry'
    ? state.expiry.digits.length === 4
    : state.cvc.digits.length === cvcLength(brand)
}
