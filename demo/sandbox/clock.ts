// The one clock of the sandbox. Everything that depends on time (expiries,
// processing, retries, idempotency records, card dates) asks it, so that moving
// it moves all of them together. Two things stay with the machine's clock: the
// time in a webhook's signature, which the receiver compares with its own, and
// how long one attempt to deliver may take.

/** Milliseconds since 1970, and a way to move them. */
export interface Clock {
  now(): number
  advance(milliseconds: number): void
  /** Calls the listener after each move, until the function it returns is called. */
  onMove?(listener: () => void): () => void
}

/** The machine's clock plus an offset. */
export function systemClock(): Clock {
  let offset = 0
  const listeners = new Set<() => void>()
  return {
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds
      for (const listener of listeners) listener()
    },
    onMove: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** API objects carry unix seconds. */
export const unixSeconds = (clock: Clock) => Math.floor(clock.now() / 1000)
