// What each action on a setup intent takes.

import { z } from 'zod'
import { id, metadata } from '../../api/fields.ts'
import { paging } from '../../api/lists.ts'
import {
  asking,
  method,
  onlyWithConfirm,
  oneMethod,
  setupTypes,
  tokenOrMethod,
} from '../intent-params.ts'

const text = (most: number) => z.string().max(most)

const details = {
  customer: id.nullish(),
  description: text(350).nullish(),
  metadata: metadata.nullish(),
  payment_method_types: setupTypes.optional(),
}

export const createParams = z
  .strictObject({
    automatic_payment_methods: z
      .strictObject({
        enabled: z.boolean(),
        allow_redirects: z.enum(['always', 'never']).optional(),
      })
      .optional(),
    confirm: z.boolean().default(false),
    ...asking,
    usage: z.enum(['on_session', 'off_session']).default('off_session'),
    ...details,
    ...tokenOrMethod,
  })
  .superRefine(oneMethod)
  .superRefine(onlyWithConfirm)

export const updateParams = z.strictObject({ ...details, ...method }).superRefine(oneMethod)

const confirm = z
  .strictObject({
    client_secret: text(200).optional(),
    ...asking,
    ...tokenOrMethod,
  })
  .superRefine(oneMethod)

export const confirmParams = { publishable: confirm, secret: confirm }

export const retrieveParams = z.strictObject({ client_secret: text(200).optional() })

export const listParams = z.strictObject({
  ...paging,
  customer: id.optional(),
  payment_method: id.optional(),
})

export const cancelParams = z.strictObject({
  cancellation_reason: z
    .enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'])
    .nullish(),
})
