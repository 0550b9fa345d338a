import { ATTEMPT_DEADLINE } from '../../src/api/transport.ts'
import type { Timer } from '../../src/api/timer.ts'
import type { Step } from './server.ts'

/** Time in a test's hands: pauses pass at once and are noted, deadlines pass when told. */
export interface Time {
  timer: Timer
  /** The pauses asked for, in milliseconds. */
  pauses: number[]
  /** How many deadlines are running. */
  running(): number
  /** Lets every deadline that is running pass. */
  passDeadlines(): void
  /** A server that keeps a request for ever; the client's deadline passes meanwhile. */
  hang: Step
}

/** The shortest deadline there is: for one look at an intent. */
const DEADLINE = 8_000

export function createTime(): Time {
  const deadlines = new Set<() => void>()
  const pauses: number[] = []
  const time: Time = {
    timer(milliseconds, then) {
      if (milliseconds !== ATTEMPT_DEADLINE && milliseconds !== DEADLINE) {
        pauses.push(milliseconds)
        const id = setImmediate(then)
        return () => clearImmediate(id)
      }
      deadlines.add(then)
      return () => deadlines.delete(then)
    },
    pauses,
    running: () => deadlines.size,
    passDeadlines() {
      for (const then of [...deadlines]) then()
    },
    hang: () => time.passDeadlines(),
  }
  return time
}
