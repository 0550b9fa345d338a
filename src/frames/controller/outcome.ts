import type { Outcome } from '../../api/transport.ts'
import type { ErrorData, ErrorType } from '../../errors/error.ts'
import type { ControllerMessages } from '../../locales/payments/messages.ts'
import type { ApiError } from '../../types/payments.ts'
import { Refusal } from '../shared/describe-error.ts'

/** The object of a successful answer; otherwise throws what the page shall be told. */
export function objectOf<T extends { object: string }>(
  object: T['object'],
  outcome: Outcome,
  messages: ControllerMessages,
): T {
  if (outcome.kind !== 'answer' || outcome.status >= 400)
    throw new Refusal(errorOf(outcome, messages))
  const found = outcome.body as T
  if (found.object === object) return found
  throw new Refusal(errorOf({ kind: 'unclear', why: 'garbled' }, messages))
}

/** Neither a success nor a decline: whether the payment happened is for the server to say. */
export const outcomeUnknown = ({ outcome_unknown: message }: ControllerMessages): Refusal =>
  new Refusal({ type: 'api_connection_error', code: 'outcome_unknown', message })

/** For a call that was given up before it could have any effect. */
export const aborted = (messages: ControllerMessages): Refusal =>
  new Refusal(errorOf({ kind: 'aborted' }, messages))

/** The error of an outcome, with the fields the contract knows and no others. */
export function errorOf(outcome: Outcome, messages: ControllerMessages): ErrorData {
  if (outcome.kind === 'aborted')
    return { type: 'api_connection_error', code: 'aborted', message: messages.canceled_by_page }
  if (outcome.kind === 'unclear')
    return {
      type: 'api_connection_error',
      code: outcome.why === 'timeout' ? 'api_timeout' : 'api_unreachable',
      message: messages.connection_failed,
    }
  const error = (outcome.body as { error?: Partial<ApiError> }).error ?? {}
  const { decline_code, param, doc_url, request_id, payment_intent, payment_method } = error
  return {
    type: (error.type ?? 'api_error') as ErrorType,
    code: error.code ?? `http_${outcome.status}`,
    message: error.message ?? messages.unexpected,
    ...(decline_code ? { decline_code } : {}),
    ...(param ? { param } : {}),
    ...(doc_url ? { doc_url } : {}),
    ...(request_id ? { request_id } : {}),
    ...(payment_intent ? { payment_intent } : {}),
    ...(payment_method ? { payment_method } : {}),
  }
}
