/** Time in a test's hands. What a document has started ends with it. */
export interface Clock {
  now(): number
  /** What comes later has a higher number, though it be in the same millisecond. */
  order(): number
  /** Starts a timer for an owner, and gives its number. */
  start(owner: object, milliseconds: number, then: () => void): number
  stop(id: number): void
  /** How many timers of an owner are running. */
  running(owner: object): number
  /** Ends all timers of an owner: its document is gone. */
  end(owner: object): void
  /** Lets time pass; all that is due happens, in order. */
  pass(milliseconds: number): Promise<void>
  /** Lets time pass until no timer is left, at most so long. */
  passAll(most: number): Promise<void>
}

/** Everything that needs no time happens before time goes on. */
export const settle = () => new Promise((resolve) => setImmediate(resolve))

export function createClock(): Clock {
  const timers = new Map<number, { owner: object; at: number; then: () => void }>()
  let now = 1_700_000_000_000
  let lastId = 0
  let lastOrder = 0

  const next = () => {
    let first: [number, { owner: object; at: number; then: () => void }] | undefined
    for (const entry of timers) if (!first || entry[1].at < first[1].at) first = entry
    return first
  }

  async function passTo(end: number): Promise<void> {
    await settle()
    for (let first = next(); first && first[1].at <= end; first = next()) {
      const [id, { at, then }] = first
      timers.delete(id)
      now = Math.max(now, at)
      then()
      await settle()
    }
  }

  return {
    now: () => now,
    order: () => ++lastOrder,
    start(owner, milliseconds, then) {
      timers.set(++lastId, { owner, at: now + Math.max(0, milliseconds || 0), then })
      return lastId
    },
    stop: (id) => void timers.delete(id),
    running: (owner) => [...timers.values()].filter((timer) => timer.owner === owner).length,
    end(owner) {
      for (const [id, timer] of timers) if (timer.owner === owner) timers.delete(id)
    },
    async pass(milliseconds) {
      const end = now + milliseconds
      await passTo(end)
      now = end
    },
    async passAll(most) {
      const end = now + most
      await passTo(end)
    },
  }
}
