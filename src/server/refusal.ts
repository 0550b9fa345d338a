import { errorIn } from '../api/retry.ts'
import type { Outcome } from '../api/transport.ts'
import type { ErrorType } from '../errors/error.ts'
import type { ApiError } from '../types/payments.ts'
import * as errors from './errors.ts'

/** A type that is not in here yet is an OnerwayApiError, which keeps its `type`. */
const classes = new Map<unknown, typeof errors.OnerwayRequestError>([
  ['card_error', errors.OnerwayCardError],
  ['invalid_request_error', errors.OnerwayInvalidRequestError],
  ['authentication_error', errors.OnerwayAuthenticationError],
  ['permission_error', errors.OnerwayPermissionError],
  ['rate_limit_error', errors.OnerwayRateLimitError],
  ['idempotency_error', errors.OnerwayIdempotencyError],
])

interface Facts extends errors.RequestFacts {
  key: string
  apiBase: string
  timeout: number
}

/** The error that a call ends with. */
export function refusalOf(outcome: Outcome, facts: Facts): errors.OnerwayRequestError {
  if (outcome.kind !== 'answer') return connectionError(outcome, facts)
  const { message, param, ...error } = errorIn(outcome) as Partial<ApiError>
  const type = (error.type ?? 'api_error') as ErrorType
  const requestId = error.request_id ?? facts.lastResponse?.requestId
  const clean = (text: string) => redact(text, facts.key)
  const Class = classes.get(type) ?? errors.OnerwayApiError
  return new Class(
    {
      ...error,
      type,
      code: error.code ?? 'http_' + outcome.status,
      message: clean(message ?? `The API answered with status ${outcome.status}.`),
      ...(param ? { param: clean(param) } : {}),
      ...(requestId ? { request_id: requestId } : {}),
    },
    facts,
  )
}

function connectionError(outcome: Exclude<Outcome, { kind: 'answer' }>, facts: Facts) {
  const { statusCode, idempotencyKey, apiBase, timeout } = facts
  const why = outcome.kind === 'unclear' ? outcome.why : 'aborted'
  const [code, message] = {
    aborted: ['aborted', 'The call was given up by its signal.'],
    timeout: ['api_timeout', `No answer from ${apiBase} within ${timeout / 1000} s.`],
    network: ['api_unreachable', `${apiBase} could not be reached, or the connection broke.`],
    garbled: [
      'api_unreachable',
      `What answered at ${apiBase} with status ${statusCode} is not the API: check apiBase, and proxies on the way.`,
    ],
  }[why] as [string, string]
  const advice = idempotencyKey
    ? ' It may have been carried out: the same call with this idempotencyKey has no second effect.'
    : ''
  return new errors.OnerwayConnectionError(
    { type: 'api_connection_error', code, message: message + advice },
    facts,
  )
}

/** Whatever the API says, no error shows the key, or anything that looks like a card number. */
const redact = (text: string, key: string): string =>
  String(text)
    .split(key)
    .join('sk_…')
    .replace(/\d(?:[ -]?\d){11,18}/g, '…')
