import type { Intent } from '../intent.ts'
import { leavePage } from '../leave.ts'
import { incomplete, outcomeUnknown } from '../outcome.ts'
import { lookAt } from '../retrieve.ts'
import type { Course, Session } from '../session.ts'

/** Sends the shopper to their bank or wallet; whoever comes back finds the intent as it is then. */
export async function redirect(
  session: Session,
  intent: Intent,
  url: string,
  course: Course,
): Promise<Intent> {
  await leavePage(session, url, intent, course)
  const now = await lookAt(session, intent.client_secret)
  if (now && now.status !== 'requires_action') return now
  throw now ? incomplete(now, session.messages) : outcomeUnknown(session.messages)
}
