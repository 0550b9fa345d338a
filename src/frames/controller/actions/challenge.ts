import { Refusal } from '../../shared/describe-error.ts'
import { actionOf } from './next-action.ts'
import type { DialogInstruction } from './dialog.ts'
import { endAuthentication } from './end-authentication.ts'
import type { Intent } from '../intent.ts'
import type { Listener } from './listener.ts'
import { incomplete, withIntent } from '../outcome.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { watchIntent } from './watch.ts'

/** For the challenge frame to load. */
const FRAME_LIMIT = 10_000
/** How often it is seen to that the dialog is still there. */
const CHECK_EVERY = 1_000
const PACE = { first: 4_000, slowest: 15_000 }

/** Shows the bank's page until the intent has moved on, the shopper stops, or the time is up. */
export async function challenge(
  scene: Scene,
  intent: Intent,
  page: DialogInstruction,
  transaction: string,
  { dialog, hear, on }: Listener,
  deadline: number,
  course: Course,
): Promise<Intent> {
  const { api, messages, now } = scene
  const secret = intent.client_secret
  const { signal } = course
  dialog.say(page)
  if (!(await hear('hello', FRAME_LIMIT, signal)) && !signal.aborted)
    throw new Refusal({
      type: 'api_connection_error',
      code: 'frame_load_failed',
      message: messages.connection_failed,
      ...withIntent(intent),
    })
  dialog.show()

  const waiting = (read: Intent) => {
    if (read.status !== 'requires_action') return false
    const action = actionOf(read)
    // Another attempt, of another tab for instance, has put its own in this one's place.
    return action?.kind === 'three_d_secure' && action.server_transaction_id === transaction
  }
  const watch = watchIntent(scene, secret, course, waiting, PACE, Math.max(0, deadline - now()))
  let gone = false
  const check = () => {
    gone = dialog.isGone()
    if (gone) watch.stop()
    else stopCheck = api.timer(CHECK_EVERY, check)
  }
  let stopCheck = api.timer(CHECK_EVERY, check)
  on('challenge_done', watch.nudge)
  on('canceled', watch.stop)

  const end = await watch.ended
  stopCheck()
  dialog.close()
  if (typeof end === 'object') return end
  if (gone) throw incomplete(intent, messages)
  return endAuthentication(scene, secret, end)
}
