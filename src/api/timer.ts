/**
 * Calls back after so many milliseconds unless stopped before; returns how to
 * stop. All of the API's pauses and deadlines go through one of these, so that a
 * test can put its own time in their place.
 */
export type Timer = (milliseconds: number, then: () => void) => () => void

export const startTimer: Timer = (milliseconds, then) => {
  const id = setTimeout(then, milliseconds)
  return () => clearTimeout(id)
}
