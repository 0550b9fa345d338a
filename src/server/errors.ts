import { OnerwayError, type ErrorData } from '../errors/error.ts'
import type { PaymentIntent, PaymentMethod, SetupIntent } from '../types/resources.ts'
import { attach } from './last-response.ts'
import type { LastResponse } from './types.ts'

/** What is known of the request beside what the API said. */
export interface RequestFacts {
  statusCode: number | undefined
  idempotencyKey: string | undefined
  lastResponse: LastResponse | undefined
}

/** A call that failed. Each type of error is a class of its own, so that `instanceof` tells them apart. */
export class OnerwayRequestError extends OnerwayError {
  /** The HTTP status; undefined where no answer came. */
  statusCode?: number
  /** The key the call was made under. The same call under the same key has one effect in all. */
  idempotencyKey?: string
  /** As the failed request left it. */
  declare payment_intent?: PaymentIntent
  declare payment_method?: PaymentMethod
  declare setup_intent?: SetupIntent
  /** Not enumerable; undefined where no answer came. */
  declare readonly lastResponse: LastResponse | undefined

  constructor(data: ErrorData, { statusCode, idempotencyKey, lastResponse }: RequestFacts) {
    super(data)
    if (statusCode) this.statusCode = statusCode
    if (idempotencyKey) this.idempotencyKey = idempotencyKey
    attach(this, lastResponse)
  }
}

/** The card or the payment was refused (402). `message` is for the customer, `decline_code` says why. */
export class OnerwayCardError extends OnerwayRequestError {
  declare type: 'card_error'
  override name = 'OnerwayCardError'
}

/** The request cannot be carried out as it is: a parameter, a state, a missing object (400, 404, 409). */
export class OnerwayInvalidRequestError extends OnerwayRequestError {
  declare type: 'invalid_request_error'
  override name = 'OnerwayInvalidRequestError'
}

/** The key is not known (401). */
export class OnerwayAuthenticationError extends OnerwayRequestError {
  declare type: 'authentication_error'
  override name = 'OnerwayAuthenticationError'
}

/** The key may not do this (403). */
export class OnerwayPermissionError extends OnerwayRequestError {
  declare type: 'permission_error'
  override name = 'OnerwayPermissionError'
}

/** Too many requests (429), after all retries. */
export class OnerwayRateLimitError extends OnerwayRequestError {
  declare type: 'rate_limit_error'
  override name = 'OnerwayRateLimitError'
}

/** The idempotency key was used for another request (400), or is still in use after all retries (409). */
export class OnerwayIdempotencyError extends OnerwayRequestError {
  declare type: 'idempotency_error'
  override name = 'OnerwayIdempotencyError'
}

/** The API failed (500), after all retries. Whether it acted is not known. */
export class OnerwayApiError extends OnerwayRequestError {
  declare type: 'api_error'
  override name = 'OnerwayApiError'
}

/**
 * No answer of the API came: `api_unreachable`, `api_timeout`, or `aborted` by the
 * signal. Whether the API acted is not known: repeat the call with the error's
 * `idempotencyKey`, or look first.
 */
export class OnerwayConnectionError extends OnerwayRequestError {
  declare type: 'api_connection_error'
  override name = 'OnerwayConnectionError'
}

/**
 * A webhook that cannot be trusted; answer it with 400. Codes: `signature_header_missing`,
 * `signature_header_malformed`, `webhook_body_parsed`, `webhook_body_invalid`,
 * `signature_mismatch`, `timestamp_too_old`, `timestamp_in_future`.
 */
export class OnerwaySignatureVerificationError extends OnerwayError {
  declare type: 'signature_verification_error'
  override name = 'OnerwaySignatureVerificationError'

  constructor(code: string, message: string) {
    super({ type: 'signature_verification_error', code, message })
  }
}
