import type { Reply, Request } from './protocol.ts'
import type { Validator } from './validate.ts'

/** One thing the page may ask for: how its arguments are read, and what is done with them. */
export interface Method<Args> {
  read: Validator<Args>
  run(args: Args, course: CallCourse): unknown
}

/** One call, while it is under way. */
export interface CallCourse {
  /** Fires when the page gives the call up. */
  signal: AbortSignal
  /** Asks the page to wait this many milliseconds from now before it does. */
  extend(milliseconds: number): void
}

/** Everything the page may ask of a frame. The prototype is null: no name is there by accident. */
export type MethodTable = Readonly<Record<string, Method<never>>>

/** Declares one method, so that `run` gets the type that `read` gives. */
export const method = <Args>(read: Validator<Args>, run: Method<Args>['run']): Method<never> =>
  ({ read, run }) as unknown as Method<never>

/** Freezes the methods into a table that inherits nothing. */
export const methodTable = (methods: Record<string, Method<never>>): MethodTable =>
  Object.freeze(Object.assign(Object.create(null) as object, methods) as MethodTable)

/** Tells the page of something; the page decides whether it listens. */
export const emit = (port: MessagePort, name: string, payload: unknown = {}): void =>
  port.postMessage({ type: 'event', name, payload } satisfies Reply)

/**
 * The frame's side of a port: answers calls from the fixed table. Each call's
 * arguments pass its validator, which keeps known fields only; `describe` turns
 * whatever was thrown into what the page may know of it.
 */
export function respond(
  port: MessagePort,
  methods: MethodTable,
  describe: (error: unknown) => unknown,
): void {
  const running = new Map<number, AbortController>()
  const send = (reply: Reply) => port.postMessage(reply)

  async function answer(id: number, name: unknown, args: unknown): Promise<void> {
    const abort = new AbortController()
    running.set(id, abort)
    try {
      const called = typeof name === 'string' ? methods[name] : undefined
      if (!called) throw new TypeError('unknown method')
      const run = called.run as Method<unknown>['run']
      const extend = (more: number) => send({ type: 'taken', id, more })
      const course = { signal: abort.signal, extend }
      send({ type: 'result', id, value: await run(called.read(args, ''), course) })
    } catch (error) {
      send({ type: 'error', id, error: describe(error) })
    } finally {
      running.delete(id)
    }
  }

  port.onmessage = ({ data }: MessageEvent<Partial<Request> | null>) => {
    const id = data?.id
    if (typeof id !== 'number') return
    const isRunning = running.get(id)
    if (data?.type === 'abort') isRunning?.abort()
    // A call that has ended says nothing: its answer is on its way.
    if (data?.type === 'check' && isRunning) send({ type: 'taken', id })
    if (data?.type !== 'call' || isRunning) return
    send({ type: 'taken', id })
    void answer(id, data.method, data.args)
  }
}
