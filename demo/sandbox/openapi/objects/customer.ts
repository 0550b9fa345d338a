import { z } from 'zod'
import { object } from '../registry.ts'
import { address } from './address.ts'
import { serverPaymentMethod } from './payment-method.ts'
import { deletedOf, idOf, metadata, reference, text, unixTime } from './shared.ts'

export const customer = object(
  'Customer',
  'Somebody who pays, perhaps more than once.',
  z.strictObject({
    id: idOf('cus'),
    object: z.literal('customer'),
    address: address.nullable(),
    created: unixTime,
    description: text,
    email: text,
    invoice_settings: z.strictObject({
      default_payment_method: reference((): z.ZodType => serverPaymentMethod).nullable(),
    }),
    livemode: z.boolean(),
    metadata,
    name: text,
    phone: text,
  }),
)

export const deletedCustomer = object(
  'DeletedCustomer',
  'What is left of a customer that was deleted.',
  deletedOf('customer', 'cus'),
)

export const anyCustomer = z.union([customer, deletedCustomer])

export const customerSession = object(
  'CustomerSession',
  'Lets one browser see and remove the saved methods of one customer, for half an hour.',
  z.strictObject({
    object: z.literal('customer_session'),
    client_secret: z.string(),
    created: unixTime,
    customer: reference((): z.ZodType => customer),
    expires_at: unixTime,
    livemode: z.boolean(),
  }),
)
