import { Refusal } from '../shared/describe-error.ts'
import type { Intent } from './intent.ts'
import { aborted, outcomeUnknown } from './outcome.ts'
import type { Course, Session } from './session.ts'

/**
 * One verb per intent at a time. The same one again joins the one under way; another
 * one is refused as `payment_in_progress`. "The same" is said of the request as the
 * API would get it, so a card whose digits have changed in the meantime is another one.
 */
export interface Flights {
  /** Starts a verb for an intent, or joins it. `what` tells it from others; `ANY` joins whatever is under way. */
  fly(
    intent: string,
    what: string,
    course: Course,
    start: (course: Course) => Promise<Intent>,
  ): Promise<Intent>
}

/** For a verb that goes on with an intent, whoever has begun it. */
export const ANY = ''

interface Flight {
  what: string
  promise: Promise<Intent>
  /** Those who still wait for it; the last to leave ends it. */
  callers: Set<Course>
  /** Until when, in milliseconds since 1970, they were asked to wait. */
  until: number
  end: AbortController
}

export function createFlights({ messages, now }: Session): Flights {
  const flights = new Map<string, Flight>()

  /** Settles as the flight does, or at once for a caller who leaves while others stay. */
  const join = (flight: Flight, course: Course) =>
    new Promise<Intent>((resolve, reject) => {
      const { callers, promise, until, end } = flight
      const { signal, extend } = course
      const leave = () => {
        callers.delete(course)
        if (callers.size) reject(outcomeUnknown(messages))
        else end.abort()
      }
      callers.add(course)
      if (until > now()) extend(until - now())
      signal.addEventListener('abort', leave)
      promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })

  return {
    async fly(intent, what, course, start) {
      for (;;) {
        if (course.signal.aborted) throw aborted(messages)
        const other = flights.get(intent)
        if (!other) break
        if (what !== ANY && other.what !== what)
          throw new Refusal({
            type: 'invalid_request_error',
            code: 'payment_in_progress',
            message: messages.payment_in_progress,
          })
        if (!other.end.signal.aborted) return join(other, course)
        // All its callers have left: this one takes over once it is known how that ended.
        const ended = await other.promise.catch(() => undefined)
        if (ended) return ended
      }

      const end = new AbortController()
      const callers = new Set<Course>()
      const extend = (milliseconds: number) => {
        flight.until = now() + milliseconds
        for (const caller of callers) caller.extend(milliseconds)
      }
      const flight: Flight = { what, callers, until: 0, end, promise: new Promise(() => undefined) }
      flights.set(intent, flight)
      flight.promise = start({ signal: end.signal, extend }).finally(() => flights.delete(intent))
      return join(flight, course)
    },
  }
}
