import type { Point } from './engine.ts'

/** WebDriver's codes for the keys that are no character (WebDriver, "normalized key value"). */
const CODES: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Delete: '\uE017',
}

/** Keys that are down together, modifiers first. */
export type Chord = readonly string[]

/** `Control+z` is one chord, `Backspace` another, and `4242` four of one key each. */
export function chordsOf(stroke: string): Chord[] {
  if (stroke in CODES) return [[stroke]]
  if (/^(Control|Shift)\+/.test(stroke)) return [stroke.split('+')]
  return [...stroke].map((character) => [character])
}

const codeOf = (key: string): string => CODES[key] ?? key

/** The actions of a keyboard, as classic WebDriver and BiDi both take them. */
export function pressing(chords: Chord[]): object[] {
  const actions = chords.flatMap((chord) => [
    ...chord.map((key) => ({ type: 'keyDown', value: codeOf(key) })),
    ...[...chord].reverse().map((key) => ({ type: 'keyUp', value: codeOf(key) })),
  ])
  return [{ type: 'key', id: 'keyboard', actions }]
}

export function holding(key: string, times: number): object[] {
  const value = codeOf(key)
  const downs = Array.from({ length: times }, () => ({ type: 'keyDown', value }))
  return [{ type: 'key', id: 'keyboard', actions: [...downs, { type: 'keyUp', value }] }]
}

/** A click of the mouse, so far from the middle of an element or from the window's corner. */
export const clicking = (origin: object | 'viewport', { x, y }: Point): object[] => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', origin, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
]
