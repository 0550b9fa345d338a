// The endpoint that a start of the sandbox names (`--webhook-url`). It belongs to
// the start as the ports do: a start that does not name it switches it off, a
// later one that does finds it with the secret it had.

import { and, eq } from 'drizzle-orm'
import { StartError } from '../start-error.ts'
import type { Store } from '../store/store.ts'
import { insertEndpoint } from './endpoints.ts'
import { deliveryUrl } from './params.ts'
import { webhookEndpoints } from './tables.ts'

export interface StartEndpoint {
  readonly id: string
  readonly url: string
  /** `whsec_…`, the same at every start with this URL over this database. */
  readonly secret: string
}

/** Test mode, all events. `now` in unix seconds. Throws a `StartError` for what is no URL. */
export async function useStartEndpoint(
  store: Store,
  url: string | undefined,
  now: number,
): Promise<StartEndpoint | undefined> {
  if (url !== undefined && !deliveryUrl.safeParse(url).success) {
    throw new StartError('--webhook-url takes a full http or https address')
  }
  return store.write(async (tx) => {
    const fromStart = eq(webhookEndpoints.from_start, true)
    await tx.update(webhookEndpoints).set({ status: 'disabled' }).where(fromStart)
    if (url === undefined) return undefined
    const [found] = await tx
      .update(webhookEndpoints)
      .set({ status: 'enabled', enabled_events: ['*'] })
      .where(and(fromStart, eq(webhookEndpoints.url, url)))
      .returning()
    if (found) return { id: found.id, url, secret: found.secret }
    const { id, secret } = await insertEndpoint(tx, {
      livemode: false,
      created: now,
      url,
      enabled_events: ['*'],
      from_start: true,
    })
    return { id, url, secret }
  })
}
