import type { FieldState } from '../../card/edit.ts'

/** Steps kept; each holds what was typed, so there are few. */
const STEPS = 50

/**
 * Undo and redo for one input. Rendering text takes the browser's own undo stack
 * away, so it is kept here, each step with its caret.
 */
export interface UndoSteps {
  /** Notes what an edit started from. */
  note(before: FieldState): void
  /** What to go back to from here, if there is anything. */
  undo(now: FieldState): FieldState | undefined
  redo(now: FieldState): FieldState | undefined
  forget(): void
}

export function createUndoSteps(): UndoSteps {
  let done: FieldState[] = []
  let undone: FieldState[] = []

  function move(from: FieldState[], to: FieldState[], now: FieldState): FieldState | undefined {
    const field = from.pop()
    if (field) to.push(now)
    return field
  }

  return {
    note(before) {
      done = [...done.slice(1 - STEPS), before]
      undone = []
    },
    undo: (now) => move(done, undone, now),
    redo: (now) => move(undone, done, now),
    forget() {
      done = []
      undone = []
    },
  }
}

/** Which of the two a key press asks for: Ctrl+Z and ⌘Z, with Shift or as Ctrl+Y the other way. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  // Where letters are not Latin, the key's place counts, as it does for the browser's own.
  const key = /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.code.slice(3).toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : undefined
}
