// Money that goes back. What is left is counted in the transaction that gives it
// back, and transactions run one after the other: together, refunds never come to
// more than was captured.

import { eq, sum } from 'drizzle-orm'
import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { mergeMetadata } from '../../api/fields.ts'
import { ApiError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { recordEffect } from '../../ledger.ts'
import { format } from '../../money.ts'
import type { Db } from '../../store/store.ts'
import { findObject } from '../find.ts'
import { paymentIntents } from '../payment-intents/table.ts'
import { errorView } from '../payment-intents/view.ts'
import { tell } from '../tell.ts'
import type { createParams } from './params.ts'
import { refunds, type Refund } from './table.ts'
import { chargeView, refundView } from './view.ts'

/**
 * Throws `resource_missing`, `payment_intent_unexpected_state` while nothing has
 * been captured, `charge_already_refunded`, `amount_too_large`.
 */
export async function createRefund(
  call: Call,
  params: z.output<typeof createParams>,
): Promise<Refund> {
  const { db, now } = call
  const named = { id: params.payment_intent, param: 'payment_intent' }
  const intent = await findObject(call, paymentIntents, 'payment_intent', named)
  if (intent.status !== 'succeeded') {
    throw new ApiError('payment_intent_unexpected_state', {
      values: { status: intent.status, action: 'refund' },
      ...errorView(intent, call),
    })
  }
  const given = await refundedSoFar(db, intent.id)
  const left = intent.amount_received - given
  if (left === 0) throw new ApiError('charge_already_refunded', { param: 'payment_intent' })
  const amount = params.amount ?? left
  if (amount > left) {
    const values = { most: format(left, intent.currency) }
    throw new ApiError('amount_too_large', { param: 'amount', values })
  }

  const refund: Refund = {
    id: newId('re'),
    livemode: call.key.livemode,
    created: now,
    amount,
    charge: intent.latest_charge ?? '',
    currency: intent.currency,
    metadata: mergeMetadata({}, params.metadata ?? {}),
    payment_intent: intent.id,
    reason: params.reason ?? null,
    status: 'succeeded',
  }
  await db.insert(refunds).values(refund)
  await recordEffect(db, { intent: intent.id, effect: 'refund', amount, at: now })
  await tell(call, 'refund.created', refundView(refund))
  const [before, after] = [chargeView(intent, given), chargeView(intent, given + amount)]
  await tell(call, 'charge.refunded', after, before)
  return refund
}

async function refundedSoFar(db: Db, intent: string): Promise<number> {
  const [row] = await db
    .select({ total: sum(refunds.amount).mapWith(Number) })
    .from(refunds)
    .where(eq(refunds.payment_intent, intent))
  return row?.total ?? 0
}
