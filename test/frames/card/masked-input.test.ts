// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestLength } from '../../../src/card/brands.ts'
import { digitsOf } from '../../../src/card/digits.ts'
import { EMPTY, type FieldState } from '../../../src/card/edit.ts'
import { numberFormatter } from '../../../src/card/number.ts'
import { maskInput } from '../../../src/frames/card/masked-input.ts'

/** What a shopper does where the selection is. */
type Action =
  | { do: 'type' | 'compose' | 'paste'; text: string }
  | { do: 'Backspace' | 'Delete' | 'undo' | 'redo' | 'menu undo' | 'menu redo' }
type Step = Action & { from: number; to: number }

let input: HTMLInputElement
let field: FieldState

/** An empty field that has the focus, in the place of the one before. */
function startAfresh(): void {
  input = document.createElement('input')
  document.body.replaceChildren(input)
  input.focus()
  field = EMPTY
  maskInput(input, {
    formatter: () => numberFormatter,
    field: () => field,
    onEdit: (next) => void (field = next),
  })
}

/** An event as from the browser itself; tells whether it was let through. */
function send(event: Event): boolean {
  Object.defineProperty(event, 'isTrusted', { value: true })
  return input.dispatchEvent(event)
}

const inputEvent = (name: string, inputType: string, isComposing = false) =>
  new InputEvent(name, { inputType, isComposing, cancelable: name === 'beforeinput' })

/** Puts a text in the place of what is selected, as the browser does it. */
function put(text: string, start = input.selectionStart ?? 0, end = input.selectionEnd ?? 0) {
  input.value = input.value.slice(0, start) + text + input.value.slice(end)
  input.setSelectionRange(start + text.length, start + text.length)
}

function edit(inputType: string, change: () => void): void {
  if (!send(inputEvent('beforeinput', inputType))) return
  change()
  send(inputEvent('input', inputType))
}

/** An input method: it writes into the field as it likes, letter by letter, until it is done. */
function compose(text: string): void {
  const start = input.selectionStart ?? 0
  send(new Event('compositionstart'))
  for (let length = 0; length <= text.length; length++) {
    send(inputEvent('beforeinput', 'insertCompositionText', true))
    put(text.slice(0, length), start, length ? start + length - 1 : (input.selectionEnd ?? 0))
    const written = input.value
    send(inputEvent('input', 'insertCompositionText', true))
    // Nothing is rewritten under its hands.
    expect(input.value).toBe(written)
  }
  send(Object.assign(new Event('compositionend'), { data: text }))
}

function act(step: Action): void {
  const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0]
  const key = (name: string, shiftKey: boolean) =>
    send(new KeyboardEvent('keydown', { key: name, ctrlKey: true, shiftKey, cancelable: true }))
  if (step.do === 'type') edit('insertText', () => put(step.text))
  else if (step.do === 'paste') edit('insertFromPaste', () => put(step.text))
  else if (step.do === 'compose') compose(step.text)
  else if (step.do === 'undo') key('z', false)
  else if (step.do === 'redo') key('Z', true)
  else if (step.do === 'menu undo') edit('historyUndo', () => put('never'))
  else if (step.do === 'menu redo') edit('historyRedo', () => put('never'))
  else if (step.do === 'Backspace' && (start < end || start > 0))
    edit('deleteContentBackward', () => put('', start < end ? start : start - 1, end))
  else if (step.do === 'Delete' && (start < end || end < input.value.length))
    edit('deleteContentForward', () => put('', start, start < end ? end : end + 1))
}

/** The same as plainly as it can be put: digits, a place in them, and what was before. */
function createModel() {
  let state = EMPTY
  const done: FieldState[] = []
  let undone: FieldState[] = []

  function replace(first: number, last: number, inserted: string): void {
    const [head, tail] = [state.digits.slice(0, first), state.digits.slice(last)]
    for (let count = inserted.length; count >= (inserted ? 1 : 0); count--) {
      const digits = head + inserted.slice(0, count) + tail
      if (count && digits.length > longestLength(digits)) continue
      if (digits !== state.digits) {
        done.push(state)
        undone = []
      }
      state = { digits, caret: first + count }
      return
    }
  }

  return {
    state: () => state,
    step(step: Action, first: number, last: number): void {
      state = { ...state, caret: last }
      const move = (from: FieldState[], to: FieldState[]) => {
        const before = from.pop()
        if (before) to.push(state)
        state = before ?? state
      }
      if (step.do.endsWith('undo')) return move(done, undone)
      if (step.do.endsWith('redo')) return move(undone, done)
      if (!('text' in step)) {
        if (first < last) return replace(first, last, '')
        if (step.do === 'Backspace') return replace(Math.max(first - 1, 0), first, '')
        const { caret } = state
        replace(first, first + 1, '')
        state = { ...state, caret }
        return
      }
      const inserted = digitsOf(step.text)
      // An input method that was called off has taken what was selected; a text without digits has not.
      if (inserted || !step.text) replace(first, last, inserted)
    },
  }
}

const digit = fc.constantFrom(...'0123456789')
const wide = fc.constantFrom(...'０４５٣', '二', '-')
const texts = (each: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(each, { minLength, maxLength }).map((all) => all.join(''))
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: digit.map((text) => ({ do: 'type', text }) as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'type', text: 'a' } as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom({ do: 'Backspace' } as const, { do: 'Delete' } as const),
  },
  {
    weight: 3,
    arbitrary: texts(fc.oneof(digit, wide), 0, 4).map((text) => ({ do: 'compose', text }) as const),
  },
  { weight: 2, arbitrary: texts(digit, 1, 12).map((text) => ({ do: 'paste', text }) as const) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('undo', 'redo', 'menu undo', 'menu redo')
      .map((name) => ({ do: name }) as Action),
  },
)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const place = fc.oneof(
  fc.constant({ from: 1, to: 1 }),
  share.map((at) => ({ from: at, to: at })),
  fc.record({ from: share, to: share }),
)
const sequence = fc.array(
  fc.tuple(place, action).map(([where, what]): Step => ({ ...where, ...what })),
  { maxLength: 40, size: 'max' },
)

describe('an input', () => {
  it('holds what a plain list of digits does, whatever is typed, composed, undone and redone', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(sequence, (steps) => {
        startAfresh()
        const model = createModel()
        for (const step of steps) {
          const ends = [step.from, step.to].map((part) => Math.round(part * input.value.length))
          const [start = 0, end = 0] = ends.sort((a, b) => a - b)
          input.setSelectionRange(start, end)
          const count = (at: number) => digitsOf(input.value.slice(0, at)).length
          const [first, last] = [count(start), count(end)]
          // A selection of a space alone holds no digit: that is a matter of its own.
          if (start < end && first === last) continue
          const before = model.state().digits
          model.step(step, first, last)
          act(step)
          const { digits, caret } = model.state()
          expect(input.value).toBe(numberFormatter.show({ digits, caret }).text)
          if (digits === before) continue
          expect(count(input.selectionEnd ?? 0)).toBe(caret)
          seen.set(step.do, (seen.get(step.do) ?? 0) + 1)
        }
      }),
      { numRuns: 400 },
    )
    // Each way of editing has done something, many times.
    for (const what of ['type', 'compose', 'paste', 'Backspace', 'Delete', 'undo', 'menu redo'])
      expect(seen.get(what), what).toBeGreaterThan(20)
  })
})
