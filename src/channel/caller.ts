import type { Reply, Request } from './protocol.ts'

/** Why a call came to no answer: the frame was silent too long, or went away. */
export type CallFailure = 'timeout' | 'closed'

export interface CallOptions {
  /**
   * Milliseconds until the frame is told to give up; see `GRACE` for what comes after. The
   * frame may ask for more.
   */
  deadline: number
  /** Turns a failure of the channel into what the call rejects with. */
  fail(why: CallFailure): unknown
  /** Passed on to the frame, whose answer settles the call. */
  signal?: AbortSignal | undefined
}

export interface Caller {
  /** Calls a method of the frame. Always settles: with the frame's value or error, or by `fail`. */
  call(method: string, args: unknown, options: CallOptions): Promise<unknown>
  /** Ends the channel; what is under way fails as `closed`. */
  close(): void
}

/** A living frame says at once that it has a call; one that has not within this time is dead. */
const TAKEN_WITHIN = 8_000

/** A call that was given more time is asked after this often: the frame may die meanwhile. */
const CHECK_EVERY = 10_000

/** The most that a frame can ask for. Every call comes to an end. */
const MOST = 1_800_000

/** Told to give up, a frame may still say how things stand, for instance after reading an intent. */
const GRACE = 10_000

interface Pending {
  closed(): void
  taken(more: number | undefined): void
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** The page's side of a port: calls go out, answers and events come in. */
export function openCaller(
  port: MessagePort,
  onEvent: (name: string, payload: unknown) => void,
): Caller {
  const pending = new Map<number, Pending>()
  let lastId = 0

  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.type === 'event') return onEvent(data.name, data.payload)
    const call = pending.get(data.id)
    if (data.type === 'result') call?.resolve(data.value)
    else if (data.type === 'error') call?.reject(data.error)
    else call?.taken(data.more)
  }

  return {
    call: (method, args, { deadline, fail, signal }) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const send = (request: Request) => port.postMessage(request)
        const abort = () => {
          send({ type: 'abort', id })
          timers.push(setTimeout(give('timeout'), GRACE))
        }
        const settle = () => {
          pending.delete(id)
          timers.forEach(clearTimeout)
          signal?.removeEventListener('abort', abort)
        }
        const give = (why: CallFailure) => () => {
          settle()
          if (why === 'timeout') send({ type: 'abort', id })
          reject(fail(why))
        }
        let isLong = false
        const timers = [
          setTimeout(give('timeout'), Math.min(TAKEN_WITHIN, deadline)),
          setTimeout(abort, deadline),
        ]
        const check = () => {
          send({ type: 'check', id })
          timers[0] = setTimeout(give('timeout'), TAKEN_WITHIN)
        }
        pending.set(id, {
          closed: give('closed'),
          taken(more) {
            clearTimeout(timers[0])
            if (more) {
              isLong = true
              clearTimeout(timers[1])
              timers[1] = setTimeout(abort, Math.min(more, MOST))
            }
            if (isLong) timers[0] = setTimeout(check, CHECK_EVERY)
          },
          resolve: (value) => (settle(), resolve(value)),
          reject: (error) => (settle(), reject(error)),
        })
        signal?.addEventListener('abort', abort)
        send({ type: 'call', id, method, args })
        if (signal?.aborted) abort()
      }),
    close() {
      port.onmessage = null
      port.close()
      pending.forEach((call) => call.closed())
    },
  }
}
