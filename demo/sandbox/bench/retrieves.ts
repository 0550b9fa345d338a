import { setTimeout as sleep } from 'node:timers/promises'
import { idOf, numbers } from './ids.ts'
import type { Served } from './serve.ts'
import { against, ms, quantile } from './statistics.ts'

interface Options {
  readonly rows: number
  /** A little under what a live key may, so that no second holds one too many. */
  readonly perSecond: number
  readonly seconds: number
}

/**
 * Requests start when they are due, not when an earlier one is over, and each is
 * timed from when it was due: a stall then counts for all that had to wait.
 */
export async function retrieveAtRate({ send }: Served, { rows, perSecond, seconds }: Options) {
  const next = numbers(1)
  const warmUp = 2 * perSecond
  const total = warmUp + seconds * perSecond
  const times: number[] = []
  let failed = 0
  // After a stall the requests that waited may be more than a second allows.
  let limited = 0
  const running: Promise<void>[] = []
  const began = performance.now()

  const retrieve = async (due: number, counts: boolean) => {
    const id = idOf(next(rows))
    const { status, text } = await send('GET', `/v1/payment_intents/${id}`)
    if (status === 429) limited++
    else if (status !== 200 || !text.includes(id)) failed++
    if (counts) times.push(performance.now() - due)
  }
  for (let sent = 0; sent < total;) {
    const due = began + (sent * 1000) / perSecond
    if (performance.now() < due) await sleep(1)
    else running.push(retrieve(due, sent++ >= warmUp))
  }
  await Promise.all(running)

  const elapsed = (performance.now() - began) / 1000
  const p99 = quantile(times, 0.99)
  const met = against(p99 < 25 && failed === 0, 'p99 under 25 ms, none failed')
  return `retrieves: ${(total / elapsed).toFixed(0)}/s, ${times.length} timed, p50 ${ms(quantile(times, 0.5))}, p99 ${ms(p99)}, ${limited} past the rate limit, ${failed} failed (${met})`
}
