import { delayBefore, isRetryable } from './retry.ts'
import type { RetryBudget } from './retry-budget.ts'
import { send, type Api, type ApiRequest, type Outcome } from './transport.ts'

export interface RequestOptions {
  signal?: AbortSignal | undefined
  budget: RetryBudget
  /**
   * Asked before each further attempt: an outcome it returns ends the request. A
   * confirm reads the intent here, so that money is never asked for blindly twice.
   */
  beforeRetry?: (last: Outcome) => Promise<Outcome | undefined>
}

/**
 * Sends a request, and again where that may help: at most twice more, after a
 * pause, within the budget. A POST has to carry an idempotency key, the same for
 * all its attempts. Never rejects.
 */
export async function request(
  api: Api,
  call: ApiRequest,
  { signal, budget, beforeRetry }: RequestOptions,
): Promise<Outcome> {
  let outcome = await send(api, call, signal)
  for (let attempt = 1; ; attempt++) {
    if (!isRetryable(outcome)) {
      if (outcome.kind === 'answer') budget.earn()
      return outcome
    }
    const delay = delayBefore(attempt, outcome, Math.random)
    if (delay === undefined || !budget.spend()) return outcome
    if (!(await pause(delay, signal))) return { kind: 'aborted' }
    const settled = await beforeRetry?.(outcome)
    if (settled) return settled
    outcome = await send(api, call, signal)
  }
}

/** Waits; false when the signal fired instead. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (waited: boolean) => () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
      resolve(waited)
    }
    const aborted = end(false)
    const timer = setTimeout(end(true), milliseconds)
    if (signal?.aborted) aborted()
    else signal?.addEventListener('abort', aborted)
  })
}

/** 128 random bits in hex: one for each thing that must happen at most once. */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
