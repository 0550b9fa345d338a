import { createIdempotencyKey, retry } from '../../api/request.ts'
import { errorIn, isUnclear } from '../../api/retry.ts'
import { send, type Outcome } from '../../api/transport.ts'
import {
  believable,
  intentIdOf,
  intentIn,
  objectNameOf,
  pathOf,
  retrieval,
  type Intent,
} from './intent.ts'
import { neverSent, objectOf, outcomeUnknown } from './outcome.ts'
import { READ_DEADLINE } from './retrieve.ts'
import type { Session } from './session.ts'
import { OFFLINE_LIMIT, whenOnline } from './when-online.ts'

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
 * 5. While the browser knows that it is offline, nothing is sent: it is waited for.
 */
export type CarryOut = (clientSecret: string, body: object, signal: AbortSignal) => Promise<Intent>

/** Statuses after which a confirm can do nothing: there is nothing to send again. */
const OVER: readonly Intent['status'][] = [
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
]

export function createAttempts(session: Session): CarryOut {
  const { api, budget, messages } = session
  /** The attempt keys of intents whose outcome is open. */
  const openKeys = new Map<string, string>()

  return async function carryOut(clientSecret, body, signal) {
    const id = intentIdOf(clientSecret)
    const path = pathOf(clientSecret) + '/confirm'
    const openKey = openKeys.get(id)
    const waitUntil = session.now() + OFFLINE_LIMIT
    let idempotencyKey = openKey ?? createIdempotencyKey()
    let inDoubt = openKey !== undefined

    const read = async (readSignal?: AbortSignal): Promise<Outcome> => {
      const options = { signal: readSignal, deadline: READ_DEADLINE }
      return believable(await send(api, retrieval(clientSecret), options), clientSecret)
    }

    async function attempt(): Promise<Outcome> {
      if (!(await whenOnline(session, waitUntil, signal)) && !signal.aborted)
        throw inDoubt ? outcomeUnknown(messages) : neverSent(messages)
      if (inDoubt) {
        const now = await read(signal)
        const intent = intentIn(now, clientSecret)
        // An action that is open may be this attempt's or an earlier one's: sent again under
        // the attempt's key, the confirm is answered as it was or carried out.
        if (!intent || OVER.includes(intent.status)) return now
      }
      if (signal.aborted) return { kind: 'aborted' }
      openKeys.set(id, idempotencyKey)
      const call = { method: 'POST', path, body, idempotencyKey } as const
      const outcome = believable(await send(api, call, { signal }), clientSecret)
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
    const confirmed = confirmedIn(last, clientSecret)
    // A replayed failure has ended, and the intent read after it is unconfirmed.
    const failed = isReplayed(outcome) && intentIn(last, clientSecret)
    if (!definite && !confirmed && !failed) throw outcomeUnknown(messages)
    openKeys.delete(id)
    return confirmed ?? objectOf<Intent>(objectNameOf(clientSecret), outcome, messages)
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

function confirmedIn(outcome: Outcome, clientSecret: string): Intent | undefined {
  const intent = intentIn(outcome, clientSecret)
  const confirmed = intent && (intent.status === 'requires_action' || OVER.includes(intent.status))
  return confirmed ? intent : undefined
}
