import { actionOf } from './next-action.ts'
import type { DialogInstruction } from './dialog.ts'
import type { Intent } from '../intent.ts'
import type { Listener } from './listener.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { show } from './show.ts'

const PACE = { first: 4_000, slowest: 15_000 }

/** Shows the bank's page until the intent has moved on, the shopper stops, or the time is up. */
export function challenge(
  scene: Scene,
  intent: Intent,
  instruction: DialogInstruction,
  transaction: string,
  listener: Listener,
  deadline: number,
  course: Course,
): Promise<Intent> {
  const waiting = (read: Intent) => {
    if (read.status !== 'requires_action') return false
    const action = actionOf(read)
    // Another attempt, of another tab for instance, has put its own in this one's place.
    return action?.kind === 'three_d_secure' && action.server_transaction_id === transaction
  }
  const limit = Math.max(0, deadline - scene.now())
  return show(
    scene,
    intent,
    listener,
    { instruction, waiting, pace: PACE, news: 'challenge_done', limit },
    course,
  )
}
