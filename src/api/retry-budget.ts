/**
 * How many retries one `Onerway()` may still spend. Each answer of a healthy API
 * earns a fraction of one back, so that an API that is down is not buried under
 * everybody's second and third attempts.
 */
export interface RetryBudget {
  /** Takes one retry out of the budget; false when there is none left. */
  spend(): boolean
  /** Credits an answer that needed no retry. */
  earn(): void
}

const FULL = 4
const EARNED_PER_ANSWER = 0.2

export function createRetryBudget(): RetryBudget {
  let left = FULL
  return {
    spend() {
      if (left < 1) return false
      left -= 1
      return true
    },
    earn() {
      left = Math.min(FULL, left + EARNED_PER_ANSWER)
    },
  }
}
