// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCardInbox, type CardInbox } from '../../../src/frames/controller/card-inbox.ts'
import { neverAborted } from './session.ts'

const OFFER = 'a'.repeat(32)
const card = { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' }
const message = { onerway: 'card', offer: OFFER, card, postalCode: '94110' }
/** A frame of ours in the same page: it has the same parent. */
const sibling = { parent: window } as unknown as Window

let inbox: CardInbox
let listening: [string, EventListener][]

beforeEach(() => {
  vi.useFakeTimers()
  listening = []
  const add = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation(((name: string, on: EventListener) => {
    listening.push([name, on])
    add(name, on)
  }) as typeof window.addEventListener)
  inbox = openCardInbox()
})
afterEach(() => {
  for (const [name, on] of listening) window.removeEventListener(name, on)
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A message as a browser would dispatch it. */
function post(data: unknown, more: object = {}): void {
  const event = new MessageEvent('message', { data })
  const facts = { isTrusted: true, origin: location.origin, source: sibling, ...more }
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value })
  window.dispatchEvent(event)
}

const take = (offer = OFFER, signal = neverAborted()) => inbox.take(offer, signal)
const plain = (value: unknown) => (value === undefined ? value : JSON.parse(JSON.stringify(value)))
/** What a call gets that nothing more arrives for. */
async function takeNow() {
  const taken = take()
  await vi.advanceTimersByTimeAsync(5_000)
  return plain(await taken) as unknown
}

describe('a card that a field offers', () => {
  it('is for the call that asks for it, before or after', async () => {
    post(message)
    expect(plain(await take())).toEqual({ card, postalCode: '94110' })
    const waiting = take('b'.repeat(32))
    post({ ...message, offer: 'b'.repeat(32), postalCode: undefined })
    expect(plain(await waiting)).toEqual({ card })
  })

  it('is gone once taken', async () => {
    post(message)
    expect(await take()).toBeTruthy()
    expect(await takeNow()).toBeUndefined()
  })

  it('is for no other call', async () => {
    const waiting = take('b'.repeat(32))
    post(message)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await waiting).toBeUndefined()
  })

  it('does not lie about for more than five seconds', async () => {
    post(message)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await takeNow()).toBeUndefined()
  })

  it('does not outlive the page', async () => {
    post(message)
    window.dispatchEvent(new Event('pagehide'))
    expect(await takeNow()).toBeUndefined()
  })

  it('goes to the first of two calls that wait for the same', async () => {
    const first = take()
    expect(await take()).toBeUndefined()
    post(message)
    expect(plain(await first)).toMatchObject({ card })
  })

  it('that nobody waits for any more is not given to a call that gave up', async () => {
    const given = new AbortController()
    const waiting = take(OFFER, given.signal)
    given.abort()
    expect(await waiting).toBeUndefined()
    expect(await take(OFFER, AbortSignal.abort())).toBeUndefined()
  })
})

describe('a card is not taken', () => {
  it.each<[string, object]>([
    ['from a script (the browser did not make the event)', { isTrusted: false }],
    ['from another origin', { origin: 'https://shop.example' }],
    ['from the page itself', { source: window.parent, origin: 'https://shop.example' }],
    ['from a frame of ours in another page', { source: { parent: {} } }],
    ['from nobody', { source: null }],
  ])('%s', async (_, facts) => {
    post(message, facts)
    expect(await takeNow()).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'card'],
    ['another message', { ...message, onerway: 'hello' }],
  ])('from %s', async (_, data) => {
    post(data)
    expect(await takeNow()).toBeUndefined()
  })

  it.each<[string, object]>([
    ['without an offer', { offer: undefined }],
    ['with letters in its number', { card: { ...card, number: '4242x' } }],
    ['with too long a number', { card: { ...card, number: '4'.repeat(20) } }],
    ['of a month that is none', { card: { ...card, exp_month: 13 } }],
    ['of a year in two digits', { card: { ...card, exp_year: 34 } }],
    ['with too long a CVC', { card: { ...card, cvc: '12345' } }],
  ])('%s, and what is said of it holds no digit', async (_, changes) => {
    const thrown: unknown[] = []
    const onError = (event: ErrorEvent) => {
      event.preventDefault()
      thrown.push(event.error)
    }
    window.addEventListener('error', onError as EventListener)
    try {
      post({ ...message, ...changes })
    } catch (error) {
      thrown.push(error)
    }
    expect(thrown).toHaveLength(1)
    expect(String(thrown[0])).not.toMatch(/4242|4444|12345/)
    expect(await takeNow()).toBeUndefined()
  })
})

it('a field of the card that is not known is dropped', async () => {
  post({ ...message, card: { ...card, pin: '0000' }, more: 1 })
  expect(plain(await take())).toEqual({ card, postalCode: '94110' })
})
