import { describe, expect, it } from 'vitest'
import {
  nextStatus,
  transitions,
  type Action,
  type Status,
} from '../../../../../demo/sandbox/resources/payment-intents/machine.ts'

const actions = Object.keys(transitions) as Action[]
const final: Status[] = ['succeeded', 'canceled']

describe('the status machine', () => {
  it.each(final)('has no way out of %s', (status) => {
    expect(actions.filter((action) => transitions[action][status])).toEqual([])
  })

  it('can cancel from every state that is not final', () => {
    expect(Object.keys(transitions.cancel).sort()).toEqual([
      'processing',
      'requires_action',
      'requires_capture',
      'requires_confirmation',
      'requires_payment_method',
    ])
  })

  it('captures only what was held', () => {
    expect(transitions.capture).toEqual({ requires_capture: ['succeeded'] })
  })

  it('never leads where its table does not', () => {
    expect(nextStatus('processing', 'settle', 'succeeded')).toBe('succeeded')
    expect(() => nextStatus('succeeded', 'settle', 'succeeded')).toThrow(/does not lead/)
    expect(() => nextStatus('requires_capture', 'capture', 'canceled')).toThrow(/does not lead/)
  })
})
