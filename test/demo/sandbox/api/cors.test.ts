import { describe, expect, it } from 'vitest'
import { money, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()
const origins = () => {
  const { port } = new URL(sandbox.current.jsUrl)
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
}
const asks = (origin: string) => ({
  origin,
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type,idempotency-key',
})

describe('a preflight', () => {
  it('of the frames is answered without a key, a count or a ledger row', async () => {
    const { send, ledger } = sandbox.current
    for (const origin of origins()) {
      const { status, headers } = await send('OPTIONS', '/v1/payment_methods', undefined, {
        key: null,
        headers: asks(origin),
      })
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, DELETE, OPTIONS')
      const allowed = (headers.get('access-control-allow-headers') ?? '').split(', ')
      expect(allowed).toEqual(
        expect.arrayContaining([
          'authorization',
          'content-type',
          'accept-language',
          'idempotency-key',
          'onerway-version',
          'onerway-client',
        ]),
      )
      expect(headers.get('access-control-max-age')).toBe('7200')
      expect(headers.get('vary')).toBe('Origin')
      expect(headers.get('x-ratelimit-limit')).toBeNull()
    }
    expect((await ledger()).requests).toEqual([])
  })

  it('of any other page is told nothing', async () => {
    const { send } = sandbox.current
    for (const origin of ['http://127.0.0.1:1', 'https://shop.example', 'null']) {
      const { status, headers } = await send('OPTIONS', '/v1/payment_methods', undefined, {
        key: null,
        headers: asks(origin),
      })
      expect(status).toBe(204)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers.get('vary')).toBe('Origin')
    }
  })
})

describe('an answer', () => {
  it('to the frames may be read by them, an error and a 401 too', async () => {
    const { post, get } = sandbox.current
    const [origin = ''] = origins()
    const headers = { origin }
    for (const answer of [
      await post('/v1/payment_intents', money, { headers }),
      await post('/v1/payment_intents', {}, { headers }),
      await get('/v1/payment_intents', { headers, key: null }),
      await get('/v1/nothing', { headers }),
    ]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
      expect(answer.headers.get('timing-allow-origin')).toBe(origin)
      expect(answer.headers.get('access-control-expose-headers')).toContain('Request-Id')
      expect(answer.headers.get('request-id')).toMatch(/^req_[0-9A-Za-z]{24}$/)
    }
  })

  it('to any page is neither kept nor guessed at', async () => {
    const { headers } = await sandbox.current.get('/v1/payment_intents', {
      headers: { origin: 'https://shop.example' },
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('timing-allow-origin')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('vary')).toBe('Origin')
  })
})
