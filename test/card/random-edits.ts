import fc from 'fast-check'
import { expect } from 'vitest'
import { digitsOf } from '../../src/card/digits.ts'
import { EMPTY, type FieldState, type Formatter } from '../../src/card/edit.ts'
import { act, type Action } from './keyboard.ts'

/** An action with a selection, its ends as shares of whatever is shown then. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly action: Action
}

const digit = fc.constantFrom(...'0123456789', '٣', '۷', '５')
const junk = fc.constantFrom(' ', '-', 'a', '–', '.', '/', '卡', '\u00a0', '😀')
// Ends in a digit, or has none: what stands before the caret tells which.
const pasted = fc
  .tuple(fc.array(fc.oneof({ weight: 4, arbitrary: digit }, junk), { maxLength: 24 }), digit)
  .map(([parts, last]) => parts.join('') + last)

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: digit.map((text): Action => ({ kind: 'insert', text })) },
  { weight: 1, arbitrary: junk.map((text): Action => ({ kind: 'insert', text })) },
  { weight: 2, arbitrary: pasted.map((text): Action => ({ kind: 'insert', text })) },
  { weight: 3, arbitrary: fc.constant<Action>({ kind: 'delete-backward' }) },
  { weight: 2, arbitrary: fc.constant<Action>({ kind: 'delete-forward' }) },
)

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Long sequences, half of the time at one caret and often at the end. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ from: fc.constant(1), to: fc.constant(1), action }),
    share.chain((at) => fc.record({ from: fc.constant(at), to: fc.constant(at), action })),
    fc.record({ from: share, to: share, action }),
  ),
  { maxLength: 40, size: 'max' },
)

/** Where a step's selection stands, in what is shown and in digits. */
export function selection(formatter: Formatter, state: FieldState, step: Step) {
  const { text } = formatter.show(state)
  const [from = 0, to = 0] = [step.from, step.to]
    .map((part) => Math.round(part * text.length))
    .sort((a, b) => a - b)
  const count = (at: number) => digitsOf(text.slice(0, at)).length
  return { from, to, first: count(from), last: count(to), text }
}

/**
 * A field as plainly as it can be put: a list of digits and two positions in it.
 * `fits` says whether the field can hold a value.
 */
export function naive(
  digits: string,
  first: number,
  last: number,
  { kind, text = '' }: Action,
  fits: (digits: string) => boolean,
): FieldState {
  const head = digits.slice(0, first)
  const tail = digits.slice(last)
  if (kind === 'insert') {
    const inserted = digitsOf(text)
    for (let count = inserted.length; count > 0; count--) {
      const value = head + inserted.slice(0, count) + tail
      if (fits(value)) return { digits: value, caret: first + count }
    }
    return { digits, caret: first }
  }
  if (first < last) return { digits: head + tail, caret: first }
  if (kind === 'delete-backward') {
    return { digits: head.slice(0, -1) + tail, caret: Math.max(first - 1, 0) }
  }
  return { digits: head + tail.slice(1), caret: first }
}

/** What holds of every field after every edit. */
export function expectConsistent(formatter: Formatter, state: FieldState) {
  const { text, caret } = formatter.show(state)
  expect(digitsOf(text)).toBe(state.digits)
  expect(digitsOf(text.slice(0, caret)).length).toBe(state.caret)
  expect(formatter.edit(state, { text, caret, kind: 'fill' })).toBe(state)
}

/** Runs steps from an empty field and shows each one's outcome to `check`. */
export function run(
  formatter: Formatter,
  sequence: readonly Step[],
  check: (before: FieldState, after: FieldState, step: Step) => void,
): FieldState {
  let state = EMPTY
  for (const step of sequence) {
    const { from, to } = selection(formatter, state, step)
    const next = act(formatter, state, from, to, step.action)
    check(state, next, step)
    state = next
  }
  return state
}

/** Selects everything that is shown and deletes it. */
export function clear(formatter: Formatter, state: FieldState): FieldState {
  const { length } = formatter.show(state).text
  return length ? act(formatter, state, 0, length, { kind: 'delete-backward' }) : state
}
