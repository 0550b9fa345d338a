// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sayHello } from '../../src/channel/say-hello.ts'

const ORIGIN = 'https://shop.example'
const invitation = { origin: ORIGIN, nonce: 'n', instance: 'i', locale: 'en', styled: '' }
const welcome = { onerway: 'welcome', nonce: 'n', config: { key: 'pk_test_1' } }

const shop = { postMessage: vi.fn() }
const { port1: port, port2: otherPort } = new MessageChannel()
let welcomed: [MessagePort, unknown][]
let listening: EventListener[]

beforeEach(() => {
  welcomed = []
  listening = []
  shop.postMessage.mockClear()
  vi.stubGlobal('parent', shop)
  const add = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation(((name: string, on: EventListener) => {
    listening.push(on)
    add(name, on)
  }) as typeof window.addEventListener)
})
afterEach(() => {
  for (const on of listening) window.removeEventListener('message', on)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const start = (more: object = {}) =>
  sayHello({ ...invitation, ...more }, (given, config) => welcomed.push([given, config]))

/** A message as a browser would dispatch it. */
function post(data: unknown, more: object = {}): void {
  const event = new MessageEvent('message', { data })
  const facts = { isTrusted: true, origin: ORIGIN, source: shop, ports: [port], ...more }
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value })
  window.dispatchEvent(event)
}

describe('a frame', () => {
  it('says hello to its parent only, and only if that is of the invitation’s origin', () => {
    start()
    expect(shop.postMessage.mock.calls).toEqual([
      [{ onerway: 'hello', version: 1, nonce: 'n' }, ORIGIN],
    ])
  })

  it.each([{ origin: '' }, { nonce: '' }])('that is not invited says nothing: %j', (more) => {
    start(more)
    post(welcome)
    expect(shop.postMessage).not.toHaveBeenCalled()
    expect(welcomed).toEqual([])
  })

  it('that is no frame says nothing', () => {
    vi.stubGlobal('parent', window)
    const posted = vi.spyOn(window, 'postMessage')
    start()
    expect(posted).not.toHaveBeenCalled()
    expect(listening).toEqual([])
  })

  it('embedded by another than the invitation says, says nothing', () => {
    Object.defineProperty(location, 'ancestorOrigins', {
      value: ['https://evil.example'],
      configurable: true,
    })
    start()
    Reflect.deleteProperty(location, 'ancestorOrigins')
    expect(shop.postMessage).not.toHaveBeenCalled()
    expect(listening).toEqual([])
  })
})

describe('a welcome', () => {
  it('brings the port and the config', () => {
    start()
    post(welcome)
    expect(welcomed).toEqual([[port, { key: 'pk_test_1' }]])
  })

  it('counts once', () => {
    start()
    post(welcome)
    post({ ...welcome, config: { key: 'pk_test_2' } }, { ports: [otherPort] })
    expect(welcomed).toHaveLength(1)
  })

  it.each<[string, unknown, object?]>([
    ['that a script made', welcome, { isTrusted: false }],
    ['from a sibling frame', welcome, { source: {} }],
    ['from another origin', welcome, { origin: 'https://evil.example' }],
    ['with another nonce', { ...welcome, nonce: 'm' }],
    ['by another name', { ...welcome, onerway: 'hello' }],
    ['without a port', welcome, { ports: [] }],
    ['with two ports', welcome, { ports: [port, otherPort] }],
    ['of null', null],
  ])('%s does not count, and a good one after it does', (_, data, more) => {
    start()
    post(data, more)
    expect(welcomed).toEqual([])
    post(welcome)
    expect(welcomed).toHaveLength(1)
  })
})
