import type { Intent } from '../intent.ts'
import { leavePage } from '../leave.ts'
import { incomplete, outcomeUnknown } from '../outcome.ts'
import { lookAt } from '../retrieve.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'

/** Sends the shopper to their bank or wallet; whoever comes back finds the intent as it is then. */
export async function redirect(
  scene: Scene,
  intent: Intent,
  url: string,
  course: Course,
): Promise<Intent> {
  await leavePage(scene, url, intent, course)
  const now = await lookAt(scene, intent.client_secret)
  if (now && now.status !== 'requires_action') return now
  throw now ? incomplete(now, scene.messages) : outcomeUnknown(scene.messages)
}
