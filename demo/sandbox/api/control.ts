// The sandbox's own controls, for tests. Secret keys only.

import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { forgetMoves } from '../clock-control.ts'
import { keyDomains } from '../domains/bindings.ts'
import { events } from '../events/table.ts'
import { effects } from '../ledger.ts'
import { authentications } from '../resources/authentications/table.ts'
import { confirmationTokens } from '../resources/confirmation-tokens/table.ts'
import { customerSessions } from '../resources/customer-sessions/table.ts'
import { customers } from '../resources/customers/table.ts'
import { paymentIntents } from '../resources/payment-intents/table.ts'
import { settleDue } from '../resources/payment-intents/settle.ts'
import { paymentMethods } from '../resources/payment-methods/table.ts'
import { refunds } from '../resources/refunds/table.ts'
import { setupIntents } from '../resources/setup-intents/table.ts'
import { tokens } from '../resources/tokens.ts'
import { announce } from '../store/announce.ts'
import { deliveries, webhookEndpoints } from '../webhooks/tables.ts'
import type { Env, Services } from './context.ts'
import { idempotencyRecords } from './idempotency.ts'

/** Emptied in this order: a row goes before what it refers to. */
const tables = [
  deliveries,
  events,
  effects,
  idempotencyRecords,
  authentications,
  tokens,
  confirmationTokens,
  customerSessions,
  refunds,
  setupIntents,
  paymentIntents,
  paymentMethods,
  customers,
  keyDomains,
]

export function controlRoutes(services: Services): Hono<Env> {
  const { bindings, clock, faults, ledger, store } = services
  return new Hono<Env>()
    .get('/ledger', async (c) => {
      await settleDue(services)
      return c.json({
        requests: ledger.requests(),
        effects: await store.read((db) => ledger.effects(db)),
      })
    })
    .post('/reset', async (c) => {
      const moved = await store.write(async (tx) => {
        for (const table of tables) await tx.delete(table)
        // One named at the start belongs to the running sandbox, as its keys do.
        await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.from_start, false))
        announce(tx, 'deliveries')
        return forgetMoves(tx)
      })
      clock.advance(-moved)
      ledger.clear()
      faults.clear()
      await bindings.reload()
      return c.json({ reset: true })
    })
}
