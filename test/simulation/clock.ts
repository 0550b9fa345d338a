import type { Timer } from '../../src/api/timer.ts'

/** Simulated time in whole milliseconds; it passes as fast as the work due allows. */
export interface Clock {
  now(): number
  timer: Timer
  /** How many timers are neither due nor stopped. */
  pending(): number
  /** Lets time pass until no timer is left. */
  run(): Promise<void>
}

/** Promises that can settle do so before time moves on: a task runs after all of them. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

export function createClock(): Clock {
  /** What is due, by the millisecond: adding, stopping and finding the next are all one step. */
  const due: ({ then?: (() => void) | undefined }[] | undefined)[] = []
  let now = 0
  let pending = 0
  return {
    now: () => now,
    pending: () => pending,
    timer(milliseconds, then) {
      const at = now + Math.max(0, Math.ceil(milliseconds))
      const entry: { then?: (() => void) | undefined } = { then }
      const slot = due[at]
      if (slot) slot.push(entry)
      else due[at] = [entry]
      pending++
      return () => {
        if (entry.then) pending--
        // What it would have called need not be kept until then.
        entry.then = undefined
      }
    },
    async run() {
      await settle()
      for (; pending > 0; now++) {
        const slot = due[now]
        if (!slot) continue
        // Grows while it is worked through; a timer may stop another of the same moment.
        for (let next = 0; next < slot.length; await settle())
          for (; next < slot.length; next++) {
            const { then } = slot[next] as (typeof slot)[number]
            if (!then) continue
            ;(slot[next] as (typeof slot)[number]).then = undefined
            pending--
            then()
          }
        due[now] = undefined
      }
    },
  }
}
