import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, EMPTY, type FieldState, type Formatter } from '../../src/card/edit.ts'
import { after, backspace, del, fill, paste, type } from './keyboard.ts'
import { clear, expectConsistent, naive, run, selection, steps } from './random-edits.ts'

/** Pairs of digits parted by a dash, six at most: no brand, no month, only editing. */
const pairs: Formatter = {
  edit: (previous, edit) => applyEdit(previous, edit, () => 6),
  show: ({ digits, caret }) => ({
    text: digits.replace(/(..)(?=.)/g, '$1-'),
    caret: caret + Math.max(0, Math.ceil(caret / 2) - 1),
  }),
}

describe('an edit', () => {
  it.each([
    ['types at the end', '12‸', type('3'), '12-3‸'],
    ['types in the middle', '1‸2-3', type('9'), '19‸-23'],
    ['refuses a digit too many', '12-34-56‸', type('7'), '12-34-56‸'],
    ['refuses a digit too many in the middle', '12‸-34-56', type('7'), '12‸-34-56'],
    ['refuses a letter', '12-‸3', type('x'), '12‸-3'],
    ['refuses a letter over a selection', '1[2-3]', type('x'), '1‸2-3'],
    ['refuses a separator typed again', '12‸-3', type('-'), '12‸-3'],
    ['types over a selection', '1[2-3]4', type('9'), '19‸-4'],
    ['types over a selection the digit it began with', '1[2-34]', type('2'), '12‸'],
    ['types another alphabet’s digits', '12‸', type('٣'), '12-3‸'],
    ['cuts a paste to what fits', '1‸2', paste('98765'), '19-87-6‸2'],
    ['pastes over a selection', '[12-34-5]6', paste('a 9-8'), '98‸-6'],
    ['takes the digit before a separator', '12-‸3', backspace, '1‸3'],
    ['takes the digit after a separator', '12‸-34', del, '12‸-4'],
    ['takes a digit when only the separator is selected', '12[-]34', backspace, '1‸3-4'],
    ['takes the digit after when only the separator is selected', '12[-]34', del, '12‸-4'],
    ['takes no more than a selection with digits', '1[2-]34', backspace, '1‸3-4'],
    ['deletes nothing at the start', '‸12', backspace, '‸12'],
    ['deletes nothing at the end', '12‸', del, '12‸'],
    ['fills in place of what was there', '12-3‸', fill('no. 98 76'), '98-76‸'],
    ['cuts a fill at the end', '‸', fill('12345678'), '12-34-56‸'],
    ['empties on an empty fill', '12-3‸', fill(''), '‸'],
  ])('%s', (_, before, action, expected) => {
    expect(after(pairs, before, action)).toBe(expected)
  })

  it('gives back the very state for a refused key', () => {
    const full: FieldState = { digits: '123456', caret: 2 }
    expect(pairs.edit(full, { text: '127-34-56', caret: 3, kind: 'insert' })).toBe(full)
    expect(pairs.edit(full, { text: '12x-34-56', caret: 3, kind: 'insert' })).toBe(full)
    expect(pairs.edit(EMPTY, { text: 'x', caret: 1, kind: 'insert' })).toBe(EMPTY)
  })

  it('puts the caret where it really is when the known one is out of date', () => {
    const stale: FieldState = { digits: '1234', caret: 4 }
    expect(pairs.edit(stale, { text: '1x2-34', caret: 2, kind: 'insert' })).toEqual({
      digits: '1234',
      caret: 1,
    })
  })

  it('survives an event that does not fit what was there', () => {
    const state: FieldState = { digits: '1234', caret: 4 }
    for (const kind of ['insert', 'delete-backward', 'delete-forward'] as const) {
      const next = pairs.edit(state, { text: '98 76 54 32', caret: 11, kind })
      expect(next).toEqual({ digits: '987654', caret: 6 })
    }
    const middle = pairs.edit(state, { text: '98 76 54 32', caret: 2, kind: 'insert' })
    expect(middle).toEqual({ digits: '987654', caret: 2 })
  })
})

describe('any sequence of edits', () => {
  it('does to the digits what it would do to a plain list of them', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(pairs, sequence, (before, next, step) => {
          const { first, last } = selection(pairs, before, step)
          const fits = ({ length }: string) => length <= 6
          const expected = naive(before.digits, first, last, step.action, fits)
          expect(next).toEqual(expected)
          expectConsistent(pairs, next)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is undone by deleting everything', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        expect(
          clear(
            pairs,
            run(pairs, sequence, () => undefined),
          ),
        ).toEqual(EMPTY)
      }),
    )
  })
})
