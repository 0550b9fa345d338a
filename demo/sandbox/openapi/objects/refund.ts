import { z } from 'zod'
import { object } from '../registry.ts'
import { serverPaymentIntent } from './payment-intent.ts'
import { idOf, metadata, reference, text, unixTime } from './shared.ts'

export const refund = object(
  'Refund',
  'Money that went back.',
  z.strictObject({
    id: idOf('re'),
    object: z.literal('refund'),
    amount: z.int().min(1),
    charge: text,
    created: unixTime,
    currency: z.string(),
    livemode: z.boolean(),
    metadata,
    payment_intent: reference((): z.ZodType => serverPaymentIntent),
    reason: text,
    status: z.enum(['pending', 'succeeded', 'failed', 'canceled', 'requires_action']),
  }),
)
