import type { Caller, Weather } from './api.ts'
import { simulate, type Design, type Run } from './simulate.ts'

/** A hundred thousand checkouts, of three calls each when nothing fails. */
export const CLIENTS = 100_000
export const CALLS = 3

/** In seconds. Before the start, shoppers fill the shops; the plot begins after that. */
export const START = 120
export const BROWN_OUT = START + 60
export const RECOVERY = BROWN_OUT + 90
export const END = RECOVERY + 120

/** Requests a second when nothing fails. */
export const NORMAL = (CLIENTS / END) * CALLS

export const FINE: Weather = { capacity: NORMAL * 3, reset: 0, silent: 0, refused: 0 }

/**
 * Gets slow, gets overloaded, falls silent, refuses everybody until a moment that it
 * names to all of them, and is back at that moment.
 */
export function brownOut(second: number): Weather {
  if (second < BROWN_OUT || second >= RECOVERY) return FINE
  const at = second - BROWN_OUT
  if (at < 15) return { ...FINE, capacity: NORMAL * 0.8, reset: 0.05 }
  if (at < 35) return { ...FINE, capacity: NORMAL * 0.5, refused: 0.2, retryAfter: 3 }
  if (at < 50) return { ...FINE, reset: 0.5, silent: 0.5 }
  if (at < 70) return { ...FINE, capacity: NORMAL * 0.5, reset: 0.2, refused: 0.1 }
  return { ...FINE, refused: 1, retryAfter: RECOVERY - second }
}

/** One kind of weather for the length of the brown-out, for some callers. */
export const during =
  (weather: Partial<Weather>, concerns: (caller: Caller) => boolean = () => true) =>
  (second: number, caller: Caller): Weather =>
    second >= BROWN_OUT && second < RECOVERY && concerns(caller) ? { ...FINE, ...weather } : FINE

export const runBrownOut = (
  weatherFor: (second: number, caller: Caller) => Weather = brownOut,
  design?: Design,
): Promise<Run> =>
  simulate({ clients: CLIENTS, seconds: END, weatherFor, ...(design ? { design } : {}) })
