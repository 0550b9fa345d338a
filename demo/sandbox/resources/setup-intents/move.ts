import { tell, type Happening } from '../tell.ts'
import { save } from './find.ts'
import { eventOf, nextStatus, type Action, type Status } from './machine.ts'
import type { SetupIntent } from './table.ts'
import { snapshot } from './view.ts'

/**
 * Takes the action: writes the change and, with it, the event that the action has
 * on arriving at the new status.
 */
export async function move(
  happening: Happening,
  intent: SetupIntent,
  action: Action,
  change: Partial<SetupIntent> & { status: Status },
): Promise<SetupIntent> {
  const status = nextStatus(intent.status, action, change.status)
  const moved = await save(happening.db, intent, { ...afterWaiting(status), ...change })
  const type = eventOf(action, status)
  if (type) await tell(happening, type, snapshot(moved), snapshot(intent))
  return moved
}

/** Whatever the intent waited for is over unless it waits for something anew. */
const afterWaiting = (status: Status) =>
  status === 'requires_action' ? {} : { next_action: null, authentication: null }
