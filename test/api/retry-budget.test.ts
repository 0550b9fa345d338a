import { describe, expect, it } from 'vitest'
import { createRetryBudget } from '../../src/api/retry-budget.ts'

describe('a retry budget', () => {
  const spendAll = (budget = createRetryBudget()) => {
    let spent = 0
    while (budget.spend()) spent++
    return { budget, spent }
  }

  it('has one request to begin with, or as many as it is told', () => {
    expect(spendAll().spent).toBe(1)
    expect(spendAll(createRetryBudget(2)).spent).toBe(2)
  })

  it('earns one back with every tenth answer', () => {
    const { budget } = spendAll()
    for (let answer = 1; answer < 10; answer++) budget.earn()
    expect(budget.spend()).toBe(false)
    // A little more than one tenth: the sum of tenths is not exact.
    budget.earn()
    budget.earn()
    expect(spendAll(budget).spent).toBe(1)
  })

  it('is never fuller than at the beginning', () => {
    const budget = createRetryBudget()
    for (let answer = 0; answer < 1000; answer++) budget.earn()
    expect(spendAll(budget).spent).toBe(1)
  })

  it('adds a tenth to the load of an API that answers, after its first', () => {
    const { budget } = spendAll()
    let retries = 0
    for (let answer = 0; answer < 1000; answer++) {
      budget.earn()
      if (budget.spend()) retries++
    }
    expect(retries).toBeLessThanOrEqual(100)
    expect(retries).toBeGreaterThanOrEqual(90)
  })
})
