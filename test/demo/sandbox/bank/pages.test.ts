// The bank's pages as a browser gets them. How they look is for eyes.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cardData, money, useSandbox, type Json } from '../helpers.ts'
import {
  answerWith,
  base64url,
  decoded,
  enterCode,
  openChallenge,
  post,
  sdkOf,
  visit,
} from './customer.ts'
import { browserData } from '../resources/authentications/browser.ts'

const sandbox = useSandbox()
const challenged = '4000000000003220'
const pay = async (more: object = {}, number = challenged): Promise<Json> =>
  (
    await sandbox.current.post('/v1/payment_intents', {
      ...money,
      confirm: true,
      ...cardData(number),
      ...more,
    })
  ).body
const read = async ({ id }: Json): Promise<Json> =>
  (await sandbox.current.get(`/v1/payment_intents/${id}`)).body
const manner = (sandbox_bank: string) => pay({ metadata: { sandbox_bank } })
const zh = { 'accept-language': 'zh-CN' }

describe('the challenge', () => {
  it('shows who is paid, how much and with which card, in the customer’s language', async () => {
    const intent = await pay({ amount: 128800, currency: 'cny' })
    const en = await openChallenge(intent, { 'accept-language': 'en' })
    expect(en.status).toBe(200)
    for (const text of ['Qingshan Bank', 'Qingwu', 'CN¥1,288.00', '•••• 3220', '<html lang="en">'])
      expect(en.text).toContain(text)
    const inChinese = await openChallenge(intent, zh)
    for (const text of ['青山银行', '青坞', '¥1,288.00', '<html lang="zh-CN">'])
      expect(inChinese.text).toContain(text)
  })

  it('speaks the language that the browser has named to 3-D Secure', async () => {
    const intent = await pay()
    const three_d_secure = browserData()
    three_d_secure.browser.language = 'zh-TW'
    await sandbox.current.post(`/v1/payment_intents/${intent.id}/authenticate`, { three_d_secure })
    expect((await openChallenge(intent, { 'accept-language': 'en' })).text).toContain('青山银行')
  })

  it('lets in nothing but itself, and may be framed', async () => {
    const { headers, text } = await openChallenge(await pay())
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`form-action 'self' ${sandbox.current.jsUrl}`)
    expect(policy).not.toMatch(/frame-ancestors|unsafe|script-src/)
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(policy).toContain(hashOf(/<style>([^]*)<\/style>/.exec(text)?.[1] ?? ''))
    // Like most banks, it knows nothing of cross-origin isolation.
    expect(headers.get('cross-origin-embedder-policy')).toBeNull()
  })

  it('says how many tries are left', async () => {
    const intent = await pay()
    expect((await enterCode(intent, '1')).text).toMatch(/aria-invalid="true"[^]*2 tries left/)
    const last = await enterCode(intent, '1')
    expect(last.text).toContain('One try left')
    const policy = last.headers.get('content-security-policy')
    expect(policy).toContain(hashOf(/<script>([^]*)<\/script>/.exec(last.text)?.[1] ?? ''))
    expect((await answerWith(intent, { decision: 'resend' })).text).toContain('on its way')
  })

  it('has nothing to ask once it is over, and sends the browser back', async () => {
    const intent = await pay()
    await enterCode(intent)
    for (const again of [await openChallenge(intent), await enterCode(intent)]) {
      expect(again.status).toBe(303)
      expect(again.to).toContain(`/v1/three-d-secure/complete?intent=${intent.id}`)
    }
  })

  it.each([
    ['no request at all', ''],
    ['no JSON', 'eHg'],
    ['ids that nobody has', base64url({ threeDSServerTransID: 1, acsTransID: 2 })],
  ])('with %s is a page that says so', async (_, creq) => {
    const { apiUrl } = sandbox.current
    const { status, text } = await post(`${apiUrl}/bank/3ds/challenge`, { creq })
    expect(status).toBe(400)
    expect(text).toContain('no longer open')
  })

  it('is not opened by one half of its ids', async () => {
    const [mine, other] = [await pay(), await pay()]
    const mixed = {
      ...decoded(sdkOf(mine).challenge_request),
      threeDSServerTransID: sdkOf(other).server_transaction_id,
    }
    const { status } = await post(sdkOf(mine).challenge_url, { creq: base64url(mixed) })
    expect(status).toBe(400)
  })
})

describe('the method page', () => {
  const look = async (intent: Json, more: object = {}) => {
    const data = { threeDSServerTransID: sdkOf(intent).server_transaction_id, ...more }
    return post(sdkOf(intent).method_url, { threeDSMethodData: base64url(data) })
  }

  it('sends itself on to the frames', async () => {
    const intent = await pay()
    const { text, headers } = await look(intent)
    const { jsUrl } = sandbox.current
    const back = `${jsUrl}/v1/three-d-secure/method-complete?intent=${intent.id}`
    expect(text).toContain(`action="${back}"`)
    expect(headers.get('content-security-policy')).toContain(`form-action 'self' ${jsUrl}`)
  })

  it('follows the frames to their other name, and nobody anywhere else', async () => {
    const intent = await pay()
    const other = sandbox.current.jsUrl.replace('127.0.0.1', 'localhost')
    const to = (origin: string) =>
      look(intent, { threeDSMethodNotificationURL: `${origin}/v1/three-d-secure/method-complete` })
    expect((await to(other)).text).toContain(`action="${other}/v1/`)
    expect((await to('https://hostile.example')).text).not.toContain('hostile')
  })
})

describe('a bank of another manner', () => {
  it('never answers the look at the browser', async () => {
    const intent = await manner('method_hangs')
    const data = { threeDSServerTransID: sdkOf(intent).server_transaction_id }
    const looking = fetch(sdkOf(intent).method_url, {
      method: 'POST',
      body: new URLSearchParams({ threeDSMethodData: base64url(data) }),
      signal: AbortSignal.timeout(500),
    })
    await expect(looking).rejects.toThrow(/timeout/i)
    await enterCode(intent)
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('tries to get out of its frame, and still takes the code', async () => {
    const intent = await manner('hostile')
    const { text } = await openChallenge(intent)
    for (const attempt of ['top.location', 'alert(', 'postMessage', 'requestFullscreen'])
      expect(text).toContain(attempt)
    await enterCode(intent)
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('comes to no end', async () => {
    const intent = await manner('never_ends')
    const { status, text, to } = await enterCode(intent)
    expect([status, to]).toEqual([200, null])
    expect(text).toContain('checking your code')
    expect((await read(intent)).status).toBe('requires_action')
  })

  it('decides and does not say so', async () => {
    const intent = await manner('lost_completion')
    const { status, to } = await enterCode(intent)
    expect([status, to]).toEqual([200, null])
    expect((await read(intent)).status).toBe('succeeded')
  })

  it('sends what a cross-origin isolated page asks for', async () => {
    const { headers } = await openChallenge(await manner('isolated'))
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it.each([
    ['4000000000003246', 'top.location'],
    ['4000000000003238', 'Six-digit code'],
    ['4000000000003253', 'Six-digit code'],
    ['4000000000003261', 'Six-digit code'],
  ])('has the card %s', async (number, text) => {
    expect((await openChallenge(await pay({}, number))).text).toContain(text)
  })
})

describe('the bank on a page of its own', () => {
  const leave = (more: object = {}) => pay({ return_url: 'https://shop.example/a?b=1#c', ...more })
  const urlOf = (intent: Json): string => intent.next_action.redirect_to_url.url
  const answer = (intent: Json, fields: Record<string, string>) =>
    post(new URL('/bank/3ds/answer', urlOf(intent)).href, {
      page: urlOf(intent).split('/').at(-1) ?? '',
      ...fields,
    })

  it('asks there, and is not framed by others', async () => {
    const { status, text, headers } = await visit(urlOf(await leave()))
    expect(status).toBe(200)
    expect(text).toContain('Six-digit code')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("form-action 'self' https://shop.example")
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it.each([
    [{ decision: 'code', code: '123 456' }, 'succeeded'],
    [{ decision: 'refuse' }, 'failed'],
    [{ decision: 'cancel' }, 'failed'],
  ])('leads back after %j with %s', async (fields, redirect_status) => {
    const intent = await leave()
    const { to } = await answer(intent, fields as Record<string, string>)
    expect(to).toBe(
      `https://shop.example/a?b=1&payment_intent=${intent.id}` +
        `&payment_intent_client_secret=${intent.client_secret}` +
        `&redirect_status=${redirect_status}#c`,
    )
    // Whoever comes by again is sent the same way.
    expect((await visit(urlOf(intent))).to).toBe(to)
  })

  it('sends a set-up back under its own names', async () => {
    const { body } = await sandbox.current.post('/v1/setup_intents', {
      confirm: true,
      return_url: 'https://shop.example/',
      ...cardData(challenged),
    })
    const { to } = await answer(body, { decision: 'code', code: '123456' })
    expect(to).toBe(
      `https://shop.example/?setup_intent=${body.id}` +
        `&setup_intent_client_secret=${body.client_secret}&redirect_status=succeeded`,
    )
  })

  it('is nothing without an id that was given out', async () => {
    const { apiUrl } = sandbox.current
    expect((await visit(`${apiUrl}/bank/3ds/redirect/none`)).status).toBe(404)
    expect((await visit(`${apiUrl}/bank/none`)).status).toBe(404)
  })
})

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
