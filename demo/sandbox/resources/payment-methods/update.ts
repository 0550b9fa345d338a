import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { mergeMetadata, wholeBillingDetails } from '../../api/fields.ts'
import type { StoredCard } from '../../cards/stored-card.ts'
import { checkExpiry } from '../../cards/take-in.ts'
import { ApiError } from '../../errors.ts'
import { tell } from '../tell.ts'
import { saveMethod } from './create.ts'
import type { updateParams } from './params.ts'
import type { PaymentMethod } from './table.ts'
import { paymentMethodView } from './view.ts'

/** Throws `payment_method_detached`, and the expiry's errors. */
export async function update(
  call: Call,
  method: PaymentMethod,
  { billing_details, card, metadata }: z.output<typeof updateParams>,
): Promise<PaymentMethod> {
  if (method.detached) throw new ApiError('payment_method_detached')
  if (card && !method.card) {
    throw new ApiError('parameter_unknown', { param: 'card', values: { hint: '', hint_zh: '' } })
  }
  const changed = await saveMethod(call.db, method, {
    ...(billing_details && {
      billing_details: wholeBillingDetails({ ...method.billing_details, ...billing_details }),
    }),
    ...(card && method.card && { card: renewed(method.card, card, call.now) }),
    ...(metadata !== undefined && {
      metadata: mergeMetadata(metadata ? method.metadata : {}, metadata ?? {}),
    }),
  })
  await tell(
    call,
    'payment_method.updated',
    paymentMethodView(changed, 'secret'),
    paymentMethodView(method, 'secret'),
  )
  return changed
}

/** The same card, valid for longer. */
function renewed(
  card: StoredCard,
  {
    exp_month = card.exp_month,
    exp_year = card.exp_year,
  }: Partial<Record<Expiry, number | undefined>>,
  now: number,
): StoredCard {
  return { ...card, ...checkExpiry({ exp_month, exp_year }, { now, param: 'card' }) }
}

type Expiry = 'exp_month' | 'exp_year'
