// The faults that tests have ordered, and the requests they hold up. All of it
// is about this run, so it is kept in memory.

import { keyName } from '../ledger.ts'
import type { ApiKey } from '../keys.ts'
import { readAction, type Action } from './action.ts'

/** What is ordered: what to do to which requests, and how many more times. */
export interface Fault {
  readonly match: {
    readonly method: string | null
    /** Exact, `*` standing for one segment. */
    readonly path: string | null
    /** A kind of key, `pk` or `sk`, or one key. */
    readonly key: string | null
  }
  readonly action: string
  readonly times: number
}

/** A request, as far as a fault looks at it. */
export interface Target {
  readonly method: string
  readonly path: string
  readonly key: ApiKey | undefined
}

export interface Faults {
  order(fault: Fault): void
  /** What is to be done to a request, by the oldest order that fits it; it is used up by that. */
  take(target: Target): Action | undefined
  /** What has not been used up, oldest first. */
  left(): readonly Fault[]
  /** Waits so many milliseconds, or until `clear` or `close`. */
  pause(milliseconds?: number): Promise<void>
  /** Forgets all orders, and lets go of what is held up. */
  clear(): void
}

export function createFaults(): Faults {
  let orders: readonly Fault[] = []
  const held = new Set<() => void>()
  return {
    order(fault) {
      orders = [...orders, fault]
    },
    take(target) {
      const found = orders.find(({ match }) => fits(match, target))
      if (!found) return undefined
      orders = orders
        .map((one) => (one === found ? { ...one, times: one.times - 1 } : one))
        .filter(({ times }) => times > 0)
      return readAction(found.action)
    },
    left: () => orders,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer)
          held.delete(end)
          resolve()
        }
        const timer = milliseconds === undefined ? undefined : setTimeout(end, milliseconds)
        held.add(end)
      }),
    clear() {
      orders = []
      for (const end of held) end()
    },
  }
}

function fits({ method, path, key }: Fault['match'], target: Target): boolean {
  // A preflight is the browser's own request: it is left alone unless it is asked for by name.
  if (method === null ? target.method === 'OPTIONS' : method !== target.method) return false
  if (path !== null && !pathFits(path, target.path)) return false
  if (key === null) return true
  return target.key !== undefined && [target.key.value, keyName(target.key.kind)].includes(key)
}

function pathFits(pattern: string, path: string): boolean {
  const [wanted, there] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === there.length &&
    wanted.every((segment, place) => segment === '*' || segment === there[place])
  )
}
