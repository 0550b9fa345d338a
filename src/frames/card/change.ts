import type { FieldErrorCode } from '../../card/verdict.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import type { CardState, CardView } from './model.ts'
import type { ElementType } from './parts.ts'
import { errorText } from './texts.ts'

/** Something wrong with what is typed, as the page is told of it. */
export interface CardError {
  type: 'validation_error'
  code: FieldErrorCode
  /** In the shopper's language. */
  message: string
}

/** The payload of `change`: all that the page may know of what is typed. */
export interface Change {
  elementType: ElementType
  empty: boolean
  complete: boolean
  /** Absent until exactly one network is left. */
  brand?: string
  error?: CardError
  value?: { postalCode: string }
}

/** The first error that shows. */
export function errorOf(
  { errors, brand }: CardView,
  messages: FieldMessages,
): CardError | undefined {
  const [code] = errors.values()
  return code && { type: 'validation_error', code, message: errorText(messages, code, brand) }
}

export function changeOf(
  elementType: ElementType,
  view: CardView,
  state: CardState,
  messages: FieldMessages,
): Change {
  const { empty, complete, brand } = view
  const error = errorOf(view, messages)
  const tells = (part: string) => elementType === 'card' || elementType === part
  return {
    elementType,
    empty,
    complete,
    ...(brand && tells('cardNumber') ? { brand } : {}),
    ...(error ? { error } : {}),
    ...(tells('postalCode') ? { value: { postalCode: state.postal } } : {}),
  }
}

/** One event for one change: digits that alter nothing the page may know are none of its business. */
export const sameChange = (a: Change, b: Change): boolean => JSON.stringify(a) === JSON.stringify(b)
