import { Refusal } from '../../shared/describe-error.ts'
import type { DialogInstruction, ReportType } from './dialog.ts'
import { endAuthentication } from './end-authentication.ts'
import type { Intent } from '../intent.ts'
import type { Listener } from './listener.ts'
import { incomplete, withIntent } from '../outcome.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { watchIntent, type Pace } from './watch.ts'

/** What is shown in a dialog, and how it is known that there is no more need of it. */
export interface Showing {
  instruction: DialogInstruction
  /** The intent still waits for what is shown. */
  waiting(intent: Intent): boolean
  pace: Pace
  /** The report that there may be news of the intent. */
  news: ReportType
  /** How long it may be shown, in milliseconds. */
  limit: number
  /** What is said when that time is up; left out: that the bank knows nobody. */
  expired?: string
}

/** For the frame in the dialog to load. */
const FRAME_LIMIT = 10_000
/** How often it is seen to that the frame is still there, and how often it may not be. */
const CHECK_EVERY = 1_000
const MISSED = 4

/** Shows a dialog until the intent has moved on, the shopper stops, or the time is up. */
export async function show(
  scene: Scene,
  intent: Intent,
  { dialog, hear, on }: Listener,
  { instruction, waiting, pace, news, limit, expired }: Showing,
  course: Course,
): Promise<Intent> {
  const { api, messages } = scene
  const secret = intent.client_secret
  const { signal } = course
  dialog.say(instruction)
  // A dialog without its frame would lie over the page, unseen.
  if (!(await hear('hello', FRAME_LIMIT, signal)) && !signal.aborted)
    throw new Refusal({
      type: 'api_connection_error',
      code: 'frame_load_failed',
      message: messages.connection_failed,
      ...withIntent(intent),
    })
  dialog.show()

  const watch = watchIntent(scene, secret, course, waiting, pace, limit)
  // One that the page has moved is loading again; one that it has thrown out stays away.
  let missed = 0
  const check = () => {
    missed = dialog.isGone() ? missed + 1 : 0
    if (missed < MISSED) stopCheck = api.timer(CHECK_EVERY, check)
    else watch.stop()
  }
  let stopCheck = api.timer(CHECK_EVERY, check)
  on(news, watch.nudge)
  on('canceled', watch.stop)

  const end = await watch.ended
  stopCheck()
  dialog.close()
  if (typeof end === 'object') return end
  if (missed === MISSED) throw incomplete(intent, messages)
  return endAuthentication(scene, secret, end, expired)
}
