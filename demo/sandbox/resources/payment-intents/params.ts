// What each action on a payment intent takes.

import { z } from 'zod'
import { id, metadata, returnUrl, shipping } from '../../api/fields.ts'
import { paging } from '../../api/lists.ts'
import { fault } from '../../api/validate.ts'
import { paymentMethodData } from '../payment-methods/params.ts'

const text = (most: number) => z.string().max(most)
const setupFutureUsage = z.enum(['on_session', 'off_session'])

/** Either of the two ways to say how to pay. Sending both is a fault, not a choice. */
const method = {
  payment_method: id.nullish(),
  payment_method_data: paymentMethodData.optional(),
}
const oneMethod = (
  params: { payment_method?: unknown; payment_method_data?: unknown },
  ctx: z.core.$RefinementCtx,
) => {
  if (params.payment_method != null && params.payment_method_data !== undefined) {
    const values = { other: 'payment_method_data' }
    ctx.addIssue(fault('parameters_exclusive', ['payment_method'], { values }))
  }
}

const details = {
  customer: id.nullish(),
  description: text(350).nullish(),
  metadata: metadata.nullish(),
  receipt_email: z.email().max(500).nullish(),
  setup_future_usage: setupFutureUsage.nullish(),
  shipping: shipping.nullish(),
}

const paymentMethodTypes = z
  .array(z.enum(['card']))
  .min(1)
  .max(20)

export const createParams = z
  .strictObject({
    amount: z.int(),
    currency: text(100),
    automatic_payment_methods: z
      .strictObject({
        enabled: z.boolean(),
        allow_redirects: z.enum(['always', 'never']).optional(),
      })
      .optional(),
    capture_method: z.enum(['automatic', 'manual']).default('automatic'),
    payment_method_types: paymentMethodTypes.optional(),
    confirm: z.boolean().default(false),
    off_session: z.boolean().optional(),
    return_url: returnUrl.optional(),
    ...details,
    ...method,
  })
  .superRefine(oneMethod)

export const updateParams = z
  .strictObject({
    amount: z.int().optional(),
    currency: text(100).optional(),
    capture_method: z.enum(['automatic', 'manual']).optional(),
    payment_method_types: paymentMethodTypes.optional(),
    ...details,
    ...method,
  })
  .superRefine(oneMethod)

const confirm = {
  client_secret: text(200).optional(),
  receipt_email: details.receipt_email,
  return_url: returnUrl.optional(),
  setup_future_usage: details.setup_future_usage,
  shipping: details.shipping,
  ...method,
}
/** `off_session` says that the customer is not there: a browser cannot mean that. */
export const confirmParams = {
  publishable: z.strictObject(confirm).superRefine(oneMethod),
  secret: z
    .strictObject({ ...confirm, off_session: z.boolean().optional() })
    .superRefine(oneMethod),
}

export const retrieveParams = z.strictObject({ client_secret: text(200).optional() })

export const listParams = z.strictObject({ ...paging, customer: id.optional() })

export const cancelParams = z.strictObject({
  cancellation_reason: z
    .enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'])
    .nullish(),
})

export const captureParams = z.strictObject({ amount_to_capture: z.int().min(1).optional() })
