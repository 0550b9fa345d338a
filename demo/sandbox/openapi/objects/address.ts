import { z } from 'zod'
import { object } from '../registry.ts'
import { text } from './shared.ts'

export const address = object(
  'Address',
  'A postal address. Every part may be missing.',
  z.strictObject({
    line1: text,
    line2: text,
    city: text,
    state: text,
    postal_code: text,
    country: text,
  }),
)

export const billingDetails = object(
  'BillingDetails',
  'Who pays, as the issuer knows them.',
  z.strictObject({ name: text, email: text, phone: text, address }),
)

/** Echoed as it was sent: members that were left out stay out. */
export const shipping = object(
  'Shipping',
  'Where the goods go.',
  z.strictObject({
    name: z.string(),
    phone: text.optional(),
    carrier: text.optional(),
    tracking_number: text.optional(),
    address: address.partial(),
  }),
)
