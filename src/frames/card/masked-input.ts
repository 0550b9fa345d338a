import { digitsOf } from '../../card/digits.ts'
import { EMPTY, type EditKind, type FieldState, type Formatter } from '../../card/edit.ts'
import { createUndoSteps, undoKey } from './undo.ts'

/**
 * Binds one `<input>` to digits and a caret. The browser edits the text as it
 * likes; then the formatter reads what came of it and the text is rendered anew,
 * so that every way of editing (keys, paste, drag, voice, autofill) is one path.
 *
 * - While an input method composes, nothing is rewritten; `compositionend` is.
 * - Events that no key made (autofill, password managers) count as fills.
 * - A key that is refused leaves text, caret and selection as they were.
 */
export interface MaskedInput {
  /** Shows a state that did not come from typing here, and forgets the undo steps. */
  show(field: FieldState): void
}

interface Wiring {
  formatter(): Formatter
  field(): FieldState
  onEdit(field: FieldState, kind: EditKind | 'undo'): void
}

/** What is selected in the input's text, in UTF-16 units. */
interface Selected {
  start: number
  end: number
}

const kindOf = (inputType: string | undefined): EditKind => {
  if (!inputType || inputType === 'insertReplacementText') return 'fill'
  if (!inputType.startsWith('delete')) return 'insert'
  return inputType.endsWith('Forward') ? 'delete-forward' : 'delete-backward'
}

export function maskInput(input: HTMLInputElement, wiring: Wiring): MaskedInput {
  /** The field and the selection before the edit that the browser is about to carry out. */
  let before = EMPTY
  let selected: Selected = { start: 0, end: 0 }
  const steps = createUndoSteps()

  function render(field: FieldState, keep?: Selected): void {
    const { text, caret } = wiring.formatter().show(field)
    if (input.value !== text) input.value = text
    // Setting a selection would move focus here in some engines.
    if (input.ownerDocument.activeElement === input)
      input.setSelectionRange(keep?.start ?? caret, keep?.end ?? caret)
  }

  /** The field with the caret where it stands now: a click or an arrow key may have moved it. */
  function here(): FieldState {
    const { digits } = wiring.field()
    return { digits, caret: digitsOf(input.value.slice(0, input.selectionEnd ?? undefined)).length }
  }

  function remember(): void {
    before = here()
    selected = { start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 }
  }

  function read(kind: EditKind): void {
    const text = input.value
    const caret = input.selectionStart ?? text.length
    const after = wiring.formatter().edit(before, { text, caret, kind })
    const changed = after.digits !== before.digits
    // Over a selection the same digits again are no refusal: the caret goes behind them.
    const refused =
      kind === 'insert' &&
      !changed &&
      (selected.start === selected.end || !digitsOf(text.slice(selected.start, caret)))
    if (changed) {
      steps.note(before)
      wiring.onEdit(after, kind)
    }
    render(after, refused ? selected : undefined)
    before = after
  }

  function step(way: 'undo' | 'redo'): void {
    const field = steps[way](here())
    if (!field) return
    wiring.onEdit(field, 'undo')
    render(field)
    before = field
  }

  input.addEventListener('input', (event) => {
    const { inputType, isComposing } = event as InputEvent
    // Firefox tells of what was composed once more, when it has been read already.
    if (isComposing || inputType === 'insertCompositionText') return
    read(event.isTrusted ? kindOf(inputType) : 'fill')
  })
  // Some password managers set the value and say only that it has changed.
  input.addEventListener('change', ({ isTrusted }) => isTrusted || read('fill'))
  input.addEventListener('compositionstart', remember)
  input.addEventListener('compositionend', ({ data }) => {
    // A composition that leaves nothing has still taken what was selected. WebKitGTK
    // ends every one so, and puts what was composed into that place afterwards.
    const onlyTook = !data && digitsOf(input.value) !== before.digits
    read(onlyTook ? 'delete-backward' : 'insert')
  })
  input.addEventListener('beforeinput', (event) => {
    // What is being composed stands in the text already, and is not part of the field yet.
    if (!event.isComposing) remember()
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    step(event.inputType === 'historyUndo' ? 'undo' : 'redo')
  })
  input.addEventListener('keydown', (event) => {
    const way = undoKey(event)
    if (!way) return
    event.preventDefault()
    step(way)
  })

  return {
    show(field) {
      steps.forget()
      before = field
      render(field)
    },
  }
}
