import { and, eq, lte, min, sql } from 'drizzle-orm'
import type { Db } from '../../store/store.ts'
import type { Happening } from '../tell.ts'
import { authentications } from './table.ts'
import { giveVerdict } from './verdict.ts'

const open = eq(authentications.status, sql`'open'`)

/** Ends each authentication whose customer took too long. */
export async function expireDue(happening: Happening): Promise<void> {
  const due = await happening.db
    .select({ id: authentications.id })
    .from(authentications)
    .where(and(open, lte(authentications.expires_at, happening.now)))
  for (const { id } of due) await giveVerdict(happening, id, 'expired')
}

/** When the next one runs out, in milliseconds. */
export async function nextExpiry(db: Db): Promise<number | undefined> {
  const [next] = await db
    .select({ at: min(authentications.expires_at) })
    .from(authentications)
    .where(open)
  return next?.at == null ? undefined : next.at * 1000
}
