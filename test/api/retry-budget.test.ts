import { describe, expect, it } from 'vitest'
import { createRetryBudget } from '../../src/api/retry-budget.ts'

describe('a retry budget', () => {
  const spendAll = (budget = createRetryBudget()) => {
    let spent = 0
    while (budget.spend()) spent++
    return { budget, spent }
  }

  it('has four retries to begin with', () => {
    expect(spendAll().spent).toBe(4)
  })

  it('earns a retry back with every fifth answer', () => {
    const { budget } = spendAll()
    for (let answer = 1; answer < 5; answer++) budget.earn()
    expect(budget.spend()).toBe(false)
    // A little more than one fifth: the sum of fifths is not exact.
    budget.earn()
    budget.earn()
    expect(spendAll(budget).spent).toBe(1)
  })

  it('is never fuller than at the beginning', () => {
    const budget = createRetryBudget()
    for (let answer = 0; answer < 1000; answer++) budget.earn()
    expect(spendAll(budget).spent).toBe(4)
  })

  it('lets through at most 1.2 times the load of an API that answers, after its first four', () => {
    const { budget } = spendAll()
    let retries = 0
    for (let answer = 0; answer < 1000; answer++) {
      budget.earn()
      if (budget.spend()) retries++
    }
    expect(retries).toBeLessThanOrEqual(200)
    expect(retries).toBeGreaterThan(190)
  })
})
