import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { nextActionOf } from './next-action.ts'
import type { threeDSecure } from './params.ts'
import { authentications, type Authentication } from './table.ts'
import { giveVerdict } from './verdict.ts'
import { findWaiting } from './waiting.ts'

/**
 * Takes what a browser says of itself, or that its customer has closed the
 * challenge. A browser that only has to be looked at is through by that. Where
 * nothing is waited for any more, nothing changes.
 */
export async function authenticate(
  call: Call,
  intent: { readonly id: string; readonly authentication: string | null },
  params: z.output<typeof threeDSecure>,
): Promise<void> {
  const { authentication: id } = intent
  if (id === null) return
  if (params.canceled === true) return void (await giveVerdict(call, id, 'failed'))
  const [row] = await call.db.select().from(authentications).where(eq(authentications.id, id))
  // Whoever pays by another page says nothing here.
  if (row?.via !== 'frame') return
  if (!row.challenge) return void (await giveVerdict(call, id, 'passed'))

  const seen: Partial<Authentication> = {
    frames: call.hosts.frames,
    language: params.browser?.language ?? null,
    method_done: true,
    ...(params.challenge_window_size && { window_size: params.challenge_window_size }),
  }
  await call.db.update(authentications).set(seen).where(eq(authentications.id, id))
  const waiting = await findWaiting(call, intent.id)
  await waiting?.show(nextActionOf({ ...row, ...seen }, call.hosts.api))
}

/** Whether this intent has ever been authenticated, with whatever result. */
export async function wasAuthenticated({ db }: Call, intent: string): Promise<boolean> {
  const [any] = await db
    .select({ id: authentications.id })
    .from(authentications)
    .where(eq(authentications.intent, intent))
    .limit(1)
  return any !== undefined
}
