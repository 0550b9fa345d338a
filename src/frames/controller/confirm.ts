import { createIdempotencyKey, request } from '../../api/request.ts'
import { codeOf, isUnclear } from '../../api/retry.ts'
import { send, type ApiRequest, type Outcome } from '../../api/transport.ts'
import type { ApiError, PaymentIntent, PaymentIntentStatus } from '../../types/payments.ts'
import { Refusal } from '../shared/describe-error.ts'
import { intentIdOf, type ConfirmArguments } from './arguments.ts'
import { objectOf } from './outcome.ts'
import { retrieval } from './retrieve.ts'
import type { Session } from './session.ts'
import { methodOrData } from './source.ts'

/**
 * Confirms payment intents so that money moves at most once.
 *
 * 1. Every confirm carries an attempt key, the same for all its tries. It is kept
 *    until the outcome is definite: while that is open, the next confirm of the
 *    intent goes out under the same key, and the API can tell it from a new one.
 * 2. Where an outcome is unclear (no answer, a garbled one, a 5xx), the intent is
 *    read before anything is sent again. If it is still unclear at the end, the
 *    answer is `outcome_unknown`: never a decline, never a success.
 * 3. While a confirm is under way, the same one again joins it; another one is
 *    refused as `payment_in_progress`.
 * 4. An intent that is already final is an answer, not an error.
 */
export type Confirm = (args: ConfirmArguments, signal: AbortSignal) => Promise<PaymentIntent>

/** Statuses that say a confirm was carried out: there is nothing to send again. */
const CONFIRMED: ReadonlySet<PaymentIntentStatus> = new Set([
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
])

/** For one look at the intent between tries, in milliseconds. */
const READ_DEADLINE = 8_000

export function createConfirm(session: Session): Confirm {
  const underWay = new Map<string, { what: string; promise: Promise<PaymentIntent> }>()
  /** The attempt keys of intents whose outcome is open. */
  const openAttempts = new Map<string, string>()

  const read = (clientSecret: string): Promise<Outcome> =>
    send(session.api, retrieval(clientSecret), undefined, READ_DEADLINE)

  async function run(args: ConfirmArguments, signal: AbortSignal): Promise<PaymentIntent> {
    const { clientSecret, returnUrl, setupFutureUsage, shipping } = args
    const intent = intentIdOf(clientSecret)
    const body = {
      client_secret: clientSecret,
      ...(await methodOrData(session, args, signal)),
      ...(returnUrl ? { return_url: returnUrl } : {}),
      ...(shipping ? { shipping } : {}),
      ...(setupFutureUsage ? { setup_future_usage: setupFutureUsage } : {}),
    }
    const outcome = await attempt(intent, clientSecret, body, signal)
    const open = outcome.kind === 'aborted' || isUnclear(outcome)
    const confirmed =
      confirmedIntent(outcome) ?? (open && confirmedIntent(await read(clientSecret)))
    if (open && !confirmed)
      throw new Refusal({
        type: 'api_connection_error',
        code: 'outcome_unknown',
        message: session.messages.outcome_unknown,
      })
    openAttempts.delete(intent)
    return confirmed || objectOf(outcome, session.messages)
  }

  /** Sends the confirm, under the key of an attempt that is still open if there is one. */
  async function attempt(
    intent: string,
    clientSecret: string,
    body: object,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const look = async (): Promise<Outcome | undefined> => {
      const now = await read(clientSecret)
      return confirmedIntent(now) && now
    }
    const openKey = openAttempts.get(intent)
    const before = openKey && (await look())
    if (before) return before

    const post = (idempotencyKey: string): Promise<Outcome> => {
      openAttempts.set(intent, idempotencyKey)
      const path = `payment_intents/${intent}/confirm`
      const call: ApiRequest = { method: 'POST', path, body, idempotencyKey }
      const beforeRetry = async (last: Outcome) => (isUnclear(last) ? look() : undefined)
      return request(session.api, call, { signal, budget: session.budget, beforeRetry })
    }
    const outcome = await post(openKey ?? createIdempotencyKey())
    // The open attempt was for other card details, so the API did nothing under its key just now.
    const otherBody = openKey && codeOf(outcome) === 'idempotency_error'
    return otherBody ? post(createIdempotencyKey()) : outcome
  }

  return (args, signal) => {
    const intent = intentIdOf(args.clientSecret)
    // Each click makes an offer of its own; the element that it comes from stays the same.
    const what = JSON.stringify({ ...args, offer: undefined })
    const other = underWay.get(intent)
    if (other?.what === what) {
      // The card came along again with this click: taken out, so that it does not lie about.
      if (args.offer) void session.inbox.take(args.offer, signal)
      return other.promise
    }
    if (other)
      throw new Refusal({
        type: 'invalid_request_error',
        code: 'payment_in_progress',
        message: session.messages.payment_in_progress,
      })
    const promise = run(args, signal).finally(() => underWay.delete(intent))
    underWay.set(intent, { what, promise })
    return promise
  }
}

/** The intent in an answer, if it has been confirmed: as the object itself or in an error about its state. */
function confirmedIntent(outcome: Outcome): PaymentIntent | undefined {
  if (outcome.kind !== 'answer') return undefined
  const { error } = outcome.body as { error?: ApiError }
  const intent =
    outcome.status < 400
      ? (outcome.body as PaymentIntent)
      : error?.code === 'payment_intent_unexpected_state'
        ? error.payment_intent
        : undefined
  return intent && CONFIRMED.has(intent.status) ? intent : undefined
}
