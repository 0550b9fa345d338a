import type { Intent } from '../intent.ts'
import { lookAt, READ_DEADLINE } from '../retrieve.ts'
import type { Course, Session } from '../session.ts'

/** How a watch ended, if not with the intent having moved on. */
export type WatchStop = 'stopped' | 'expired' | 'aborted'
export type WatchEnd = Intent | WatchStop

export interface Watch {
  ended: Promise<WatchEnd>
  /** There may be news: looks soon. However often it is called, there is one look a second. */
  nudge(): void
  stop(): void
}

export interface Pace {
  /** Milliseconds until the first look, and the longest pause between two. */
  first: number
  slowest: number
}

const SOON = 1_000
const SLOWER = 1.5

/**
 * Reads an intent again and again, ever more slowly, until it is no longer as
 * `waiting` says; at most for `limit` milliseconds. This is what makes every action
 * end although a message got lost: whatever else is heard only makes a look come sooner.
 */
export function watchIntent(
  session: Session,
  clientSecret: string,
  { signal }: Course,
  waiting: (intent: Intent) => boolean,
  { first, slowest }: Pace,
  limit: number,
): Watch {
  const { api, now, surroundings } = session
  const reads = new AbortController()
  let pause = first
  let reading = false
  let news = false
  let lastLook = -Infinity
  let stopTimer = (): void => undefined
  let settle: (end: WatchEnd) => void
  const ended = new Promise<WatchEnd>((resolve) => (settle = resolve))

  const lookIn = (milliseconds: number) => {
    stopTimer()
    stopTimer = api.timer(milliseconds, () => void look())
  }

  async function look(): Promise<void> {
    reading = true
    news = false
    const intent = await lookAt(session, clientSecret, READ_DEADLINE, reads.signal)
    reading = false
    lastLook = now()
    if (intent && !waiting(intent)) end(intent)
    if (reads.signal.aborted) return
    lookIn(news ? SOON : pause)
    pause = Math.min(pause * SLOWER, slowest)
  }

  function nudge(): void {
    news = true
    if (!reading && !reads.signal.aborted) lookIn(Math.max(0, lastLook + SOON - now()))
  }

  function end(how: WatchEnd): void {
    reads.abort()
    stopTimer()
    stopLimit()
    stopWake()
    signal.removeEventListener('abort', abort)
    settle(how)
  }
  const abort = () => end('aborted')
  const stopLimit = api.timer(limit, () => end('expired'))
  const stopWake = surroundings.onWake(nudge)
  signal.addEventListener('abort', abort)
  lookIn(first)
  if (signal.aborted) abort()

  return { ended, nudge, stop: () => end('stopped') }
}
