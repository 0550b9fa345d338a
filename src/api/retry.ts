import type { Outcome } from './transport.ts'

/** At most this many further attempts follow the first. */
export const MAX_RETRIES = 2

const BASE_DELAY = 500
const LONGEST_DELAY = 5_000
/** A server that asks for a longer pause than this gets its answer passed on instead. */
const LONGEST_RETRY_AFTER = 20

/** True for outcomes that another attempt may mend. */
export function isRetryable(outcome: Outcome): boolean {
  if (outcome.kind === 'unclear') return true
  if (outcome.kind === 'aborted') return false
  const { status } = outcome
  return (
    status === 429 ||
    status >= 500 ||
    (status === 409 && codeOf(outcome) === 'idempotency_key_in_use')
  )
}

/** True where the API may have acted although we do not know it. */
export const isUnclear = (outcome: Outcome): boolean =>
  outcome.kind === 'unclear' ||
  (outcome.kind === 'answer' && (outcome.status >= 500 || outcome.status === 409))

/**
 * Milliseconds to wait before attempt number `attempt` (the first retry is 1), or
 * undefined for "do not". Full jitter: anywhere between nothing and a bound that
 * doubles, so that clients cut off together do not come back together;
 * `Retry-After` wins.
 */
export function delayBefore(
  attempt: number,
  outcome: Outcome,
  random: () => number,
): number | undefined {
  if (attempt > MAX_RETRIES || !isRetryable(outcome)) return undefined
  const asked = outcome.kind === 'answer' ? outcome.retryAfter : undefined
  if (asked !== undefined) return asked > LONGEST_RETRY_AFTER ? undefined : asked * 1000
  return random() * Math.min(LONGEST_DELAY, BASE_DELAY * 2 ** attempt)
}

/** The `error.code` of an answer. */
export function codeOf(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'answer') return undefined
  const { error } = outcome.body as { error?: { code?: unknown } }
  return typeof error?.code === 'string' ? error.code : undefined
}
