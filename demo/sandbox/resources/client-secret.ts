import { timingSafeEqual } from 'node:crypto'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Call } from '../api/context.ts'
import { ApiError } from '../errors.ts'
import type { Thing } from '../things.ts'
import { findObject, missing } from './find.ts'

type SecretTable = SQLiteTable & Record<'id' | 'livemode' | 'client_secret', SQLiteColumn>

/**
 * The intent of the path. A browser must show its client secret, and learns
 * nothing from a wrong one: the answer is the same as for no such intent.
 */
export async function findBySecret<T extends SecretTable>(
  call: Call,
  table: T,
  { thing, clientSecret }: { thing: Thing; clientSecret: string | undefined },
): Promise<T['$inferSelect']> {
  if (call.key.kind === 'publishable' && clientSecret === undefined) {
    throw new ApiError('parameter_missing', { param: 'client_secret' })
  }
  const intent = await findObject(call, table, thing, { id: call.id })
  const { client_secret } = intent as { client_secret: string }
  if (clientSecret !== undefined && !sameSecret(clientSecret, client_secret)) throw missing(thing)
  return intent
}

/** Compared so that the time it takes says nothing about where they differ. */
export function sameSecret(given: string, real: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(real)]
  return a.length === b.length && timingSafeEqual(a, b)
}
