import type { Intent } from '../intent.ts'
import { findIntent } from '../retrieve.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'
import { settle } from './settle.ts'
import { watchIntent } from './watch.ts'

/** A payment that is being looked at by an issuer: most are through in this time, in milliseconds. */
const PROCESSING_LIMIT = 20_000
const PACE = { first: 1_000, slowest: 5_000 }

/**
 * Goes on with an intent after a reload, a crash, a closed tab or a return from
 * elsewhere. It does not lead away from the page: one that calls this as it loads
 * would send the shopper back to where they have just come from.
 */
export async function resumeFrom(
  scene: Scene,
  clientSecret: string,
  course: Course,
): Promise<Intent> {
  const found = await findIntent(scene, clientSecret, course.signal)
  const manner = { mayLeave: false }
  const intent = await settle(scene, found, manner, course)
  if (intent.status !== 'processing') return intent
  const processing = ({ status }: Intent) => status === 'processing'
  const watch = watchIntent(scene, clientSecret, course, processing, PACE, PROCESSING_LIMIT)
  const end = await watch.ended
  return typeof end === 'object' ? settle(scene, end, manner, course) : intent
}
