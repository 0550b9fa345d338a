// What a call does when the network or the API fails, over real sockets.

import { describe, expect, it } from 'vitest'
import { OnerwayConnectionError, OnerwayRateLimitError } from '../../src/server/index.ts'
import { cutOff, error, json, raw, reset, script, type Step } from '../api/server.ts'
import { failure, intent, money, useScriptedApi } from './helpers.ts'

const api = useScriptedApi()
const keys = () => api.server.heard.map(({ key }) => key)
const hang: Step = () => undefined

/** An API that acts once per key, and whose answers get lost `times` times. */
function losing(times: number, effects: Set<string>): Step {
  return (response, heard) => {
    effects.add(heard.key ?? 'no key: ' + effects.size)
    const step = times-- > 0 ? reset : intent()
    step(response, heard)
  }
}

describe('a call is made again', () => {
  it.each<[string, Step]>([
    ['a connection that breaks', reset],
    ['an answer cut short', cutOff],
    ['a 500', error(500, { code: 'api_error' })],
    ['a gateway’s page', raw(502, '<h1>Bad gateway</h1>')],
    ['a rate limit', error(429, { type: 'rate_limit_error' }, { 'retry-after': '0' })],
    ['a key in use', error(409, { code: 'idempotency_key_in_use' })],
    ['a redirect', raw(307, '', { location: '/elsewhere' })],
  ])('after %s, under the same key', async (_, step) => {
    api.server.handle = script(step, step, intent())
    expect(await api.onerway.paymentIntents.create(money)).toMatchObject({ id: 'pi_1' })
    expect(keys()).toHaveLength(3)
    expect(new Set(keys()).size).toBe(1)
    expect(keys()[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('after a timeout, under the same key', async () => {
    api.server.handle = script(hang, intent())
    const answer = await api.onerway.paymentIntents.create(money, { timeout: 800 })
    expect(answer.lastResponse.idempotencyKey).toBe(keys()[0])
    expect(keys()).toHaveLength(2)
    expect(new Set(keys()).size).toBe(1)
  })

  it('with one effect, although two answers were lost', async () => {
    const effects = new Set<string>()
    api.server.handle = losing(2, effects)
    await api.onerway.paymentIntents.create(money)
    expect(effects.size).toBe(1)
    api.server.handle = losing(2, effects)
    await api.onerway.customers.del('cus_1').catch(() => undefined)
    expect(effects.size).toBe(2)
  })

  it('after as long as Retry-After says', async () => {
    const busy = error(429, { type: 'rate_limit_error' }, { 'retry-after': '1' })
    api.server.handle = script(busy, intent())
    const started = performance.now()
    await api.onerway.paymentIntents.retrieve('pi_1')
    expect(performance.now() - started).toBeGreaterThanOrEqual(990)
    expect(api.server.heard).toHaveLength(2)
  })
})

describe('a call is not made again', () => {
  it.each([400, 401, 402, 403, 404])('after a %i', async (status) => {
    api.server.handle = error(status, { type: 'invalid_request_error' })
    expect(await failure(api.onerway.paymentIntents.create(money))).toMatchObject({
      statusCode: status,
    })
    expect(api.server.heard).toHaveLength(1)
  })

  it.each([0, 1, 2])('more than %i times where maxRetries says so', async (maxRetries) => {
    api.server.handle = reset
    await failure(api.onerway.paymentIntents.create(money, { maxRetries }))
    expect(api.server.heard).toHaveLength(1 + maxRetries)
    const other = api.client({ maxRetries })
    await failure(other.paymentIntents.retrieve('pi_1'))
    expect(api.server.heard).toHaveLength(2 * (1 + maxRetries))
  })

  it('where Retry-After is longer than anyone waits: the answer is passed on', async () => {
    const headers = { 'retry-after': '60', 'x-ratelimit-limit': '100' }
    api.server.handle = error(429, { type: 'rate_limit_error' }, headers)
    const thrown: OnerwayRateLimitError = await failure(api.onerway.paymentIntents.create(money))
    expect(thrown).toBeInstanceOf(OnerwayRateLimitError)
    expect(thrown.lastResponse?.headers['retry-after']).toBe('60')
    expect(thrown.lastResponse?.rateLimit.limit).toBe(100)
    expect(api.server.heard).toHaveLength(1)
  })

  it('without end while the API is down: one client has a budget', async () => {
    api.server.handle = reset
    const { onerway } = api
    for (let call = 0; call < 10; call++) await failure(onerway.paymentIntents.create(money))
    expect(api.server.heard).toHaveLength(12)
  })
})

describe('a call that gets no answer', () => {
  it('says that the API was not reached, and under which key to repeat', async () => {
    api.server.handle = reset
    const thrown: OnerwayConnectionError = await failure(api.onerway.paymentIntents.create(money))
    expect(thrown).toBeInstanceOf(OnerwayConnectionError)
    expect(thrown).toMatchObject({
      type: 'api_connection_error',
      code: 'api_unreachable',
      idempotencyKey: keys()[0],
      message: expect.stringMatching(/same call with this idempotencyKey/) as string,
    })
    expect(thrown.statusCode).toBeUndefined()
    expect(thrown.lastResponse).toBeUndefined()
  })

  it('of a read has no key, and nothing to be afraid of', async () => {
    api.server.handle = reset
    const thrown: OnerwayConnectionError = await failure(
      api.onerway.paymentIntents.retrieve('pi_1'),
    )
    expect(thrown.idempotencyKey).toBeUndefined()
    expect(thrown.message).not.toMatch(/idempotencyKey/)
  })

  it('in time says so', async () => {
    api.server.handle = hang
    const options = { timeout: 300, maxRetries: 1 }
    const thrown = await failure(api.onerway.paymentIntents.create(money, options))
    expect(thrown).toMatchObject({
      name: 'OnerwayConnectionError',
      code: 'api_timeout',
      message: expect.stringMatching(/within 0\.3 s/) as string,
    })
    expect(api.server.heard).toHaveLength(2)
  })

  it.each<[string, Step]>([
    ['a web page', raw(200, '<h1>Log in</h1>')],
    ['another object', json(200, { object: 'customer', id: 'cus_1' })],
    ['JSON that is nobody’s', json(200, { ok: true })],
    ['a proxy’s refusal', raw(403, 'no')],
  ])('of the API but %s says so', async (_, step) => {
    api.server.handle = step
    expect(await failure(api.onerway.paymentIntents.create(money))).toMatchObject({
      name: 'OnerwayConnectionError',
      code: 'api_unreachable',
      message: expect.stringMatching(/with status \d+ is not the API/) as string,
    })
  })

  it('settles even where the given fetch never does', async () => {
    const onerway = api.client({ fetch: () => new Promise(() => undefined), timeout: 30 })
    expect(await failure(onerway.paymentIntents.create(money))).toMatchObject({
      code: 'api_timeout',
    })
    const endless = () => new Response(new ReadableStream({ start: () => undefined }))
    const half = api.client({ fetch: () => Promise.resolve(endless()), timeout: 30 })
    expect(await failure(half.paymentIntents.create(money))).toMatchObject({ code: 'api_timeout' })
  })
})

describe('a call that is given up', () => {
  it('before it begins sends nothing', async () => {
    const options = { signal: AbortSignal.abort() }
    expect(await failure(api.onerway.paymentIntents.create(money, options))).toMatchObject({
      name: 'OnerwayConnectionError',
      code: 'aborted',
    })
    expect(api.server.heard).toEqual([])
  })

  it('while it is under way ends at once', async () => {
    const given = new AbortController()
    api.server.handle = () => given.abort()
    const options = { signal: given.signal }
    expect(await failure(api.onerway.paymentIntents.create(money, options))).toMatchObject({
      code: 'aborted',
    })
    expect(api.server.heard).toHaveLength(1)
  })

  it('while it waits to be made again is not made again', async () => {
    const given = new AbortController()
    const busy = error(429, { type: 'rate_limit_error' }, { 'retry-after': '10' })
    api.server.handle = (response, heard) => {
      busy(response, heard)
      setTimeout(() => given.abort(), 100)
    }
    const options = { signal: given.signal }
    // The test would time out if the pause were waited for.
    expect(await failure(api.onerway.paymentIntents.create(money, options))).toMatchObject({
      code: 'aborted',
    })
    expect(api.server.heard).toHaveLength(1)
  })
})
