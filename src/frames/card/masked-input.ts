import { digitsOf } from '../../card/digits.ts'
import { EMPTY, type EditKind, type FieldState, type Formatter } from '../../card/edit.ts'

/**
 * Binds one `<input>` to digits and a caret. The browser edits the text as it
 * likes; then the formatter reads what came of it and the text is rendered anew,
 * so that every way of editing (keys, paste, drag, voice, autofill) is one path.
 *
 * - While an input method composes, nothing is rewritten; `compositionend` is.
 * - Events that no key made (autofill, password managers) count as fills.
 * - Rendering text takes the browser's undo stack away, so undo and redo are kept
 *   here, each step with its caret.
 */
export interface MaskedInput {
  /** Shows a state that did not come from typing here. Forgets the undo steps when it is empty. */
  show(field: FieldState): void
}

interface Wiring {
  formatter(): Formatter
  field(): FieldState
  onEdit(field: FieldState, kind: EditKind | 'undo'): void
}

/** Undo steps kept; each holds what was typed, so there are few. */
const STEPS = 50

const kindOf = (inputType: string | undefined): EditKind => {
  if (!inputType || inputType === 'insertReplacementText') return 'fill'
  if (!inputType.startsWith('delete')) return 'insert'
  return inputType.endsWith('Forward') ? 'delete-forward' : 'delete-backward'
}

export function maskInput(input: HTMLInputElement, wiring: Wiring): MaskedInput {
  /** The field before the edit that the browser is about to carry out. */
  let before = EMPTY
  let done: FieldState[] = []
  let undone: FieldState[] = []

  function render(field: FieldState): void {
    const { text, caret } = wiring.formatter().show(field)
    if (input.value !== text) input.value = text
    // Setting a selection would move focus here in some engines.
    if (input.ownerDocument.activeElement === input) input.setSelectionRange(caret, caret)
  }

  /** The field with the caret where it stands now: a click or an arrow key may have moved it. */
  function here(): FieldState {
    const { digits } = wiring.field()
    return { digits, caret: digitsOf(input.value.slice(0, input.selectionEnd ?? undefined)).length }
  }

  function read(kind: EditKind): void {
    const caret = input.selectionStart ?? input.value.length
    const after = wiring.formatter().edit(before, { text: input.value, caret, kind })
    if (after.digits !== before.digits) {
      done = [...done.slice(1 - STEPS), before]
      undone = []
    }
    if (after.digits !== before.digits) wiring.onEdit(after, kind)
    render(after)
    before = after
  }

  function step(from: FieldState[], to: FieldState[]): void {
    const field = from.pop()
    if (!field) return
    to.push(here())
    wiring.onEdit(field, 'undo')
    render(field)
    before = field
  }
  const undo = () => step(done, undone)
  const redo = () => step(undone, done)

  input.addEventListener('input', (event) => {
    const { inputType, isComposing } = event as InputEvent
    if (!isComposing) read(event.isTrusted ? kindOf(inputType) : 'fill')
  })
  input.addEventListener('compositionend', () => read('insert'))
  input.addEventListener('beforeinput', (event) => {
    before = here()
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    if (event.inputType === 'historyUndo') undo()
    else redo()
  })
  input.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })

  return {
    show(field) {
      if (field === EMPTY) {
        done = []
        undone = []
      }
      before = field
      render(field)
    },
  }
}
