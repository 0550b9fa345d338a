/**
 * How many requests one instance may send beyond the first tries: retries, and
 * looks at what became of an unclear try. A page's instance makes a handful of
 * calls and starts with one such request, so that a single fault is mended; an API
 * that is down does not give it back. What keeps the sum small is that a checkout
 * which fails early makes no later calls: `test/simulation` measures it. Where only
 * browsers are cut off and servers are not, the sum is larger until the shoppers at
 * their forms have left: an instance's first failure tells it nothing of the others.
 */
export interface RetryBudget {
  /** Takes one request out of the budget; false when there is none left. */
  spend(): boolean
  /** Credits an answer. */
  earn(): void
}

const EARNED_PER_ANSWER = 0.1

/**
 * @param size how many requests it starts with, and never exceeds. More than one is
 *   for a server, whose one instance makes the calls of many checkouts.
 */
export function createRetryBudget(size = 1): RetryBudget {
  let left = size
  return {
    spend() {
      if (left < 1) return false
      left -= 1
      return true
    },
    earn() {
      left = Math.min(size, left + EARNED_PER_ANSWER)
    },
  }
}
