// What a call sends, and what it refuses to send.

import { describe, expect, it } from 'vitest'
import { IntegrationError, type CallOptions } from '../../src/server/index.ts'
import { json, raw, script } from '../api/server.ts'
import { failure, intent, money, useScriptedApi } from './helpers.ts'

const api = useScriptedApi()
const list = json(200, { object: 'list', url: '/v1/payment_intents', has_more: false, data: [] })

describe('a request', () => {
  it('writes nested parameters of a list in brackets', async () => {
    api.server.handle = list
    await api.onerway.paymentIntents.list({
      created: { gte: 5, lt: 9 },
      customer: 'cus_1&limit=3',
    })
    expect(api.server.heard[0]?.query).toEqual({
      'created[gte]': '5',
      'created[lt]': '9',
      customer: 'cus_1&limit=3',
    })
  })

  it('of a read carries its parameters in the query, a list by position', async () => {
    await api.onerway.paymentIntents.retrieve('pi_1', { expand: ['customer', 'payment_method'] })
    expect(api.server.heard[0]).toMatchObject({
      query: { 'expand[0]': 'customer', 'expand[1]': 'payment_method' },
      text: '',
    })
  })

  it('keeps an id within its segment of the path', async () => {
    await api.onerway.paymentIntents.retrieve('a/../b?c#d 金')
    expect(api.server.heard[0]?.path).toBe('/v1/payment_intents/a%2F..%2Fb%3Fc%23d%20%E9%87%91')
  })

  it('carries the options of the client, and those of the call before them', async () => {
    const onerway = api.client({ locale: 'zh-CN', appInfo: { name: 'Shop', version: '2' } })
    await onerway.paymentIntents.retrieve('pi_1')
    await onerway.paymentIntents.retrieve('pi_1', {}, { locale: 'en', apiVersion: '2024-11-02' })
    const [first, second] = api.server.heard
    expect(first?.headers).toMatchObject({
      'accept-language': 'zh-CN',
      'onerway-version': '2024-11-01',
      'onerway-client': 'onerway-js-server/source Shop/2',
    })
    expect(second?.headers).toMatchObject({
      'accept-language': 'en',
      'onerway-version': '2024-11-02',
    })
  })

  it('has a key of its own, unless one is given', async () => {
    await api.onerway.paymentIntents.create(money)
    await api.onerway.paymentIntents.create(money)
    await api.onerway.paymentIntents.create(money, { idempotencyKey: 'order 7' })
    const [first, second, third] = api.server.heard.map(({ key }) => key)
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(second).not.toBe(first)
    expect(third).toBe('order 7')
  })

  it('does not change while it is tried again', async () => {
    const params = { ...money, metadata: { order: '7' } }
    api.server.handle = (response, heard) => {
      params.metadata.order = '8'
      script(raw(500, ''), intent())(response, heard)
    }
    await failure(api.onerway.paymentIntents.create(params))
    expect(api.server.heard).toHaveLength(3)
    expect(new Set(api.server.heard.map(({ text }) => text)).size).toBe(1)
  })

  it('goes through the fetch that was given', async () => {
    const asked: string[] = []
    const onerway = api.client({
      fetch: (address, init) => {
        asked.push(String(address))
        return fetch(address, init)
      },
    })
    await onerway.paymentIntents.retrieve('pi_1')
    expect(asked).toEqual([api.server.url + 'payment_intents/pi_1'])
  })

  it('asks fetch for nothing that an edge runtime refuses', async () => {
    let seen: RequestInit | undefined
    const onerway = api.client({
      fetch: (address, init) => {
        seen = init
        return fetch(address, init)
      },
    })
    await onerway.paymentIntents.create(money)
    expect(Object.keys(seen ?? {}).sort()).toEqual([
      'body',
      'headers',
      'method',
      'redirect',
      'signal',
    ])
    expect(seen?.redirect).toBe('manual')
  })
})

describe('an answer', () => {
  it('comes with what was said beside it, which no JSON shows', async () => {
    api.server.handle = intent({
      'request-id': 'req_1',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '97',
      'x-ratelimit-reset': '1640995260',
    })
    const answer = await api.onerway.paymentIntents.create(money, { idempotencyKey: 'k' })
    expect(answer.lastResponse).toMatchObject({
      statusCode: 200,
      requestId: 'req_1',
      idempotencyKey: 'k',
      rateLimit: { limit: 100, remaining: 97, reset: 1640995260 },
      headers: { 'content-type': 'application/json', 'request-id': 'req_1' },
    })
    expect(Object.keys(answer)).toEqual(['id', 'object', 'status'])
    expect(JSON.stringify(answer)).not.toContain('req_1')
    expect({ ...answer }).not.toHaveProperty('lastResponse')
  })

  it('has no rate limit where none was told', async () => {
    const { lastResponse } = await api.onerway.paymentIntents.retrieve('pi_1')
    expect(lastResponse).toMatchObject({ requestId: undefined, idempotencyKey: undefined })
    expect(lastResponse.rateLimit).toEqual({
      limit: undefined,
      remaining: undefined,
      reset: undefined,
    })
  })
})

describe('a call that is written wrong is refused before anything is sent', () => {
  const paymentIntents = () => api.onerway.paymentIntents

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an empty text', ''],
    ['a dot', '.'],
    ['two dots', '..'],
    ['an object', { id: 'pi_1' }],
    ['a number', 7],
  ])('by an id that is %s', async (_, id) => {
    const error = await failure(paymentIntents().retrieve(id as string))
    expect(error).toBeInstanceOf(IntegrationError)
    expect(error).toMatchObject({ code: 'invalid_id' })
    expect(api.server.heard).toEqual([])
  })

  it.each<[string, unknown]>([
    ['a text', 'usd'],
    ['null', null],
    ['a list', [1]],
    ['a function', () => 1],
    ['a BigInt in them', { amount: 2000n }],
    ['an option among them', { ...money, idempotencyKey: 'k' }],
  ])('by parameters that are %s', async (_, params) => {
    const error = await failure(paymentIntents().create(params as never))
    expect(error).toMatchObject({ name: 'IntegrationError', code: 'invalid_parameters' })
    expect(api.server.heard).toEqual([])
  })

  it.each<[string, object]>([
    ['a misspelt name', { idempotency_key: 'k' }],
    ['a name that every object has', { toString: 'k' }],
    ['a key that is empty', { idempotencyKey: '' }],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(256) }],
    ['a key with a line break', { idempotencyKey: 'a\r\nb: c' }],
    ['a key that is not ASCII', { idempotencyKey: '订单' }],
    ['a timeout of nothing', { timeout: 0 }],
    ['a timeout that no timer takes', { timeout: Infinity }],
    ['a timeout as text', { timeout: '5' }],
    ['more retries than the policy has', { maxRetries: 3 }],
    ['a part of a retry', { maxRetries: 0.5 }],
    ['a signal that is none', { signal: {} }],
    ['a locale with a line break', { locale: 'a\nb' }],
    ['a client option', { apiBase: 'https://example.com' }],
  ])('by options with %s', async (_, options) => {
    const error = await failure(paymentIntents().create(money, options as CallOptions))
    expect(error).toMatchObject({ name: 'IntegrationError', code: 'invalid_option' })
    expect(api.server.heard).toEqual([])
  })

  it.each([{ timeout: 5 }, { locale: 'en', apiVersion: '2024-11-01' }, { idempotencyKey: 'k' }])(
    'by the options %j where the parameters belong, and says what to write',
    async (options) => {
      const error = await failure(paymentIntents().retrieve('pi_1', options as object))
      const [name = ''] = Object.keys(options)
      expect(error).toMatchObject({
        code: 'invalid_parameters',
        message: expect.stringContaining(`retrieve(id, {}, {${name}: …})`) as string,
      })
      expect(api.server.heard).toEqual([])
    },
  )

  it('by arguments after the options', async () => {
    const retrieve = paymentIntents().retrieve as unknown as (...args: unknown[]) => Promise<never>
    expect(await failure(retrieve('pi_1', {}, { timeout: 5 }, 7))).toMatchObject({
      code: 'too_many_arguments',
    })
  })
})
