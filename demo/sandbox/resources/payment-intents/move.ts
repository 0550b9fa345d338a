import { announce } from '../../store/announce.ts'
import { tell, type Happening } from '../tell.ts'
import { save } from './find.ts'
import { eventOf, nextStatus, type Action, type Status } from './machine.ts'
import type { PaymentIntent } from './table.ts'
import { snapshot } from './view.ts'

/**
 * Takes the action: writes the change and, with it, the event that the action has
 * on arriving at the new status. The only way an intent's status changes other
 * than by being given a method, so that each change is told once.
 */
export async function move(
  happening: Happening,
  intent: PaymentIntent,
  action: Action,
  change: Partial<PaymentIntent> & { status: Status },
): Promise<PaymentIntent> {
  const status = nextStatus(intent.status, action, change.status)
  const moved = await save(happening.db, intent, { ...afterWaiting(status), ...change })
  const type = eventOf(action, status)
  if (type) await tell(happening, type, snapshot(moved), snapshot(intent))
  if (moved.settles_at !== null) announce(happening.db, 'settlements')
  return moved
}

/** Whatever the intent waited for is over unless it waits for something anew. */
const afterWaiting = (status: Status) =>
  status === 'requires_action' ? {} : { next_action: null, authentication: null }
