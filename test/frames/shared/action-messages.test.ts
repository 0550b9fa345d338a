import { describe, expect, it } from 'vitest'
import { readInstruction, readReport } from '../../../src/frames/shared/action-messages.ts'

const dialog = '0123456789abcdef0123456789abcdef'
const action = { onerway: 'action', dialog }
const challenge = {
  ...action,
  type: 'challenge',
  url: 'https://bank.example/acs',
  creq: 'eyJhIjoxfQ',
  size: '02',
  price: { amount: 2000, currency: 'usd' },
}
const qr = {
  ...action,
  type: 'qr',
  data: 'http://127.0.0.1:4244/wechat/pi_1',
  method: 'wechat_pay',
  expiresAt: 1_764_000_000,
  mobileUrl: null,
  price: null,
}

describe('a report', () => {
  it.each(['hello', 'method_done', 'challenge_done', 'canceled', 'opened_app'])('is %s', (type) => {
    expect(readReport({ ...action, type })).toEqual({ ...action, type })
  })

  it('carries nothing beside its type: no verdict can be told', () => {
    const told = { ...action, type: 'challenge_done', transStatus: 'Y', status: 'succeeded' }
    expect(readReport(told)).toEqual({ ...action, type: 'challenge_done' })
  })

  it.each([
    null,
    undefined,
    'hello',
    [],
    {},
    { ...action },
    { ...action, type: 'paid' },
    { ...action, type: ['hello'] },
    { ...action, type: 'hello', onerway: 'card' },
    { type: 'hello', onerway: 'action' },
    { onerway: 'action', type: 'hello', dialog: '1' },
    { onerway: 'action', type: 'hello', dialog: dialog.toUpperCase() },
    Object.create({ ...action, type: 'hello' }),
  ])('is not %j', (value) => {
    expect(readReport(value)).toBeUndefined()
  })
})

describe('an instruction', () => {
  it.each([
    { ...action, type: 'method', url: 'https://bank.example/method', data: 'eyJhIjoxfQ==' },
    challenge,
    { ...challenge, session: 'kept by the merchant', price: null },
    qr,
    { ...qr, expiresAt: null, mobileUrl: 'https://wallet.example/open' },
    { ...action, type: 'expired' },
    { ...action, type: 'waiting' },
  ])('is taken whole: $type', (instruction) => {
    expect(readInstruction(instruction)).toEqual(instruction)
  })

  it('drops what it does not know', () => {
    expect(readInstruction({ ...challenge, html: '<b>' })).toEqual(challenge)
  })

  it.each([
    { ...challenge, url: 'http://bank.example/acs' },
    { ...challenge, url: 'javascript:alert(1)' },
    { ...challenge, url: 'data:text/html,hello' },
    { ...challenge, url: ['https://bank.example'] },
    { ...challenge, creq: '"><script>' },
    { ...challenge, creq: '' },
    { ...challenge, size: '06' },
    { ...challenge, size: 2 },
    { ...challenge, price: { amount: 20.5, currency: 'usd' } },
    { ...challenge, price: { amount: 20, currency: '<b>' } },
    { ...action, type: 'method', url: 'blob:https://js.onerway.com/1', data: 'e30' },
    { ...qr, mobileUrl: 'weixin://wxpay' },
    { ...qr, mobileUrl: 'javascript:alert(1)' },
    { ...qr, data: 'x'.repeat(1_001) },
    { ...qr, method: 'WeChat <b>' },
    { ...action, type: 'hello' },
  ])('is refused when a part of it is wrong (%#)', (value) => {
    expect(readInstruction(value)).toBeUndefined()
  })
})
