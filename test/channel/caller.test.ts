import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCaller, type Caller, type CallFailure } from '../../src/channel/caller.ts'
import type { Reply, Request } from '../../src/channel/protocol.ts'

let caller: Caller
/** The frame's end of the channel. */
let frame: MessagePort
let got: Request[]
let events: [string, unknown][]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { port1, port2 } = new MessageChannel()
  got = []
  events = []
  frame = port2
  frame.onmessage = ({ data }: MessageEvent<Request>) => got.push(data)
  caller = openCaller(port1, (name, payload) => events.push([name, payload]))
})
afterEach(() => {
  caller.close()
  frame.close()
  vi.useRealTimers()
})

/** Until everything posted so far has arrived. */
async function arrive(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
}

async function reply(...replies: Reply[]): Promise<void> {
  for (const each of replies) frame.postMessage(each)
  await arrive()
}

const fail = (why: CallFailure) => new Error(why)

/** A call whose end can be looked at without waiting for it. */
function call(options: { deadline?: number; signal?: AbortSignal } = {}, args: unknown = { a: 1 }) {
  const ended: { value?: unknown; error?: unknown } = {}
  caller.call('pay', args, { deadline: 60_000, fail, ...options }).then(
    (value) => (ended.value = value),
    (error: unknown) => (ended.error = error),
  )
  return ended
}

const aborts = () => got.filter(({ type }) => type === 'abort')

describe('a call', () => {
  it('goes out with its method, its arguments and a number of its own', async () => {
    call()
    call()
    await arrive()
    expect(got).toEqual([
      { type: 'call', id: 1, method: 'pay', args: { a: 1 } },
      { type: 'call', id: 2, method: 'pay', args: { a: 1 } },
    ])
  })

  it('ends with the frame’s value, and each with its own', async () => {
    const [first, second] = [call(), call()]
    await reply({ type: 'result', id: 2, value: 'two' }, { type: 'result', id: 1, value: 'one' })
    expect([first.value, second.value]).toEqual(['one', 'two'])
  })

  it('ends with the frame’s error', async () => {
    const ended = call()
    await reply({ type: 'error', id: 1, error: { code: 'card_declined' } })
    expect(ended.error).toEqual({ code: 'card_declined' })
  })

  it('ends once: what comes after is not heard', async () => {
    const ended = call()
    await reply({ type: 'result', id: 1, value: 'first' }, { type: 'error', id: 1, error: 'no' })
    expect(ended).toEqual({ value: 'first' })
  })

  it('is not ended by an answer to another call', async () => {
    const ended = call()
    await reply({ type: 'result', id: 7, value: 'whose?' })
    expect(ended).toEqual({})
  })
})

describe('a frame that is silent', () => {
  it('has eight seconds to say that it has the call', async () => {
    const ended = call()
    vi.advanceTimersByTime(7_999)
    await arrive()
    expect(ended).toEqual({})
    vi.advanceTimersByTime(1)
    await arrive()
    expect(ended.error).toEqual(new Error('timeout'))
    expect(aborts()).toEqual([{ type: 'abort', id: 1 }])
  })

  it('has less where the call’s own deadline is shorter', async () => {
    const ended = call({ deadline: 3_000 })
    vi.advanceTimersByTime(3_000)
    await arrive()
    expect(ended.error).toEqual(new Error('timeout'))
  })

  it('that has the call is told to give up at the deadline, and may still say how things stand', async () => {
    const ended = call()
    await reply({ type: 'taken', id: 1 })
    vi.advanceTimersByTime(60_000)
    await arrive()
    expect(aborts()).toEqual([{ type: 'abort', id: 1 }])
    expect(ended).toEqual({})
    await reply({ type: 'result', id: 1, value: 'paid after all' })
    expect(ended.value).toBe('paid after all')
  })

  it('that has nothing to say ten seconds after the deadline is given up', async () => {
    const ended = call()
    await reply({ type: 'taken', id: 1 })
    vi.advanceTimersByTime(69_999)
    await arrive()
    expect(ended).toEqual({})
    vi.advanceTimersByTime(1)
    await arrive()
    expect(ended.error).toEqual(new Error('timeout'))
  })
})

describe('a signal', () => {
  it('is passed on, and the frame’s answer counts', async () => {
    const given = new AbortController()
    const ended = call({ signal: given.signal })
    await reply({ type: 'taken', id: 1 })
    given.abort()
    await arrive()
    expect(aborts()).toEqual([{ type: 'abort', id: 1 }])
    expect(ended).toEqual({})
    await reply({ type: 'error', id: 1, error: { code: 'outcome_unknown' } })
    expect(ended.error).toEqual({ code: 'outcome_unknown' })
  })

  it('to a frame that has died in the meantime ends the call after the grace', async () => {
    const given = new AbortController()
    const ended = call({ signal: given.signal })
    await reply({ type: 'taken', id: 1 })
    given.abort()
    vi.advanceTimersByTime(10_000)
    await arrive()
    expect(ended.error).toEqual(new Error('timeout'))
  })

  it('that had fired before the call is passed on too', async () => {
    call({ signal: AbortSignal.abort() })
    await arrive()
    expect(got.map(({ type }) => type)).toEqual(['call', 'abort'])
  })

  it('that fires after the end says nothing to the frame', async () => {
    const given = new AbortController()
    call({ signal: given.signal })
    await reply({ type: 'result', id: 1, value: 1 })
    given.abort()
    await arrive()
    expect(aborts()).toEqual([])
  })
})

describe('a channel that is closed', () => {
  it('ends everything under way as closed', async () => {
    const ends = [call(), call()]
    caller.close()
    await arrive()
    expect(ends.map(({ error }) => error)).toEqual([new Error('closed'), new Error('closed')])
  })

  it('still settles a call that comes too late', async () => {
    caller.close()
    const ended = call()
    vi.advanceTimersByTime(8_000)
    await arrive()
    expect(ended.error).toEqual(new Error('timeout'))
  })
})

it('a call that has ended leaves no timer behind', async () => {
  call()
  await reply({ type: 'taken', id: 1 }, { type: 'result', id: 1, value: 1 })
  call()
  caller.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('arguments that cannot be sent fail the call at once', async () => {
  const ended = call({}, { name: () => 'a function' })
  await arrive()
  expect(ended.error).toMatchObject({ name: 'DataCloneError' })
})

it('events come in with name and payload, and answer no call', async () => {
  const ended = call()
  await reply({ type: 'event', name: 'ready', payload: { a: 1 } })
  expect(events).toEqual([['ready', { a: 1 }]])
  expect(ended).toEqual({})
})
