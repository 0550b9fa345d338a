import { z } from 'zod'
import { object } from '../registry.ts'
import { billingDetails, shipping } from './address.ts'
import { browserCard, serverCard } from './card.ts'
import { serverPaymentIntent } from './payment-intent.ts'
import { walletTypes } from './payment-method.ts'
import { serverSetupIntent } from './setup-intent.ts'
import { idOf, reference, text, unixTime } from './shared.ts'

const token = (card: z.ZodType) =>
  z.strictObject({
    id: idOf('ctoken'),
    object: z.literal('confirmation_token'),
    created: unixTime,
    expires_at: unixTime,
    livemode: z.boolean(),
    payment_intent: reference((): z.ZodType => serverPaymentIntent).nullable(),
    payment_method_preview: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('card'), billing_details: billingDetails, card }),
      ...walletTypes.map((wallet) =>
        z.strictObject({ ...wallet, billing_details: billingDetails }),
      ),
    ]),
    return_url: text,
    setup_future_usage: z.enum(['on_session', 'off_session']).nullable(),
    setup_intent: reference((): z.ZodType => serverSetupIntent).nullable(),
    shipping: shipping.nullable(),
  })

export const browserConfirmationToken = object(
  'BrowserConfirmationToken',
  'A confirmation token as a publishable key sees it.',
  token(browserCard),
)

export const serverConfirmationToken = object(
  'ConfirmationToken',
  'A confirmation token as a secret key sees it.',
  token(serverCard),
)
