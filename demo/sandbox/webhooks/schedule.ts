// What becomes of a delivery after an attempt.

import type { Delivery } from './tables.ts'

/** Seconds between one failed attempt and the next; after the last there is none. */
export const retryAfter = [10, 30, 60, 120, 300, 600, 900] as const

/** Up to a fifth is added, so that what failed together does not come back together. */
const jitter = 0.2

export interface Outcome {
  /** The HTTP status, or null when no answer came. */
  readonly status: number | null
  /** Why none came. */
  readonly error: string | null
}

export type Progress = Pick<
  Delivery,
  'status' | 'attempts' | 'next_attempt_at' | 'last_status' | 'last_error'
>

/** `now` in milliseconds; `random` from 0 up to 1. */
export function afterAttempt(
  delivery: Pick<Delivery, 'attempts'>,
  outcome: Outcome,
  { now, random }: { now: number; random: number },
): Progress {
  const received = outcome.status !== null && outcome.status >= 200 && outcome.status < 300
  const attempts = delivery.attempts + 1
  const last = { attempts, last_status: outcome.status, last_error: outcome.error }
  if (received) return { ...last, status: 'delivered', next_attempt_at: null }
  const seconds = retryAfter[attempts - 1]
  if (seconds === undefined) return { ...last, status: 'failed', next_attempt_at: null }
  const wait = Math.round(seconds * (1 + jitter * random) * 1000)
  return { ...last, status: 'pending', next_attempt_at: now + wait }
}
