// What each action on a payment method takes.

import { z } from 'zod'
import { billingDetails, id, metadata } from '../../api/fields.ts'
import { paging } from '../../api/lists.ts'
import { fault } from '../../api/validate.ts'
import { cardInput, expiryInput } from '../../cards/card-input.ts'

const type = z.enum(['card', 'alipay', 'wechat_pay'])

/** There is no other name that would be meant. */
const noHint = { values: { hint: '', hint_zh: '' } }

/** A method's data where it is sent along, as in `payment_method_data`. */
export const paymentMethodData = z
  .strictObject({
    type,
    card: cardInput.optional(),
    billing_details: billingDetails.optional(),
    metadata: metadata.optional(),
  })
  .superRefine(({ type, card }, ctx) => {
    if (type === 'card' && !card) ctx.addIssue(fault('parameter_missing', ['card']))
    if (type !== 'card' && card) ctx.addIssue(fault('parameter_unknown', ['card'], noHint))
  })

export const updateParams = z.strictObject({
  billing_details: billingDetails.optional(),
  card: z.strictObject(expiryInput).optional(),
  metadata: metadata.nullish(),
})

export const attachParams = z.strictObject({ customer: id })

/** A browser detaches in the name of a customer session; a server needs no leave. */
export const detachParams = {
  publishable: z.strictObject({ customer_session_client_secret: z.string().max(200).optional() }),
  secret: z.strictObject({}),
}

export const listParams = z.strictObject({
  ...paging,
  customer: id.optional(),
  type: type.optional(),
})
