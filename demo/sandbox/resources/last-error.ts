import type { Locale } from '../api/locale.ts'
import type { ErrorCode } from '../error-table.ts'
import { describe } from '../errors.ts'

/** Why an intent's last attempt failed. The words come at reading, in the reader's language. */
export interface LastError {
  code: ErrorCode
  decline_code?: string
  param?: string
  /** The method that was refused, as a browser sees it: it leaves the intent. */
  payment_method?: object
}

/** It as the intent shows it. */
export function lastErrorView(error: LastError, locale: Locale) {
  const { code, payment_method, ...details } = error
  return { ...describe(code, details, locale), ...(payment_method && { payment_method }) }
}
