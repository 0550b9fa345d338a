import { digitsOf } from '../../src/card/digits.ts'
import type { EditKind, FieldState, Formatter } from '../../src/card/edit.ts'
import { EMPTY } from '../../src/card/edit.ts'

/** What a browser does to an input's text before the field hears of it. */
export interface Action {
  readonly kind: EditKind
  /** What is typed, pasted or filled in. */
  readonly text?: string
}

export const type = (text: string): Action => ({ kind: 'insert', text })
export const paste = type
export const fill = (text: string): Action => ({ kind: 'fill', text })
export const backspace: Action = { kind: 'delete-backward' }
export const del: Action = { kind: 'delete-forward' }

const digitsBefore = (text: string, at: number) => digitsOf(text.slice(0, at)).length

/** Carries an action out on what the field shows, with `from`–`to` selected in UTF-16 units. */
export function act(
  formatter: Formatter,
  state: FieldState,
  from: number,
  to: number,
  { kind, text = '' }: Action,
): FieldState {
  const shown = formatter.show(state).text
  const previous = { ...state, caret: digitsBefore(shown, from) }
  if (kind === 'fill') return formatter.edit(previous, { text, caret: text.length, kind })
  if (kind !== 'insert' && from === to) {
    if (kind === 'delete-backward') from--
    else to++
    if (from < 0 || to > shown.length) return previous
  }
  const after = { text: shown.slice(0, from) + text + shown.slice(to), caret: from + text.length }
  const next = formatter.edit(previous, { ...after, kind })
  return next === previous && previous.caret === state.caret ? state : next
}

/** Reads `4111‸ 1`, or `41[11 1]` for a selection. */
function parse(drawn: string) {
  const from = drawn.search(/[‸[]/)
  const text = drawn.replace(/[‸[\]]/g, '')
  const to = drawn.includes(']') ? drawn.indexOf(']') - 1 : from
  return { text, from, to, state: { digits: digitsOf(text), caret: digitsBefore(text, from) } }
}

export function draw(formatter: Formatter, state: FieldState): string {
  const { text, caret } = formatter.show(state)
  return `${text.slice(0, caret)}‸${text.slice(caret)}`
}

/** What stands in the field after the actions, drawn with its caret. */
export function after(formatter: Formatter, drawn: string, ...actions: Action[]): string {
  const { text, from, to, state } = parse(drawn)
  const shown = formatter.show(state)
  if (shown.text !== text) throw new Error(`The field shows ${shown.text}, never ${text}.`)
  const [first, ...rest] = actions
  let now = first ? act(formatter, state, from, to, first) : state
  for (const action of rest) {
    const { caret } = formatter.show(now)
    now = act(formatter, now, caret, caret, action)
  }
  return draw(formatter, now)
}

/** What stands in an empty field after typing key by key; ⌫ is Backspace. */
export function typed(formatter: Formatter, keys: string): string {
  const actions = [...keys].map((key) => (key === '⌫' ? backspace : type(key)))
  return after(formatter, '‸', ...actions)
}

/** What an empty field shows after a paste or a fill. */
export function shownAfter(formatter: Formatter, kind: EditKind, text: string): string {
  return formatter.show(formatter.edit(EMPTY, { text, caret: text.length, kind })).text
}
