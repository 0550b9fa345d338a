import { describe, expect, it } from 'vitest'
import { createFieldHub } from '../../../src/frames/controller/field-hub.ts'
import type { Session } from '../../../src/frames/controller/session.ts'

const open = () => createFieldHub({} as Session)
const fieldsOf = (hub: ReturnType<typeof open>) => [...hub.fieldsOf('form')]

describe('the fields of a form', () => {
  it('find each other, and nobody of another form', () => {
    const hub = open()
    hub.join('form', 'number')
    hub.join('other', 'cvc')
    hub.join('form', 'expiry')
    expect(fieldsOf(hub)).toEqual(['number', 'expiry'])
  })

  it('are gone when they have left', () => {
    const hub = open()
    const leave = hub.join('form', 'number')
    hub.join('form', 'expiry')
    leave()
    expect(fieldsOf(hub)).toEqual(['expiry'])
  })

  it('find each other again when all have left and come back, each leaving once more first', () => {
    const hub = open()
    const names = ['number', 'expiry', 'cvc']
    const leaves = names.map((name) => hub.join('form', name))
    for (const leave of leaves) leave()
    expect(fieldsOf(hub)).toEqual([])
    names.forEach((name, at) => {
      leaves[at]?.()
      hub.join('form', name)
    })
    expect(fieldsOf(hub)).toEqual(names)
  })
})
