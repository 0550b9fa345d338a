import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startTimer } from '../../src/api/timer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('calls back when its time has come, once', () => {
  const then = vi.fn()
  startTimer(500, then)
  vi.advanceTimersByTime(499)
  expect(then).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5000)
  expect(then).toHaveBeenCalledTimes(1)
})

it('does not call back once stopped', () => {
  const then = vi.fn()
  startTimer(500, then)()
  vi.advanceTimersByTime(5000)
  expect(then).not.toHaveBeenCalled()
})
