// What each action on a payment intent takes.

import { z } from 'zod'
import { id, metadata, shipping } from '../../api/fields.ts'
import { paging } from '../../api/lists.ts'
import {
  asking,
  method,
  methodTypes,
  onlyWithConfirm,
  oneMethod,
  tokenOrMethod,
} from '../intent-params.ts'

const text = (most: number) => z.string().max(most)
const setupFutureUsage = z.enum(['on_session', 'off_session'])

const details = {
  customer: id.nullish(),
  description: text(350).nullish(),
  metadata: metadata.nullish(),
  receipt_email: z.email().max(500).nullish(),
  setup_future_usage: setupFutureUsage.nullish(),
  shipping: shipping.nullish(),
}

/** A saved card's security code, asked for again. It is checked, never stored. */
const methodOptions = z.strictObject({
  card: z.strictObject({ cvc: text(10).optional() }).optional(),
})

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
    payment_method_types: methodTypes.optional(),
    confirm: z.boolean().default(false),
    off_session: z.boolean().optional(),
    payment_method_options: methodOptions.optional(),
    ...asking,
    ...details,
    ...tokenOrMethod,
  })
  .superRefine(oneMethod)
  .superRefine(onlyWithConfirm)

export const updateParams = z
  .strictObject({
    amount: z.int().optional(),
    currency: text(100).optional(),
    capture_method: z.enum(['automatic', 'manual']).optional(),
    payment_method_types: methodTypes.optional(),
    ...details,
    ...method,
  })
  .superRefine(oneMethod)

const confirm = {
  client_secret: text(200).optional(),
  receipt_email: details.receipt_email,
  payment_method_options: methodOptions.optional(),
  setup_future_usage: details.setup_future_usage,
  shipping: details.shipping,
  ...asking,
  ...tokenOrMethod,
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
