import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEmitter, type Emitter } from '../../src/page/emitter.ts'

let emitter: Emitter
let heard: unknown[]
const hear = (payload: unknown) => void heard.push(payload)

beforeEach(() => {
  emitter = createEmitter()
  heard = []
})
afterEach(() => void vi.useRealTimers())

describe('a listener', () => {
  it('hears its events, in order, and no others', () => {
    emitter.on('change', hear)
    for (const [name, payload] of [
      ['change', 1],
      ['focus', 2],
      ['change', 3],
    ] as const)
      emitter.emit(name, payload)
    expect(heard).toEqual([1, 3])
  })

  it('is called in the order of its coming', () => {
    for (const name of ['a', 'b', 'c']) emitter.on('change', () => heard.push(name))
    emitter.emit('change', {})
    expect(heard).toEqual(['a', 'b', 'c'])
  })

  it('for once hears one event, also when it causes another', () => {
    const hearOnce = (payload: unknown) => {
      hear(payload)
      emitter.emit('change', 'again')
    }
    emitter.on('change', hearOnce, true)
    emitter.emit('change', 'first')
    emitter.emit('change', 'later')
    expect(heard).toEqual(['first'])
  })

  it('that is taken off hears no more', () => {
    emitter.on('change', hear)
    emitter.on('change', hear, true)
    emitter.off('change', hear)
    emitter.emit('change', 1)
    expect(heard).toEqual([])
  })

  it('stays when another, or one of another name, is taken off', () => {
    emitter.on('change', hear)
    emitter.off('change', () => undefined)
    emitter.off('focus', hear)
    emitter.emit('change', 1)
    expect(heard).toEqual([1])
  })

  it('goes with all of its name', () => {
    emitter.on('change', hear)
    emitter.on('focus', hear)
    emitter.off('change')
    emitter.emit('change', 1)
    emitter.emit('focus', 2)
    expect(heard).toEqual([2])
  })

  it('that comes during an event hears the next one', () => {
    emitter.on('change', () => emitter.on('change', hear), true)
    emitter.emit('change', 1)
    expect(heard).toEqual([])
    emitter.emit('change', 2)
    expect(heard).toEqual([2])
  })

  it('that an earlier one takes off during an event is not called any more', () => {
    emitter.on('change', () => emitter.off('change', hear))
    emitter.on('change', hear)
    emitter.on('change', hear, true)
    emitter.emit('change', 1)
    expect(heard).toEqual([])
  })

  it('that throws keeps nobody from hearing, and its error reaches the page', () => {
    vi.useFakeTimers()
    emitter.on('change', () => {
      throw new Error('the page’s own')
    })
    emitter.on('change', hear)
    emitter.emit('change', 1)
    expect(heard).toEqual([1])
    expect(() => vi.runAllTimers()).toThrow('the page’s own')
  })
})

it('knows whether anyone listens', () => {
  expect(emitter.has('change')).toBe(false)
  emitter.on('change', hear, true)
  expect(emitter.has('change')).toBe(true)
  emitter.emit('change', 1)
  expect(emitter.has('change')).toBe(false)
})

it.each(['constructor', '__proto__', 'toString'])('has nobody listening for %s', (name) => {
  expect(emitter.has(name)).toBe(false)
  expect(() => emitter.emit(name, 1)).not.toThrow()
})

it('once cleared is as new', () => {
  emitter.on('change', hear)
  emitter.clear()
  emitter.emit('change', 1)
  expect(heard).toEqual([])
  expect(emitter.has('change')).toBe(false)
})
