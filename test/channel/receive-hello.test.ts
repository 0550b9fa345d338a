// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { receiveHello } from '../../src/channel/receive-hello.ts'

const ORIGIN = 'https://js.example'
const hello = { onerway: 'hello', version: 1, nonce: 'n' }

interface Sent {
  message: unknown
  origin: string
  ports: MessagePort[]
}
let sent: Sent[]
let ports: MessagePort[]
let stop: () => void
/** The frame's window: takes what the page posts to it. */
let frame: Window
let iframe: HTMLIFrameElement

beforeEach(() => {
  sent = []
  ports = []
  frame = {
    postMessage: (message: unknown, origin: string, list: MessagePort[]) =>
      sent.push({ message, origin, ports: list }),
  } as unknown as Window
  iframe = { contentWindow: frame } as HTMLIFrameElement
  stop = receiveHello(
    iframe,
    ORIGIN,
    'n',
    () => ({ key: 'pk_test_1' }),
    (port) => {
      ports.push(port)
    },
  )
})
afterEach(() => {
  stop()
  for (const port of [...ports, ...sent.flatMap((each) => each.ports)]) port.close()
})

/** A message as a browser would dispatch it. */
function post(data: unknown, more: object = {}): void {
  const event = new MessageEvent('message', { data })
  const facts = { isTrusted: true, origin: ORIGIN, source: frame, ...more }
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value })
  window.dispatchEvent(event)
}

describe('a hello', () => {
  it('is answered to the frame’s exact origin, with the nonce, the config and one port', () => {
    post(hello)
    expect(sent).toMatchObject([
      {
        message: { onerway: 'welcome', nonce: 'n', config: { key: 'pk_test_1' } },
        origin: ORIGIN,
      },
    ])
    expect(sent[0]?.ports).toHaveLength(1)
  })

  it('gives the page the other end of the same channel', async () => {
    post(hello)
    const heard = new Promise((resolve) => {
      if (ports[0]) ports[0].onmessage = ({ data }: MessageEvent) => resolve(data)
    })
    sent[0]?.ports[0]?.postMessage('over the port')
    expect(await heard).toBe('over the port')
  })

  it('of a document that loads again gets another channel', () => {
    post(hello)
    post(hello)
    expect(sent).toHaveLength(2)
    expect(new Set(ports).size).toBe(2)
  })

  it('of a later version is taken too', () => {
    post({ ...hello, version: 2, more: 1 })
    expect(sent).toHaveLength(1)
  })

  it.each<[string, unknown, object?]>([
    ['that a script made', hello, { isTrusted: false }],
    ['from another window', hello, { source: { ...frame } }],
    ['from no window', hello, { source: null }],
    ['from another origin', hello, { origin: 'https://js.example.evil.example' }],
    ['from the page’s own origin', hello, { origin: location.origin }],
    ['from an opaque origin', hello, { origin: 'null' }],
    ['with another nonce', { ...hello, nonce: 'm' }],
    ['without a nonce', { onerway: 'hello' }],
    ['by another name', { ...hello, onerway: 'welcome' }],
    ['of null', null],
    ['of text', 'hello'],
  ])('%s is not answered', (_, data, more) => {
    post(data, more)
    expect(sent).toEqual([])
    expect(ports).toEqual([])
  })

  it('to a frame that is out of the document is not answered', () => {
    Object.assign(iframe, { contentWindow: null })
    post(hello, { source: null })
    expect(ports).toEqual([])
  })

  it('is not answered any more once stopped', () => {
    stop()
    post(hello)
    expect(sent).toEqual([])
  })
})

it('the page is told of its port before the frame is: nothing the frame says is missed', () => {
  stop()
  const order: string[] = []
  frame.postMessage = vi.fn(() => order.push('frame'))
  stop = receiveHello(
    iframe,
    ORIGIN,
    'n',
    () => ({}),
    (port) => {
      ports.push(port)
      order.push('page')
    },
  )
  post(hello)
  expect(order).toEqual(['page', 'frame'])
})
