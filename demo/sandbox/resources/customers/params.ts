// What each action on a customer takes.

import { z } from 'zod'
import { address, id, metadata } from '../../api/fields.ts'
import { paging } from '../../api/lists.ts'

const short = z.string().max(500)

export const createParams = z.strictObject({
  address: address.nullish(),
  description: short.nullish(),
  email: z.email().max(500).nullish(),
  invoice_settings: z.strictObject({ default_payment_method: id.nullish() }).optional(),
  metadata: metadata.nullish(),
  name: short.nullish(),
  phone: short.nullish(),
})

export const updateParams = createParams

export const listParams = z.strictObject({ ...paging, email: short.optional() })

const methodsFilters = { ...paging, type: z.enum(['card']).optional() }

/** A browser sees a customer's methods in the name of a customer session. */
export const listMethodsParams = {
  publishable: z.strictObject({
    ...methodsFilters,
    customer_session_client_secret: z.string().max(200).optional(),
  }),
  secret: z.strictObject(methodsFilters),
}
