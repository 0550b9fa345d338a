import { z } from 'zod'
import { object } from '../registry.ts'
import { billingDetails } from './address.ts'
import { browserCard, serverCard } from './card.ts'
import { anyCustomer } from './customer.ts'
import { idOf, metadata, reference, unixTime } from './shared.ts'

const base = {
  id: idOf('pm'),
  object: z.literal('payment_method'),
  type: z.enum(['card']),
  billing_details: billingDetails,
  created: unixTime,
  livemode: z.boolean(),
}

export const browserPaymentMethod = object(
  'BrowserPaymentMethod',
  'A payment method as a publishable key sees it.',
  z.strictObject({ ...base, card: browserCard }),
)

export const serverPaymentMethod = object(
  'PaymentMethod',
  'A payment method as a secret key sees it.',
  z.strictObject({
    ...base,
    card: serverCard,
    customer: reference((): z.ZodType => anyCustomer).nullable(),
    metadata,
  }),
)

export const paymentMethod = z.union([serverPaymentMethod, browserPaymentMethod])
