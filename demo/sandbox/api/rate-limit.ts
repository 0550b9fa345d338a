// 100 requests a second per test key, 1000 per live key, counted in whole seconds
// so that X-RateLimit-Reset says exactly when the count starts over.

import type { Clock } from '../clock.ts'
import { unixSeconds } from '../clock.ts'
import { ApiError } from '../errors.ts'
import type { ApiMiddleware } from './context.ts'

export function rateLimit(clock: Clock): ApiMiddleware {
  const counts = new Map<string, { second: number; used: number }>()
  return async (c, next) => {
    const key = c.get('key')
    const limit = key.livemode ? 1000 : 100
    const second = unixSeconds(clock)
    const found = counts.get(key.value)
    const count = found?.second === second ? found : { second, used: 0 }
    count.used++
    counts.set(key.value, count)

    c.header('X-RateLimit-Limit', String(limit))
    c.header('X-RateLimit-Remaining', String(Math.max(0, limit - count.used)))
    c.header('X-RateLimit-Reset', String(second + 1))
    if (count.used > limit) throw new ApiError('rate_limit', { retryAfter: 1 })
    await next()
  }
}
