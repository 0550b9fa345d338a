// Runs some work whenever there is something to do: at once when rung, and when
// the sandbox's clock reaches the moment the work asked for. One run at a time; a
// ring during a run means one more after it.

import type { Clock } from './clock.ts'
import { redact } from './redact.ts'

export interface Alarm {
  ring(): void
  /** No run starts any more. Resolves when the one under way has ended. */
  close(): Promise<void>
}

/** `work` returns when it wants to run next, in milliseconds of the clock, if it knows. */
export function createAlarm(clock: Clock, work: () => Promise<number | undefined>): Alarm {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  let closed = false

  const runIn = (milliseconds: number) => {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(ring, Math.min(Math.max(milliseconds, shortest), longest))
  }

  const run = async () => {
    clearTimeout(timer)
    try {
      const next = await work()
      if (next !== undefined) runIn(next - clock.now())
    } catch (error) {
      console.error(redact(String(error instanceof Error ? error.stack : error)))
      runIn(afterFault)
    }
  }

  function ring(): void {
    again = running !== undefined
    if (closed || again) return
    running = run().finally(() => {
      running = undefined
      if (again) ring()
    })
  }

  const stopListening = clock.onMove?.(ring)
  return {
    ring,
    async close() {
      closed = true
      stopListening?.()
      await running
      clearTimeout(timer)
    },
  }
}

// A timer of Node fires at once when asked for more than 31 bits of milliseconds.
const longest = 2 ** 31 - 1
const shortest = 1
const afterFault = 1000
