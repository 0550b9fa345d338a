import type { Outcome } from './transport.ts'

/** At most this many further attempts follow the first. */
export const MAX_RETRIES = 2

/** In milliseconds: the first retry comes within twice this, the second within four times. */
const BASE_DELAY = 500
/** In seconds. A server that asks for a longer pause than this gets its answer passed on instead. */
const LONGEST_RETRY_AFTER = 10

/** What a 409 says of a conflict that passes by itself. */
const PASSING_CONFLICTS: readonly unknown[] = ['idempotency_key_in_use', 'lock_timeout']

/** True for outcomes that another attempt may mend. */
export function isRetryable(outcome: Outcome): boolean {
  if (outcome.kind !== 'answer') return outcome.kind === 'unclear'
  const { status, replayed } = outcome
  if (status === 409) return PASSING_CONFLICTS.includes(errorIn(outcome).code)
  // A replayed answer is replayed again.
  return status === 429 || (status >= 500 && !replayed)
}

/** True where the API may have acted although we do not know it. */
export const isUnclear = (outcome: Outcome): boolean =>
  outcome.kind === 'unclear' ||
  (outcome.kind === 'answer' && (outcome.status >= 500 || outcome.status === 409))

/**
 * Milliseconds to wait before attempt number `attempt` (the first retry is 1), or
 * undefined for "do not". Full jitter: anywhere between nothing and a bound that
 * doubles, so that clients cut off together do not come back together.
 * `Retry-After` wins: it is the least to wait. The jitter after it is twice as wide
 * as the wait, since an API that names the moment of its return names it to everybody.
 */
export function delayBefore(
  attempt: number,
  outcome: Outcome,
  random: () => number,
): number | undefined {
  if (attempt > MAX_RETRIES || outcome.kind === 'aborted' || !isRetryable(outcome)) return undefined
  const { retryAfter = 0 } = outcome
  if (retryAfter > LONGEST_RETRY_AFTER) return undefined
  const least = retryAfter * 1000
  return least + random() * Math.max(2 * least, BASE_DELAY * 2 ** attempt)
}

/** The `error` of an answer; empty where there is none. */
export function errorIn(outcome: Outcome): { type?: unknown; code?: unknown } {
  return (outcome.kind === 'answer' && (outcome.body as { error?: object }).error) || {}
}
