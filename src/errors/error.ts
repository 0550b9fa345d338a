import type { ApiError, PaymentIntent, PaymentMethod, SetupIntent } from '../types/payments.ts'

/**
 * What kind of thing went wrong: the API's types, and three of the library's own:
 * `api_connection_error` (no answer came), `validation_error` (the form is not
 * complete or not valid) and, on servers, `signature_verification_error` (a webhook
 * that cannot be trusted).
 */
export type ErrorType =
  | 'api_connection_error'
  | 'api_error'
  | 'authentication_error'
  | 'card_error'
  | 'idempotency_error'
  | 'invalid_request_error'
  | 'permission_error'
  | 'rate_limit_error'
  | 'signature_verification_error'
  | 'validation_error'

/** An error as data: what crosses the channel between a frame and the page. */
export interface ErrorData extends ApiError {
  type: ErrorType
  code: string
}

/** What is taken over from the data: no field outside the contract, whatever is in it. */
const FACTS =
  'type code decline_code param doc_url request_id payment_intent setup_intent payment_method'.split(
    ' ',
  ) as (keyof ErrorData)[]

/**
 * The one error class of the library. `code` is for programs; `message` is for
 * people, in the shopper's language wherever a shopper can meet it.
 */
export class OnerwayError extends Error implements ErrorData {
  declare type: ErrorType
  declare code: string
  /** Why the issuer said no, such as `insufficient_funds`. */
  decline_code?: string
  /** The parameter the error is about, such as `card[exp_month]`. */
  param?: string
  doc_url?: string
  /** Name it to support: it finds the request in Onerway's logs. */
  request_id?: string
  /** The intent as the failed request left it. */
  payment_intent?: PaymentIntent
  setup_intent?: SetupIntent
  payment_method?: PaymentMethod

  constructor(data: ErrorData) {
    super(data.message)
    this.name = 'OnerwayError'
    this.doc_url = 'https://docs.onerway.com/errors#' + data.code
    for (const fact of FACTS) if (data[fact]) Object.assign(this, { [fact]: data[fact] })
  }
}

/**
 * The page's own code is wrong: thrown at once where the mistake is, never to be
 * caught and shown to a shopper. The message says what to write instead.
 */
export class IntegrationError extends OnerwayError {
  constructor(code: string, message: string) {
    super({ type: 'invalid_request_error', code, message })
    this.name = 'IntegrationError'
  }
}
