import { eq } from 'drizzle-orm'
import type { Call } from '../../api/context.ts'
import type { Db } from '../../store/store.ts'
import { findBySecret } from '../client-secret.ts'
import { setupIntents, type SetupIntent } from './table.ts'

/** The intent of the path, if the request may know of it. */
export const findIntent = (call: Call, clientSecret?: string): Promise<SetupIntent> =>
  findBySecret(call, setupIntents, { thing: 'setup_intent', clientSecret })

/** Writes the change and gives the intent as it now is. */
export async function save(
  db: Db,
  intent: SetupIntent,
  change: Partial<SetupIntent>,
): Promise<SetupIntent> {
  if (Object.keys(change).length > 0) {
    await db.update(setupIntents).set(change).where(eq(setupIntents.id, intent.id))
  }
  return { ...intent, ...change }
}
