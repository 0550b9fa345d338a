// The one clock of the sandbox. Everything that depends on time (expiries,
// processing, idempotency records, card dates) asks it, so that moving it moves
// all of them together.

/** Milliseconds since 1970, and a way to move them forward. */
export interface Clock {
  now(): number
  advance(milliseconds: number): void
}

/** The machine's clock plus an offset that only grows. */
export function systemClock(): Clock {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds
    },
  }
}

/** API objects carry unix seconds. */
export const unixSeconds = (clock: Clock) => Math.floor(clock.now() / 1000)
