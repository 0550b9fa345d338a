import { z } from 'zod'
import { object } from '../registry.ts'
import { anyCustomer } from './customer.ts'
import { nextAction } from './next-action.ts'
import { lastError } from './payment-error.ts'
import { paymentMethod } from './payment-method.ts'
import { idOf, metadata, reference, text, unixTime } from './shared.ts'

const browserMembers = {
  id: idOf('seti'),
  object: z.literal('setup_intent'),
  cancellation_reason: text,
  client_secret: z.string().regex(/^seti_[0-9A-Za-z]{24}_secret_[0-9A-Za-z]{24}$/),
  created: unixTime,
  description: text,
  last_setup_error: lastError.nullable(),
  livemode: z.boolean(),
  next_action: nextAction.nullable(),
  payment_method: reference((): z.ZodType => paymentMethod).nullable(),
  payment_method_types: z.array(z.string()),
  status: z.enum([
    'requires_payment_method',
    'requires_confirmation',
    'requires_action',
    'processing',
    'succeeded',
    'canceled',
  ]),
  usage: z.enum(['on_session', 'off_session']),
}

export const browserSetupIntent = object(
  'BrowserSetupIntent',
  'A setup intent as a publishable key sees it.',
  z.strictObject(browserMembers),
)

export const serverSetupIntent = object(
  'SetupIntent',
  'A setup intent as a secret key sees it: it prepares a method for later, and moves no money.',
  z.strictObject({
    ...browserMembers,
    automatic_payment_methods: z
      .strictObject({
        enabled: z.boolean(),
        allow_redirects: z.enum(['always', 'never']).optional(),
      })
      .nullable(),
    customer: reference((): z.ZodType => anyCustomer).nullable(),
    metadata,
  }),
)

export const setupIntent = z.union([serverSetupIntent, browserSetupIntent])
