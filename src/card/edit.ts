import { digitsOf, toAsciiDigits } from './digits.ts'

/** What a field holds: digits and a caret counted in digits. What is shown is rendered from it. */
export interface FieldState {
  readonly digits: string
  readonly caret: number
}

/** What an input holds and where its caret stands, in UTF-16 units. */
export interface Shown {
  readonly text: string
  readonly caret: number
}

/** `fill` is everything that is not a key: autofill, a password manager, undo, a drop. */
export type EditKind = 'insert' | 'delete-backward' | 'delete-forward' | 'fill'

/** The input's text and caret after the browser carried out an edit. */
export interface Edit extends Shown {
  readonly kind: EditKind
}

/** How one field turns edits into state, and state into what is shown. */
export interface Formatter {
  /**
   * The state after an edit of what `show(previous)` gave. Returns `previous`
   * itself for a refused key. `previous.caret` is where the edit began; if it is
   * out of date (arrow keys, a click) a refused key gives the same digits with
   * the caret where it really is, never the stale one.
   */
  edit(previous: FieldState, edit: Edit): FieldState
  show(state: FieldState): Shown
}

/** A field nobody has typed into. */
export const EMPTY: FieldState = { digits: '', caret: 0 }

const without = (digits: string, index: number) => digits.slice(0, index) + digits.slice(index + 1)

/**
 * Carries an edit over to digits, for every field that holds digits:
 *
 * 1. A delete that took only a separator takes the digit on that side.
 * 2. An insert without a digit in it is refused, also over a selection.
 * 3. Of inserted digits those that do not fit are cut, from the caret backwards;
 *    when none fits the key is refused. Digits that were there are never cut.
 * 4. Anything else replaces the value and is cut at its end.
 *
 * @param limit how many digits a value that begins like `digits` may have
 */
export function applyEdit(
  previous: FieldState,
  { text, caret, kind }: Edit,
  limit: (digits: string) => number,
): FieldState {
  const before = previous.digits
  const head = toAsciiDigits(text.slice(0, caret))
  let digits = digitsOf(text)
  let at = digitsOf(head).length

  if (kind[0] === 'd' && digits.length <= before.length) {
    if (digits === before) {
      if (kind === 'delete-backward') at--
      if (at < 0) return previous
      digits = without(digits, at)
    }
  } else if (kind === 'insert' && before.endsWith(digits.slice(at))) {
    // What stands before the inserted digits, as far as it can be told.
    const end = Math.min(at, before.length + at - digits.length)
    let kept = 0
    while (kept < end && before[kept] === digits[kept]) kept++
    let refused = at === kept && digits.length < before.length && /\D$/.test(head)
    while (digits.length > limit(digits) && at > kept) {
      digits = without(digits, --at)
      refused = at === kept
    }
    if (refused && digits !== before) return previous
  } else {
    digits = digits.slice(0, limit(digits))
    at = Math.min(at, digits.length)
  }
  return digits === before && at === previous.caret ? previous : { digits, caret: at }
}
