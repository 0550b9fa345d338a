// What each action on a refund takes.

import { z } from 'zod'
import { id, metadata } from '../../api/fields.ts'
import { paging } from '../../api/lists.ts'

export const createParams = z.strictObject({
  payment_intent: id,
  amount: z.int().min(1).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).nullish(),
  metadata: metadata.nullish(),
})

export const updateParams = z.strictObject({ metadata: metadata.nullish() })

export const listParams = z.strictObject({ ...paging, payment_intent: id.optional() })
