import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayBefore, errorIn, isRetryable, isUnclear, MAX_RETRIES } from '../../src/api/retry.ts'
import type { Outcome } from '../../src/api/transport.ts'

const answer = (status: number, code?: string, more: object = {}): Outcome => ({
  kind: 'answer',
  status,
  body: code ? { error: { code } } : { error: {} },
  replayed: false,
  ...more,
})
const network: Outcome = { kind: 'unclear', why: 'network' }
const aborted: Outcome = { kind: 'aborted' }

describe('what is tried again', () => {
  it.each<[string, Outcome]>([
    ['a network error', network],
    ['a timeout', { kind: 'unclear', why: 'timeout' }],
    ['an answer that is not the API’s', { kind: 'unclear', why: 'garbled' }],
    ['a key in use', answer(409, 'idempotency_key_in_use')],
    ['a lock that was not free in time', answer(409, 'lock_timeout')],
    ['a rate limit', answer(429, 'rate_limit')],
    ['500', answer(500)],
    ['502', answer(502)],
    ['503', answer(503)],
    ['504', answer(504)],
  ])('%s', (_, outcome) => {
    expect(isRetryable(outcome)).toBe(true)
  })
})

describe('what is not tried again', () => {
  it.each<[string, Outcome]>([
    ['a success', answer(200)],
    ['a fault in the request', answer(400)],
    ['a wrong key', answer(401)],
    ['a decline', answer(402, 'card_declined')],
    ['a refusal', answer(403)],
    ['something missing', answer(404)],
    ['any other conflict', answer(409, 'resource_conflict')],
    ['a conflict without a code', answer(409)],
    ['a failure that is replayed', answer(500, undefined, { replayed: true })],
    ['a call that was given up', aborted],
  ])('%s', (_, outcome) => {
    expect(isRetryable(outcome)).toBe(false)
    expect(delayBefore(1, outcome, Math.random)).toBeUndefined()
  })
})

describe('what leaves it unclear whether the API acted', () => {
  it.each<[boolean, string, Outcome]>([
    [true, 'no answer', network],
    [true, 'a 500', answer(500)],
    [true, 'a 502', answer(502)],
    [true, 'a conflict: someone is acting', answer(409, 'idempotency_key_in_use')],
    [false, 'a success', answer(200)],
    [false, 'a decline', answer(402)],
    [false, 'a rate limit', answer(429)],
  ])('%s: %s', (unclear, _, outcome) => {
    expect(isUnclear(outcome)).toBe(unclear)
  })
})

describe('the pause before a retry', () => {
  it('lies anywhere between nothing and a bound that doubles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_RETRIES }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          expect(delayBefore(attempt, network, () => random)).toBe(random * 500 * 2 ** attempt)
        },
      ),
    )
  })

  it('is at least as long as Retry-After asks for, and at most three times that', () => {
    const limited = answer(429, 'rate_limit', { retryAfter: 3 })
    expect(delayBefore(1, limited, () => 0)).toBe(3000)
    expect(delayBefore(1, limited, () => 0.5)).toBe(6000)
    expect(delayBefore(1, { ...network, retryAfter: 10 }, () => 0)).toBe(10_000)
  })

  it('is jittered as ever where Retry-After is shorter than that', () => {
    const soon = answer(503, undefined, { retryAfter: 0 })
    expect(delayBefore(2, soon, () => 0.5)).toBe(1000)
  })

  it('is none at all where Retry-After asks for more than a shopper waits', () => {
    expect(delayBefore(1, answer(429, 'rate_limit', { retryAfter: 11 }), () => 0)).toBeUndefined()
  })

  it('is none after the second retry', () => {
    expect(delayBefore(2, network, () => 0)).toBe(0)
    expect(delayBefore(3, network, () => 0)).toBeUndefined()
    expect(delayBefore(3, answer(429, 'rate_limit', { retryAfter: 1 }), () => 0)).toBeUndefined()
  })
})

describe('the error in an outcome', () => {
  it('is that of the answer, and empty where there is none', () => {
    expect(errorIn(answer(402, 'card_declined'))).toEqual({ code: 'card_declined' })
    expect(errorIn({ kind: 'answer', status: 200, body: {}, replayed: false })).toEqual({})
    expect(errorIn(network)).toEqual({})
    expect(errorIn(aborted)).toEqual({})
  })
})
