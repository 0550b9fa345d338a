// Webhooks: what is let in and what is not. The signatures here are made by
// node:crypto, which knows nothing of ours.

import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Onerway,
  OnerwaySignatureVerificationError,
  webhooks,
  type RawBody,
} from '../../src/server/index.ts'
import { failure } from './helpers.ts'

const secret = 'whsec_aVeryGoodSecret'
const event = {
  id: 'evt_1',
  object: 'event',
  type: 'payment_intent.succeeded',
  data: { object: { id: 'pi_1', object: 'payment_intent', description: '来自示例商店的购买 💳' } },
}
const body = JSON.stringify(event)
const now = () => Math.floor(Date.now() / 1000)
const hmac = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('hex')
const header = (text = body, at = now(), key = secret) => `t=${at},v1=${hmac(`${at}.${text}`, key)}`
const refused = (given: unknown, signature: unknown, key = secret, options = {}) =>
  failure(webhooks.constructEvent(given as RawBody, signature as string, key, options))

describe('an event', () => {
  const buffer = Buffer.from(body)
  const within = Buffer.from(`{{{${body}}}}`).subarray(3, -3)
  const arrayBuffer = new Uint8Array(buffer).buffer

  it.each<[string, RawBody]>([
    ['text', body],
    ['a Buffer', buffer],
    ['bytes', new Uint8Array(buffer)],
    ['an ArrayBuffer', arrayBuffer],
    ['bytes within others', new Uint8Array(within.buffer, within.byteOffset, within.length)],
  ])('is read from a body that is %s', async (_, given) => {
    expect(await webhooks.constructEvent(given, header(), secret)).toEqual(event)
  })

  it('is let in by any of several signatures', async () => {
    const at = now()
    const good = hmac(`${at}.${body}`)
    const other = hmac(`${at}.${body}`, 'whsec_old')
    for (const signatures of [
      [good, other],
      [other, good],
      [other, other, good],
    ]) {
      const several = [`t=${at}`, ...signatures.map((hex) => 'v1=' + hex)].join(',')
      expect(await webhooks.constructEvent(body, several, secret)).toEqual(event)
    }
    const spread = [`t=${at}`, `v0=abc, v1=${other}`, `v1=${good}`]
    expect(await webhooks.constructEvent(body, spread, secret)).toEqual(event)
  })

  it('is let in with a header of our own making', async () => {
    const made = await webhooks.generateTestHeader({ payload: body, secret, timestamp: 1640995200 })
    expect(made).toBe(header(body, 1640995200))
    const fresh = await webhooks.generateTestHeader({ payload: buffer, secret })
    expect(await webhooks.constructEvent(body, fresh, secret)).toEqual(event)
  })

  it('is read by the webhooks of a client just so', () => {
    expect(Onerway('sk_test_a').webhooks).toBe(webhooks)
  })
})

describe('a webhook is refused', () => {
  it.each<[string, string, unknown, unknown]>([
    ['signature_header_missing', 'no header', body, undefined],
    ['signature_header_missing', 'a header that is null', body, null],
    ['signature_header_missing', 'an empty header', body, ''],
    [
      'signature_header_missing',
      'all headers instead of one',
      body,
      { 'onerway-signature': header() },
    ],
    ['signature_header_malformed', 'a header of other words', body, 'sha256=abc'],
    ['signature_header_malformed', 'no time', body, 'v1=' + 'a'.repeat(64)],
    ['signature_header_malformed', 'no signature', body, 't=1640995200'],
    ['signature_header_malformed', 'two times', body, `t=1,${header()}`],
    ['signature_header_malformed', 'a time that is no number', body, header().replace('t=', 't=x')],
    ['signature_header_malformed', 'a negative time', body, header().replace('t=', 't=-')],
    ['signature_header_malformed', 'a signature that is short', body, header().slice(0, -1)],
    ['signature_header_malformed', 'an unknown scheme', body, header().replace('v1', 'v2')],
    ['signature_mismatch', 'a changed body', body.replace('pi_1', 'pi_2'), header()],
    ['signature_mismatch', 'a body written again', JSON.stringify(event, null, 2), header()],
    ['signature_mismatch', 'another secret', body, header(body, now(), 'whsec_other')],
    ['signature_mismatch', 'a changed time', body, header().replace(/t=\d+/, `t=${now() + 1}`)],
    ['timestamp_too_old', 'a time 301 s ago', body, header(body, now() - 302)],
    ['timestamp_in_future', 'a time in 301 s', body, header(body, now() + 302)],
    ['webhook_body_parsed', 'a parsed body', event, header()],
    ['webhook_body_parsed', 'a parsed list', [event], header()],
    ['webhook_body_parsed', 'no body', undefined, header()],
    ['webhook_body_parsed', 'a null body', null, header()],
    ['webhook_body_invalid', 'a body that is no event', '{"a":1}', header('{"a":1}')],
    ['webhook_body_invalid', 'a body that is null', 'null', header('null')],
    ['webhook_body_invalid', 'a body that is no JSON', 'secret text', header('secret text')],
  ])('as %s: %s', async (code, _, given, signature) => {
    const error = await refused(given, signature)
    expect(error).toBeInstanceOf(OnerwaySignatureVerificationError)
    expect(error).toMatchObject({
      name: 'OnerwaySignatureVerificationError',
      type: 'signature_verification_error',
      code,
    })
    expect(JSON.stringify(error)).not.toMatch(/whsec_a|secret text|pi_1/)
  })

  it('with a word on how to get at the raw body', async () => {
    const { message } = (await refused(event, header())) as Error
    for (const way of ['express.raw', 'Hono', 'Next.js', 'await request.text()'])
      expect(message).toContain(way)
  })

  it.each(['', undefined, 'sk_test_a', 'pk_test_a', ' '])('where the secret is %j', async (key) => {
    expect(await failure(webhooks.constructEvent(body, header(), key as string))).toMatchObject({
      name: 'IntegrationError',
      code: 'invalid_webhook_secret',
    })
  })
})

describe('the tolerance', () => {
  it.each([-290, 290])('lets in what is %i s off', async (off) => {
    expect(await webhooks.constructEvent(body, header(body, now() + off), secret)).toEqual(event)
  })

  it('is what it is set to', async () => {
    const hourOld = header(body, now() - 3600)
    expect(await refused(body, hourOld, secret, { tolerance: 3000 })).toMatchObject({
      code: 'timestamp_too_old',
    })
    for (const tolerance of [4000, Infinity])
      expect(await webhooks.constructEvent(body, hourOld, secret, { tolerance })).toEqual(event)
  })

  it.each([NaN, -1, 'abc'])('cannot be %s', async (tolerance) => {
    expect(await refused(body, header(body, 1), secret, { tolerance })).toMatchObject({
      code: 'invalid_option',
    })
  })
})

describe('one byte that is changed', () => {
  const bytes = Buffer.from(body)
  const other = (of: number) => fc.tuple(fc.nat(of - 1), fc.integer({ min: 1, max: 255 }))

  it('in the body is noticed', async () => {
    await fc.assert(
      fc.asyncProperty(other(bytes.length), async ([at, change]) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ change
        expect(await refused(changed, header())).toMatchObject({ code: 'signature_mismatch' })
      }),
      { numRuns: 500 },
    )
  })

  it('in the header is noticed', async () => {
    await fc.assert(
      fc.asyncProperty(other(header().length), async ([at, change]) => {
        const changed = Buffer.from(header(), 'latin1')
        changed[at] = (changed[at] ?? 0) ^ change
        expect(await refused(body, changed.toString('latin1'))).toBeInstanceOf(
          OnerwaySignatureVerificationError,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('more or less of the body is noticed', async () => {
    for (const changed of [body + ' ', body.slice(1), body.slice(0, -1), ''])
      expect(await refused(changed, header())).toMatchObject({ code: 'signature_mismatch' })
  })
})
