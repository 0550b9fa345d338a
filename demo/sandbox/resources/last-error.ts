import type { Locale } from '../api/locale.ts'
import type { ErrorCode } from '../error-table.ts'
import { describe, type ApiError } from '../errors.ts'
import type { PaymentMethod } from './payment-methods/table.ts'
import { paymentMethodView } from './payment-methods/view.ts'

/** Why an intent's last attempt failed. The words come at reading, in the reader's language. */
export interface LastError {
  code: ErrorCode
  decline_code?: string
  param?: string
  /** The method that was refused, as a browser sees it: it leaves the intent. */
  payment_method?: object
}

/** What an intent keeps of a refusal. */
export const lastErrorOf = ({ code, details }: ApiError, method?: PaymentMethod): LastError => ({
  code,
  ...(details.decline_code !== undefined && { decline_code: details.decline_code }),
  ...(details.param !== undefined && { param: details.param }),
  ...(method && { payment_method: paymentMethodView(method, 'publishable') }),
})

/** It as the intent shows it. */
export function lastErrorView(error: LastError, locale: Locale) {
  const { code, payment_method, ...details } = error
  return { ...describe(code, details, locale), ...(payment_method && { payment_method }) }
}
