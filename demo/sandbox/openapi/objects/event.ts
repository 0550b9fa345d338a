import { z } from 'zod'
import { defaultVersion } from '../../api/authenticate.ts'
import { eventTypes } from '../../events/types.ts'
import { object } from '../registry.ts'
import { customer } from './customer.ts'
import { serverPaymentIntent } from './payment-intent.ts'
import { serverPaymentMethod } from './payment-method.ts'
import { refund } from './refund.ts'
import { serverSetupIntent } from './setup-intent.ts'
import { idOf, text, unixTime } from './shared.ts'

const charge = object(
  'Charge',
  'Money that moved. It is seen in events only.',
  z.strictObject({
    id: text,
    object: z.literal('charge'),
    amount: z.int().min(0),
    amount_refunded: z.int().min(0),
    created: unixTime,
    currency: z.string(),
    livemode: z.boolean(),
    payment_intent: idOf('pi'),
    refunded: z.boolean(),
  }),
)

export const event = object(
  'Event',
  'Something that happened. Webhooks carry the same.',
  z.strictObject({
    id: idOf('evt'),
    object: z.literal('event'),
    type: z.enum(eventTypes),
    api_version: z.literal(defaultVersion),
    created: unixTime,
    livemode: z.boolean(),
    data: z.strictObject({
      object: z.union([
        serverPaymentIntent,
        serverSetupIntent,
        serverPaymentMethod,
        customer,
        refund,
        charge,
      ]),
      previous_attributes: z.record(z.string(), z.unknown()).optional(),
    }),
    request: z.strictObject({ id: text, idempotency_key: text }),
  }),
)

export const resent = object(
  'ResentEvent',
  'An event that is on its way once more.',
  z.strictObject({
    id: idOf('evt'),
    object: z.literal('event'),
    type: z.enum(eventTypes),
    endpoints: z.int().min(0),
  }),
)
