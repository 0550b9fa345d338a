import { z } from 'zod'
import { object } from '../registry.ts'
import { shipping } from './address.ts'
import { anyCustomer } from './customer.ts'
import { nextAction } from './next-action.ts'
import { lastError } from './payment-error.ts'
import { paymentMethod } from './payment-method.ts'
import { idOf, metadata, reference, text, unixTime } from './shared.ts'

const browserMembers = {
  id: idOf('pi'),
  object: z.literal('payment_intent'),
  amount: z.int().min(1),
  canceled_at: unixTime.nullable(),
  cancellation_reason: text,
  capture_method: z.enum(['automatic', 'manual']),
  client_secret: z.string().regex(/^pi_[0-9A-Za-z]{24}_secret_[0-9A-Za-z]{24}$/),
  created: unixTime,
  currency: z.string().regex(/^[a-z]{3}$/),
  description: text,
  last_payment_error: lastError.nullable(),
  livemode: z.boolean(),
  next_action: nextAction.nullable(),
  payment_method: reference((): z.ZodType => paymentMethod).nullable(),
  payment_method_types: z.array(z.string()),
  setup_future_usage: z.enum(['on_session', 'off_session']).nullable(),
  status: z.enum([
    'requires_payment_method',
    'requires_confirmation',
    'requires_action',
    'processing',
    'requires_capture',
    'succeeded',
    'canceled',
  ]),
}

export const browserPaymentIntent = object(
  'BrowserPaymentIntent',
  'A payment intent as a publishable key sees it: what a browser needs to pay it.',
  z.strictObject(browserMembers),
)

export const serverPaymentIntent = object(
  'PaymentIntent',
  'A payment intent as a secret key sees it.',
  z.strictObject({
    ...browserMembers,
    amount_capturable: z.int().min(0),
    amount_received: z.int().min(0),
    automatic_payment_methods: z
      .strictObject({
        enabled: z.boolean(),
        allow_redirects: z.enum(['always', 'never']).optional(),
      })
      .nullable(),
    customer: reference((): z.ZodType => anyCustomer).nullable(),
    latest_charge: text,
    metadata,
    receipt_email: text,
    shipping: shipping.nullable(),
  }),
)

export const paymentIntent = z.union([serverPaymentIntent, browserPaymentIntent])
