import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emit, method, methodTable, respond } from '../../src/channel/responder.ts'
import type { Reply } from '../../src/channel/protocol.ts'
import { InvalidArgument, shape, text } from '../../src/channel/validate.ts'

/** The page's end of the channel. */
let page: MessagePort
let frame: MessagePort
let got: Reply[]
let ran: unknown[]
let signals: AbortSignal[]
let finish: (value: unknown) => void
let more: (milliseconds: number) => void

const methods = methodTable({
  greet: method(shape({ name: text(10) }), (args) => {
    ran.push({ ...args })
    return `Hello ${args.name}`
  }),
  wait: method(shape({}), (_, { signal, extend }) => {
    signals.push(signal)
    more = extend
    return new Promise((resolve) => (finish = resolve))
  }),
  throwNow: method(shape({}), () => {
    throw new Error('4242424242424242')
  }),
  rejectLater: method(shape({}), () => Promise.reject(new Error('4242424242424242'))),
  giveFunction: method(shape({}), () => () => 'cannot be sent'),
})

beforeEach(() => {
  const { port1, port2 } = new MessageChannel()
  page = port1
  frame = port2
  got = []
  ran = []
  signals = []
  page.onmessage = ({ data }: MessageEvent<Reply>) => got.push(data)
  respond(frame, methods, (error) =>
    error instanceof InvalidArgument ? { invalid: error.path } : { failed: true },
  )
})
afterEach(() => {
  page.close()
  frame.close()
})

async function ask(...messages: unknown[]): Promise<Reply[]> {
  for (const message of messages) page.postMessage(message)
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
  return got
}
const call = (name: unknown, args: unknown = {}, id: unknown = 1) => ({
  type: 'call',
  id,
  method: name,
  args,
})
const FAILED = [
  { type: 'taken', id: 1 },
  { type: 'error', id: 1, error: { failed: true } },
]

describe('a call', () => {
  it('is taken at once and then answered', async () => {
    expect(await ask(call('greet', { name: 'Ada' }))).toEqual([
      { type: 'taken', id: 1 },
      { type: 'result', id: 1, value: 'Hello Ada' },
    ])
  })

  it('gives its method known fields only', async () => {
    await ask(call('greet', { name: 'Ada', more: 1, url: 'https://evil.example' }))
    expect(ran).toEqual([{ name: 'Ada' }])
  })

  it('with bad arguments does not reach its method', async () => {
    expect(await ask(call('greet', { name: 'x'.repeat(11) }))).toEqual([
      { type: 'taken', id: 1 },
      { type: 'error', id: 1, error: { invalid: 'name' } },
    ])
    expect(ran).toEqual([])
  })

  it.each([[undefined], [null], ['text'], [[]], [7]])(
    'with %j for arguments does not reach its method',
    async (args) => {
      expect(await ask(call('greet', args))).toMatchObject([{ type: 'taken' }, { type: 'error' }])
      expect(ran).toEqual([])
    },
  )

  it.each(['throwNow', 'rejectLater', 'giveFunction'])(
    'that fails says what it may be said to: %s',
    async (name) => {
      expect(await ask(call(name))).toEqual(FAILED)
    },
  )

  it('under a number that is in use is not carried out again', async () => {
    await ask(call('wait'), call('wait'), call('greet', { name: 'Ada' }))
    expect(signals).toHaveLength(1)
    expect(ran).toEqual([])
    expect(got).toEqual([{ type: 'taken', id: 1 }])
    finish('done')
    expect(await ask()).toEqual([
      { type: 'taken', id: 1 },
      { type: 'result', id: 1, value: 'done' },
    ])
  })
})

describe('a name that is no method', () => {
  it.each([
    ['stranger'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['hasOwnProperty'],
    ['valueOf'],
    [''],
    [undefined],
    [null],
    [0],
    [['greet']],
    [{ greet: 1 }],
  ])('is refused: %j', async (name) => {
    expect(await ask(call(name, { name: 'Ada' }))).toEqual(FAILED)
    expect(ran).toEqual([])
  })

  it('cannot become one', () => {
    expect(Object.getPrototypeOf(methods)).toBeNull()
    expect(Object.isFrozen(methods)).toBe(true)
  })
})

describe('an abort', () => {
  it('fires the signal of its call, and of no other', async () => {
    await ask(call('wait', {}, 1), call('wait', {}, 2), { type: 'abort', id: 2 })
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true])
  })

  it('leaves the answer to the method', async () => {
    await ask(call('wait'), { type: 'abort', id: 1 })
    finish('how things stand')
    expect(await ask()).toContainEqual({ type: 'result', id: 1, value: 'how things stand' })
  })

  it('of nothing does nothing', async () => {
    expect(await ask({ type: 'abort', id: 9 })).toEqual([])
  })
})

it.each([[null], ['call'], [{}], [{ type: 'call' }], [call('greet', {}, '1')], [{ id: 1 }]])(
  'what is no request is not answered: %j',
  async (message) => {
    expect(await ask(message)).toEqual([])
  },
)

it('an event goes to the page with its name and payload', async () => {
  emit(frame, 'change', { empty: true })
  emit(frame, 'ready')
  expect(await ask()).toEqual([
    { type: 'event', name: 'change', payload: { empty: true } },
    { type: 'event', name: 'ready', payload: {} },
  ])
})

describe('a call that takes a person’s time', () => {
  it('is given more of it when the frame asks', async () => {
    await ask(call('wait'))
    more(60_000)
    expect(await ask()).toEqual([
      { type: 'taken', id: 1 },
      { type: 'taken', id: 1, more: 60_000 },
    ])
  })

  it('says that it is still there when asked, and nothing once it has ended', async () => {
    await ask(call('wait'))
    const check = { type: 'check', id: 1 }
    expect(await ask(check)).toEqual(Array(2).fill({ type: 'taken', id: 1 }))
    finish('done')
    await ask()
    got.length = 0
    expect(await ask(check)).toEqual([])
  })
})
