// What happens without a request: intents are decided or given back when their time has
// come,
// and what is in the outbox is delivered.

import { eq, min } from 'drizzle-orm'
import { createAlarm } from './alarm.ts'
import type { Services } from './api/context.ts'
import { nextExpiry } from './resources/authentications/expire.ts'
import { settleDue } from './resources/payment-intents/settle.ts'
import { paymentIntents } from './resources/payment-intents/table.ts'
import { startDeliverer } from './webhooks/deliverer.ts'

export interface Background {
  close(): Promise<void>
}

export function startBackground(services: Pick<Services, 'clock' | 'store'>): Background {
  const { clock, store } = services
  const deliverer = startDeliverer(services)
  const settler = createAlarm(clock, async () => {
    await settleDue(services)
    const [[settles], expires] = await store.read(async (db) => [
      await db
        .select({ at: min(paymentIntents.settles_at) })
        .from(paymentIntents)
        .where(eq(paymentIntents.status, 'processing')),
      await nextExpiry(db),
    ])
    const next = Math.min(settles?.at ?? Infinity, expires ?? Infinity)
    return next === Infinity ? undefined : next
  })
  store.listen('settlements', settler.ring)
  settler.ring()
  return {
    close: async () => {
      await Promise.all([settler.close(), deliverer.close()])
    },
  }
}
