// The sandbox's own controls, for tests. Secret keys only.

import { Hono } from 'hono'
import { effects } from '../ledger.ts'
import { confirmationTokens } from '../resources/confirmation-tokens/table.ts'
import { customerSessions } from '../resources/customer-sessions/table.ts'
import { customers } from '../resources/customers/table.ts'
import { paymentIntents } from '../resources/payment-intents/table.ts'
import { settleDue } from '../resources/payment-intents/settle.ts'
import { paymentMethods } from '../resources/payment-methods/table.ts'
import { refunds } from '../resources/refunds/table.ts'
import { setupIntents } from '../resources/setup-intents/table.ts'
import { tokens } from '../resources/tokens.ts'
import type { Env, Services } from './context.ts'
import { idempotencyRecords } from './idempotency.ts'

/** Emptied in this order: a row goes before what it refers to. */
const tables = [
  effects,
  idempotencyRecords,
  tokens,
  confirmationTokens,
  customerSessions,
  refunds,
  setupIntents,
  paymentIntents,
  paymentMethods,
  customers,
]

export function controlRoutes(services: Services): Hono<Env> {
  const { ledger, store } = services
  return new Hono<Env>()
    .get('/ledger', async (c) => {
      await settleDue(services)
      return c.json({
        requests: ledger.requests(),
        effects: await store.read((db) => ledger.effects(db)),
      })
    })
    .post('/reset', async (c) => {
      await store.write(async (tx) => {
        for (const table of tables) await tx.delete(table)
      })
      ledger.clear()
      return c.json({ reset: true })
    })
}
