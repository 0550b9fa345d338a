import { expect, it } from 'vitest'
import { post } from '../../../../demo/sandbox/webhooks/post.ts'
import { afterAttempt, retryAfter } from '../../../../demo/sandbox/webhooks/schedule.ts'
import { never, startReceiver } from './receiver.ts'

const refused = { status: 500, error: null }

it('waits longer after each failure, whatever the jitter, and minutes in all', () => {
  const waits = retryAfter.map((_, attempts) =>
    [0, 0.999].map(
      (random) =>
        afterAttempt({ attempts }, refused, { now: 1000, random }).next_attempt_at ?? Infinity,
    ),
  )
  for (const [index, [least = 0, most = 0]] of waits.entries()) {
    expect(most).toBeGreaterThan(least)
    expect(least).toBeGreaterThan(waits[index - 1]?.[1] ?? 0)
  }
  expect(retryAfter.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThan(3600)
})

it.each([
  [200, 'delivered'],
  [299, 'delivered'],
  [199, 'pending'],
  [302, 'pending'],
  [410, 'pending'],
  [null, 'pending'],
])('takes %s for %s', (status, wanted) => {
  const progress = afterAttempt({ attempts: 0 }, { status, error: null }, { now: 0, random: 0 })
  expect(progress.status).toBe(wanted)
  expect(progress.next_attempt_at === null).toBe(wanted === 'delivered')
})

it('ends an attempt that is not answered in time', async () => {
  const hanging = await startReceiver(never)
  const { signal } = new AbortController()
  const outcome = await post({ url: hanging.url, headers: {}, body: '{}', signal, timeout: 50 })
  expect(outcome).toEqual({ status: null, error: 'timeout' })
  expect(hanging.got).toHaveLength(1)
  await hanging.close()
})

it('goes by the status of an answer that never ends', async () => {
  const dripping = await startReceiver((response) => void response.writeHead(200).write('a'))
  const { signal } = new AbortController()
  const outcome = await post({ url: dripping.url, headers: {}, body: '{}', signal, timeout: 50 })
  expect(outcome).toEqual({ status: 200, error: null })
  await dripping.close()
})
