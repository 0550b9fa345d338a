import type { Session } from './session.ts'

/** How long a call waits for the network before it says so, in milliseconds. */
export const OFFLINE_LIMIT = 45_000

/** Waits for the network; false when it has not come back by then, or the call was given up. */
export function whenOnline(
  { surroundings, api, now }: Session,
  until: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted || surroundings.online()) return Promise.resolve(!signal.aborted)
  return new Promise((resolve) => {
    const end = (online: boolean) => {
      stopTimer()
      stopWake()
      signal.removeEventListener('abort', giveUp)
      resolve(online)
    }
    const giveUp = () => end(false)
    const stopTimer = api.timer(Math.max(0, until - now()), giveUp)
    const stopWake = surroundings.onWake(() => {
      if (surroundings.online()) end(true)
    })
    signal.addEventListener('abort', giveUp)
  })
}
