import { z } from 'zod'
import { object } from '../registry.ts'
import { billingDetails } from './address.ts'
import { browserCard, serverCard } from './card.ts'
import { anyCustomer } from './customer.ts'
import { idOf, metadata, reference, unixTime } from './shared.ts'

const base = {
  id: idOf('pm'),
  object: z.literal('payment_method'),
  billing_details: billingDetails,
  created: unixTime,
  livemode: z.boolean(),
}

const ofServer = {
  ...base,
  customer: reference((): z.ZodType => anyCustomer).nullable(),
  metadata,
}

/** Of a wallet there is nothing to tell. */
export const walletTypes = [
  { type: z.literal('alipay'), alipay: z.strictObject({}) },
  { type: z.literal('wechat_pay'), wechat_pay: z.strictObject({}) },
] as const

const method = (members: typeof base, card: z.ZodType) =>
  z.discriminatedUnion('type', [
    z.strictObject({ ...members, type: z.literal('card'), card }),
    ...walletTypes.map((wallet) => z.strictObject({ ...members, ...wallet })),
  ])

export const browserPaymentMethod = object(
  'BrowserPaymentMethod',
  'A payment method as a publishable key sees it.',
  method(base, browserCard),
)

export const serverPaymentMethod = object(
  'PaymentMethod',
  'A payment method as a secret key sees it.',
  method(ofServer, serverCard),
)

export const paymentMethod = z.union([serverPaymentMethod, browserPaymentMethod])
