import { expect, it } from 'vitest'
import { useSandbox, type Reply } from '../helpers.ts'

const sandbox = useSandbox()

it('every answer says what is left, and past a hundred a second a test key has to wait', async () => {
  const { get, keys } = sandbox.current
  const first = await get('/v1/payment_intents')
  expect(first.headers.get('x-ratelimit-limit')).toBe('100')
  expect(first.headers.get('x-ratelimit-remaining')).toBe('99')
  const reset = Number(first.headers.get('x-ratelimit-reset'))
  expect(reset - Date.now() / 1000).toBeLessThanOrEqual(1)

  // Three hundred cannot all fit into two seconds' worth, however they fall.
  const answers: Reply[] = await Promise.all(
    Array.from({ length: 300 }, () => get('/v1/payment_intents')),
  )
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  for (const { body, headers } of refused) {
    expect(body.error).toMatchObject({ type: 'rate_limit_error', code: 'rate_limit' })
    expect(headers.get('retry-after')).toBe('1')
    expect(headers.get('x-ratelimit-remaining')).toBe('0')
  }

  const live = await get('/v1/payment_intents', { key: keys.liveSecret })
  expect(live.status).toBe(200)
  expect(live.headers.get('x-ratelimit-limit')).toBe('1000')

  sandbox.current.clock.advance(1000)
  expect((await get('/v1/payment_intents')).status).toBe(200)
})
