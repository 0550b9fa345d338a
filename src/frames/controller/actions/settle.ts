import { actionOf } from './next-action.ts'
import type { Intent } from '../intent.ts'
import { orThrow } from '../outcome.ts'
import { redirect } from './redirect.ts'
import { showCode } from './qr-code.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { authenticate } from './three-d-secure.ts'

/** An action may lead to another one; an API that never comes to an end is left at this. */
const MOST_ACTIONS = 4

export interface Manner {
  /** The page may be sent to another address. */
  mayLeave: boolean
}

/** Takes an intent through what it asks of the shopper, up to where the server has the last word. */
export async function settle(
  scene: Scene,
  given: Intent,
  { mayLeave }: Manner,
  course: Course,
): Promise<Intent> {
  let intent = given
  for (let count = 0; count < MOST_ACTIONS; count++) {
    const action = intent.status === 'requires_action' ? actionOf(intent) : undefined
    if (!action || (action.kind === 'redirect' && !mayLeave)) break
    if (action.kind === 'three_d_secure') intent = await authenticate(scene, intent, action, course)
    else if (action.kind === 'qr') intent = await showCode(scene, intent, action, course)
    else intent = await redirect(scene, intent, action.url, course)
  }
  return orThrow(intent, scene.messages)
}
