import { delayBefore, isRetryable } from './retry.ts'
import type { RetryBudget } from './retry-budget.ts'
import { send, type Api, type ApiRequest, type Outcome } from './transport.ts'

export interface RequestOptions {
  signal?: AbortSignal | undefined
  budget: RetryBudget
}

/**
 * Sends a request, and again where that may help. A POST has to carry an
 * idempotency key, the same for all its attempts. Never rejects.
 */
export const request = (api: Api, call: ApiRequest, options: RequestOptions): Promise<Outcome> =>
  retry(api, () => send(api, call, options), options)

/** Attempts, and again where that may help: at most twice more, after a pause, within the budget. */
export async function retry(
  { timer }: Pick<Api, 'timer'>,
  attempt: () => Promise<Outcome>,
  { signal, budget }: RequestOptions,
): Promise<Outcome> {
  for (let next = 1; ; next++) {
    const outcome = await attempt()
    if (!isRetryable(outcome)) {
      if (outcome.kind === 'answer') budget.earn()
      return outcome
    }
    const delay = delayBefore(next, outcome, Math.random)
    if (delay === undefined || !budget.spend()) return outcome
    if (!(await pause(timer, delay, signal))) return { kind: 'aborted' }
  }
}

/** Waits; false when the signal fired instead. */
function pause(
  timer: Api['timer'],
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(false)
    const end = (waited: boolean) => () => {
      stop()
      signal?.removeEventListener('abort', aborted)
      resolve(waited)
    }
    const aborted = end(false)
    const stop = timer(milliseconds, end(true))
    signal?.addEventListener('abort', aborted)
  })
}

/** 128 random bits in hex: one for each thing that must happen at most once. */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
