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

/**
 * The one error class of the library. `code` is for programs; `message` is for
 * people, in the shopper's language wherever a shopper can meet it.
 */
export class OnerwayError extends Error implements ErrorData {
  type: ErrorType
  code: string
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
    this.type = data.type
    this.code = data.code
    const { decline_code, param, doc_url, request_id } = data
    const { payment_intent, setup_intent, payment_method } = data
    if (decline_code) this.decline_code = decline_code
    if (param) this.param = param
    if (request_id) this.request_id = request_id
    if (payment_intent) this.payment_intent = payment_intent
    if (setup_intent) this.setup_intent = setup_intent
    if (payment_method) this.payment_method = payment_method
    this.doc_url = doc_url || 'https://docs.onerway.com/errors#' + data.code
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
