import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfirm } from '../../../src/frames/controller/arguments.ts'
import { createVerbs, type Verbs } from '../../../src/frames/controller/confirm.ts'
import type { Offered } from '../../../src/frames/shared/card-offer.ts'
import { Refusal } from '../../../src/frames/shared/describe-error.ts'
import {
  error,
  json,
  openServer,
  reset,
  type Heard,
  type Server,
  type Step,
} from '../../api/server.ts'
import { createTime, type Time } from '../../api/time.ts'
import { course, endOf, INTENT, neverAborted, openSession, SECRET } from './session.ts'

const visa = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' }
const mastercard = { ...visa, number: '5555555555554444' }

let server: Server
let time: Time
let verbs: Verbs
/** Cards on their way, by offer: as the fields hand them over. */
let offers: Record<string, Offered>
/** Requests that wait for their answer. */
let held: (() => void)[]

beforeEach(async () => {
  server = await openServer()
  time = createTime()
  offers = {}
  held = []
  verbs = createVerbs(openSession(server, time, offers))
  hold()
})
afterEach(() => server.close())

const succeeded = json(200, { ...INTENT, status: 'succeeded' })

/** The server keeps confirms until they are let go. */
function hold(answer = succeeded): void {
  server.handle = (response, heard) => {
    if (heard.method === 'GET') return json(200, INTENT)(response, heard)
    held.push(() => answer(response, heard))
  }
}

async function untilHeld(many = 1): Promise<void> {
  while (held.length < many) await new Promise(setImmediate)
}

/** Long enough for anything that was going to be sent to be there. */
async function settleDown(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
}

const confirm = (params: object, signal = neverAborted(), secret = SECRET) =>
  verbs.confirm(readConfirm([secret, params], ''), course(signal))
const ask = (params: object = {}, signal = neverAborted(), secret = SECRET) =>
  endOf(confirm(params, signal, secret))
/** A card that a field offers under this digit. */
const from = (digit: string) => ({ payment_method: { card: { offer: digit.repeat(32) } } })
const isPost = ({ method }: Heard) => method === 'POST'
const posts = () => server.heard.filter(isPost)
const status = (end: unknown) => (end as { status?: string }).status ?? end

describe('a confirm', () => {
  it('sends what the API takes, and nothing else', async () => {
    server.handle = succeeded
    await ask({
      payment_method: 'pm_1',
      return_url: 'https://shop.example/done',
      setup_future_usage: 'off_session',
      shipping: { name: 'Ada', address: { city: 'Rome' } },
    })
    expect(JSON.parse(posts()[0]?.text ?? '')).toEqual({
      client_secret: SECRET,
      use_onerway_sdk: true,
      payment_method: 'pm_1',
      return_url: 'https://shop.example/done',
      setup_future_usage: 'off_session',
      shipping: { name: 'Ada', address: { city: 'Rome' } },
    })
  })

  it('without a method pays with the one that the intent has', async () => {
    server.handle = succeeded
    await ask()
    expect(JSON.parse(posts()[0]?.text ?? '')).toEqual({
      client_secret: SECRET,
      use_onerway_sdk: true,
    })
  })

  it('with a card from a field is one request', async () => {
    server.handle = succeeded
    offers['1'.repeat(32)] = { card: visa, postalCode: '94110' }
    expect(status(await ask(from('1')))).toBe('succeeded')
    expect(server.heard).toHaveLength(1)
    expect(JSON.parse(posts()[0]?.text ?? '')).toMatchObject({
      payment_method_data: {
        type: 'card',
        card: visa,
        billing_details: { address: { postal_code: '94110' } },
      },
    })
  })

  it('whose card does not arrive sends nothing', async () => {
    expect(await ask(from('1'))).toBe('card_not_received')
    expect(server.heard).toEqual([])
  })

  it('whose signal had fired sends nothing', async () => {
    expect(await ask({ payment_method: 'pm_1' }, AbortSignal.abort())).toBe('aborted')
    offers['1'.repeat(32)] = { card: visa }
    expect(await ask(from('1'), AbortSignal.abort())).toBe('aborted')
    expect(await ask(from('3'), AbortSignal.abort())).toBe('aborted')
    await settleDown()
    expect(server.heard).toEqual([])
  })
})

describe('while a confirm is under way', () => {
  it('the same one again joins it', async () => {
    const ends = [ask({ payment_method: 'pm_1' }), ask({ payment_method: 'pm_1' })]
    await untilHeld()
    ends.push(ask({ payment_method: 'pm_1' }))
    await settleDown()
    held[0]?.()
    expect((await Promise.all(ends)).map(status)).toEqual(Array(3).fill('succeeded'))
    expect(server.heard).toHaveLength(1)
  })

  it('the same card of another click joins it', async () => {
    offers['1'.repeat(32)] = { card: visa, postalCode: '94110' }
    offers['2'.repeat(32)] = { card: { ...visa }, postalCode: '94110' }
    const ends = [ask(from('1')), ask(from('2'))]
    await untilHeld()
    held[0]?.()
    expect((await Promise.all(ends)).map(status)).toEqual(['succeeded', 'succeeded'])
    expect(server.heard).toHaveLength(1)
  })

  it('a card whose digits have changed is another one, though from the same field', async () => {
    offers['1'.repeat(32)] = { card: visa }
    offers['2'.repeat(32)] = { card: mastercard }
    const first = ask(from('1'))
    await untilHeld()
    expect(await ask(from('2'))).toBe('payment_in_progress')
    held[0]?.()
    expect(status(await first)).toBe('succeeded')
    expect(posts()).toHaveLength(1)
  })

  it.each<[string, object, string?]>([
    ['another method', { payment_method: 'pm_2' }],
    ['no method', {}],
    ['another return address', { payment_method: 'pm_1', return_url: 'https://other.example' }],
    ['other shipping', { payment_method: 'pm_1', shipping: { name: 'Eve' } }],
    ['another secret of the same intent', { payment_method: 'pm_1' }, 'pi_1_secret_2'],
  ])('%s is refused', async (_, other, secret) => {
    const first = ask({ payment_method: 'pm_1' })
    await untilHeld()
    expect(await ask(other, neverAborted(), secret)).toBe('payment_in_progress')
    held[0]?.()
    expect(status(await first)).toBe('succeeded')
    expect(server.heard).toHaveLength(1)
  })

  it('another intent goes its own way', async () => {
    const first = ask({ payment_method: 'pm_1' })
    const second = ask({ payment_method: 'pm_1' }, neverAborted(), 'pi_2_secret_2')
    await untilHeld(2)
    expect(
      posts()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/v1/payment_intents/pi_1/confirm', '/v1/payment_intents/pi_2/confirm'])
    server.handle = json(200, INTENT)
    for (const letGo of held) letGo()
    await Promise.all([first, second])
  })

  it('a hundred at once are one', async () => {
    const ends = Array.from({ length: 100 }, () => ask({ payment_method: 'pm_1' }))
    await untilHeld()
    held[0]?.()
    expect(new Set((await Promise.all(ends)).map(status))).toEqual(new Set(['succeeded']))
    expect(server.heard).toHaveLength(1)
  })
})

describe('after a confirm', () => {
  it('the next one is on its own, under another key', async () => {
    hold(error(402, { type: 'card_error', code: 'card_declined' }))
    const first = ask({ payment_method: 'pm_1' })
    await untilHeld()
    held[0]?.()
    expect(await first).toBe('card_declined')
    server.handle = succeeded
    expect(status(await ask({ payment_method: 'pm_1' }))).toBe('succeeded')
    expect(new Set(posts().map(({ key }) => key)).size).toBe(2)
  })
})

describe('a caller who gives up', () => {
  it('alone ends the confirm, and learns what is known', async () => {
    const given = new AbortController()
    const end = ask({ payment_method: 'pm_1' }, given.signal)
    await untilHeld()
    given.abort()
    expect(await end).toBe('outcome_unknown')
    expect(server.heard.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('takes nobody else along', async () => {
    const given = new AbortController()
    const first = ask({ payment_method: 'pm_1' }, given.signal)
    const second = ask({ payment_method: 'pm_1' })
    await untilHeld()
    given.abort()
    // Told at once, while the other still waits.
    expect(await first).toBe('outcome_unknown')
    held[0]?.()
    expect(status(await second)).toBe('succeeded')
    expect(server.heard).toHaveLength(1)
  })

  it('as one who joined takes nobody else along', async () => {
    const given = new AbortController()
    const first = ask({ payment_method: 'pm_1' })
    const second = ask({ payment_method: 'pm_1' }, given.signal)
    await untilHeld()
    given.abort()
    expect(await second).toBe('outcome_unknown')
    held[0]?.()
    expect(status(await first)).toBe('succeeded')
  })

  it('as the last of several ends the confirm', async () => {
    const given = [new AbortController(), new AbortController()]
    const ends = given.map(({ signal }) => ask({ payment_method: 'pm_1' }, signal))
    await untilHeld()
    for (const each of given) each.abort()
    expect(await Promise.all(ends)).toEqual(['outcome_unknown', 'outcome_unknown'])
  })

  it('does not spoil the same confirm made right after, which goes on under the same key', async () => {
    const given = new AbortController()
    const first = ask({ payment_method: 'pm_1' }, given.signal)
    await untilHeld()
    given.abort()
    const second = ask({ payment_method: 'pm_1' })
    await untilHeld(2)
    held[1]?.()
    expect(await first).toBe('outcome_unknown')
    expect(status(await second)).toBe('succeeded')
    expect(new Set(posts().map(({ key }) => key)).size).toBe(1)
    // Looked at for the first, and again before the second was sent.
    expect(server.heard.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'POST'])
  })

  it('too late gives the intent to whoever asks right after, and nothing more is sent', async () => {
    const given = new AbortController()
    const first = ask({ payment_method: 'pm_1' }, given.signal)
    await untilHeld()
    server.handle = succeeded
    given.abort()
    const second = ask({ payment_method: 'pm_1' })
    expect((await Promise.all([first, second])).map(status)).toEqual(['succeeded', 'succeeded'])
    expect(posts()).toHaveLength(1)
  })
})

describe('of a card', () => {
  it.each<[string, Step]>([
    ['a decline', error(402, { code: 'card_declined', number: visa.number })],
    ['a fault of the request', error(400, { code: 'parameter_missing', card: visa })],
    ['a failure', error(500, { code: 'api_error', card: visa })],
    ['an answer that is not the API’s', json(200, { card: visa })],
    ['a connection that breaks', reset],
  ])('no error says a digit: %s', async (_, step) => {
    server.handle = step
    offers['1'.repeat(32)] = { card: visa }
    const end = confirm(from('1'))
    const failure = (await end.catch((reason: unknown) => reason)) as Error
    expect(failure).toBeInstanceOf(Refusal)
    expect(JSON.stringify([failure, failure.message, failure.stack])).not.toMatch(/4242|"123"/)
  })
})
