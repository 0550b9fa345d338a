import { createIdempotencyKey, retry } from '../../api/request.ts'
import { errorIn, isUnclear } from '../../api/retry.ts'
import { send, type Outcome } from '../../api/transport.ts'
import type { ApiError, PaymentIntent, PaymentIntentStatus } from '../../types/payments.ts'
import { intentIdOf } from './arguments.ts'
import { objectOf, outcomeUnknown } from './outcome.ts'
import { retrieval } from './retrieve.ts'
import type { Session } from './session.ts'

/**
 * Carries one confirm through until it is known what became of it, so that money
 * moves at most once.
 *
 * 1. Every confirm goes out under an attempt key, the same for all its tries. The
 *    key is kept until the outcome is definite: while that is open, the next
 *    confirm of the intent goes out under the same key, and the API can tell it
 *    from a new one.
 * 2. Once a try is in doubt (no answer, a garbled one, a 5xx, a caller who gave
 *    up), nothing is sent again before the intent has been read. A refusal from in
 *    front of the payment (429, 401) does not end the doubt.
 * 3. What is still in doubt at the end is `outcome_unknown`: never a decline,
 *    never a success.
 * 4. An intent that is already final is an answer, not an error.
 */
export type CarryOut = (
  clientSecret: string,
  body: object,
  signal: AbortSignal,
) => Promise<PaymentIntent>

/** Statuses that say a confirm was carried out: there is nothing to send again. */
const CONFIRMED: ReadonlySet<PaymentIntentStatus> = new Set([
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
])

/** For one look at the intent, in milliseconds. */
const READ_DEADLINE = 8_000

export function createAttempts({ api, budget, messages }: Session): CarryOut {
  /** The attempt keys of intents whose outcome is open. */
  const openKeys = new Map<string, string>()

  return async function carryOut(clientSecret, body, signal) {
    const id = intentIdOf(clientSecret)
    const path = `payment_intents/${id}/confirm`
    const openKey = openKeys.get(id)
    let idempotencyKey = openKey ?? createIdempotencyKey()
    let inDoubt = openKey !== undefined

    const read = async (readSignal?: AbortSignal): Promise<Outcome> => {
      const options = { signal: readSignal, deadline: READ_DEADLINE }
      return believable(await send(api, retrieval(clientSecret), options), id)
    }

    async function attempt(): Promise<Outcome> {
      if (inDoubt) {
        const now = await read(signal)
        if (!intentIn(now, id) || confirmedIn(now, id)) return now
      }
      if (signal.aborted) return { kind: 'aborted' }
      openKeys.set(id, idempotencyKey)
      const call = { method: 'POST', path, body, idempotencyKey } as const
      const outcome = believable(await send(api, call, { signal }), id)
      if (outcome.kind === 'aborted' || isUnclear(outcome)) inDoubt = true
      return outcome
    }

    let outcome = await retry(api, attempt, { signal, budget })
    if (openKey && isForOtherBody(outcome)) {
      // The open attempt was for another card and has ended. If the intent, read once
      // more, was not confirmed by it, this one is an attempt of its own.
      idempotencyKey = createIdempotencyKey()
      outcome = await retry(api, attempt, { signal, budget })
    }
    const definite = isDefinite(outcome, inDoubt)
    // One more request, so the budget is asked; an attempt that has ended may always be looked at.
    const look = !definite && (isReplayed(outcome) || budget.spend())
    const last = look ? await read() : outcome
    const confirmed = confirmedIn(last, id)
    // A replayed failure has ended, and the intent read after it is unconfirmed.
    const failed = isReplayed(outcome) && intentIn(last, id)
    if (!definite && !confirmed && !failed) throw outcomeUnknown(messages)
    openKeys.delete(id)
    return confirmed ?? objectOf('payment_intent', outcome, messages)
  }
}

/** True where the outcome is the API's last word on an attempt, earlier tries in doubt included. */
function isDefinite(outcome: Outcome, inDoubt: boolean): boolean {
  if (outcome.kind === 'aborted') return !inDoubt
  if (outcome.kind === 'unclear' || isUnclear(outcome)) return false
  // Under one key a success, a fault of the request and a decline are said of all tries.
  return !inDoubt || outcome.status < 400 || outcome.status === 400 || outcome.status === 402
}

const isReplayed = (outcome: Outcome): boolean => outcome.kind === 'answer' && outcome.replayed

const isForOtherBody = (outcome: Outcome): boolean =>
  outcome.kind === 'answer' &&
  outcome.status === 400 &&
  errorIn(outcome).type === 'idempotency_error'

/** A success without the intent it is about was not said by the API. */
const believable = (outcome: Outcome, id: string): Outcome =>
  outcome.kind === 'answer' && outcome.status < 400 && !intentIn(outcome, id)
    ? { kind: 'unclear', why: 'garbled' }
    : outcome

/** The intent in an answer: as the object itself, or in an error about its state. */
function intentIn(outcome: Outcome, id: string): PaymentIntent | undefined {
  if (outcome.kind !== 'answer') return undefined
  const error = errorIn(outcome) as Partial<ApiError>
  const intent =
    outcome.status < 400
      ? (outcome.body as PaymentIntent)
      : error.code === 'payment_intent_unexpected_state'
        ? error.payment_intent
        : undefined
  return intent?.object === 'payment_intent' && intent.id === id ? intent : undefined
}

function confirmedIn(outcome: Outcome, id: string): PaymentIntent | undefined {
  const intent = intentIn(outcome, id)
  return intent && CONFIRMED.has(intent.status) ? intent : undefined
}
