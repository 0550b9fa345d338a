import type { FieldErrorCode } from '../../card/verdict.ts'
import type { CardState, CardView } from './model.ts'

/** The payload of `change`: all that the page may know of what is typed. */
export interface Change {
  elementType: 'card'
  empty: boolean
  complete: boolean
  /** Absent until exactly one network is left. */
  brand?: string
  error?: { type: 'validation_error'; code: FieldErrorCode; message: string }
  value: { postalCode: string }
}

export const changeOf = (view: CardView, state: CardState, errorText: string): Change => ({
  elementType: 'card',
  empty: view.empty,
  complete: view.complete,
  ...(view.brand ? { brand: view.brand } : {}),
  ...(view.error
    ? { error: { type: 'validation_error', code: view.error, message: errorText } }
    : {}),
  value: { postalCode: state.postal },
})

/** One event for one change: digits that alter nothing the page may know are none of its business. */
export const sameChange = (a: Change, b: Change): boolean => JSON.stringify(a) === JSON.stringify(b)
