import type { Outcome } from '../../api/transport.ts'
import type { ErrorData, ErrorType } from '../../errors/error.ts'
import type { ActionMessages, ControllerMessages } from '../../locales/payments/messages.ts'
import type { ApiError } from '../../types/payments.ts'
import { Refusal } from '../shared/describe-error.ts'
import { lastErrorOf, type Intent } from './intent.ts'

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

/** For a call that was not made: the browser was offline for too long. */
export const neverSent = (messages: ControllerMessages): Refusal =>
  new Refusal(errorOf({ kind: 'unclear', why: 'network' }, messages))

/** For a call that was given up before it could have any effect. */
export const aborted = (messages: ControllerMessages): Refusal =>
  new Refusal(errorOf({ kind: 'aborted' }, messages))

/**
 * What was asked of the shopper is still open: not paid by now, and not refused
 * either. It may be paid yet, by a phone that has scanned the code for instance.
 */
export const incomplete = (
  intent: Intent,
  { action_incomplete: message }: ActionMessages,
): Refusal =>
  new Refusal({
    type: 'invalid_request_error',
    code: 'action_incomplete',
    message,
    ...withIntent(intent),
  })

/** The intent as an error carries it. */
export const withIntent = (intent: Intent): Partial<ErrorData> => ({ [intent.object]: intent })

/** An intent that a failed attempt has left behind is that attempt's error. */
export function orThrow(intent: Intent, messages: ControllerMessages): Intent {
  const error = intent.status === 'requires_payment_method' && lastErrorOf(intent)
  if (error) throw new Refusal({ ...refusalIn(error, messages), ...withIntent(intent) })
  return intent
}

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
  return refusalIn(
    (outcome.body as { error?: Partial<ApiError> }).error ?? {},
    messages,
    `http_${outcome.status}`,
  )
}

/** An error as the API wrote it, in an answer or as an intent's `last_payment_error`. */
export function refusalIn(
  error: Partial<ApiError>,
  messages: ControllerMessages,
  code = 'api_error',
): ErrorData {
  const details = DETAILS.flatMap((name) => (error[name] ? [[name, error[name]]] : []))
  return {
    ...(Object.fromEntries(details) as Partial<ApiError>),
    type: (error.type ?? 'api_error') as ErrorType,
    code: error.code ?? code,
    message: ownWords(error, messages) ?? error.message ?? messages.unexpected,
  }
}

const DETAILS = [
  'decline_code',
  'param',
  'doc_url',
  'request_id',
  'payment_intent',
  'setup_intent',
  'payment_method',
] as const

/**
 * The API writes for shoppers in few languages; what they meet most is said here in
 * the others. Faults of the merchant's code, and of a test card in live mode, are for
 * programmers: they stay as the API wrote them.
 */
function ownWords(
  { type, code = '', decline_code = '' }: Partial<ApiError>,
  messages: ControllerMessages,
): string | undefined {
  if (/_authentication_failure$/.test(code)) return messages.authentication_failed
  const { card_declined } = messages
  if (!card_declined || /^test_?mode/.test(decline_code)) return undefined
  const declines: Partial<Record<string, string>> = { ...messages }
  if (type === 'card_error') return declines[decline_code] ?? declines[code] ?? card_declined
  return type === 'api_error' || type === 'rate_limit_error' ? messages.unexpected : undefined
}
