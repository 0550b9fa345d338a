// An error is its code; everything else about it (status, type, words) is looked
// up in the table, so that no handler invents a second wording for one fact.

import { declineMessages, errorTable, type ErrorCode, type ErrorType } from './error-table.ts'
import type { Locale } from './api/locale.ts'

export interface ErrorDetails {
  /** The parameter at fault, nested ones as `card[exp_month]`. */
  readonly param?: string
  readonly decline_code?: string
  /** What the message's {placeholders} stand for. A caller's own words only redacted. */
  readonly values?: Readonly<Record<string, string>>
  /** Objects that travel with the error, already reduced to what the key may see. */
  readonly payment_intent?: object
  readonly setup_intent?: object
  readonly payment_method?: object
  /** Seconds after which a retry may work. */
  readonly retryAfter?: number
}

/** Thrown by anything that refuses a request. Throwing undoes the transaction it happens in. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.details = details
  }

  get status() {
    return errorTable[this.code].status
  }
}

export interface ErrorObject {
  type: ErrorType
  code: ErrorCode
  decline_code?: string
  message: string
  param?: string
  doc_url: string
}

/** The error as an object of the API, in words of the given locale. */
export function describe(code: ErrorCode, details: ErrorDetails, locale: Locale): ErrorObject {
  const { type, messages } = errorTable[code]
  const { decline_code, param, values } = details
  const words = (decline_code !== undefined && declineMessages[decline_code]) || messages
  return {
    type,
    code,
    ...(decline_code !== undefined && { decline_code }),
    message: fill(words[locale], { ...values, param: param ?? '' }),
    ...(param !== undefined && { param }),
    doc_url: `https://docs.onerway.com/errors#${code}`,
  }
}

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
