// Parameters that payment intents and setup intents share: how one says with
// which method.

import { z } from 'zod'
import type { Call } from '../api/context.ts'
import { id, returnUrl } from '../api/fields.ts'
import { fault } from '../api/validate.ts'
import { paymentMethodData } from './payment-methods/params.ts'

export const types = ['card', 'alipay', 'wechat_pay'] as const

export const methodTypes = z.array(z.enum(types)).min(1).max(20)
/** Later use is agreed to with cards alone. */
export const setupTypes = z
  .array(z.enum(['card']))
  .min(1)
  .max(20)

/** The ways to say how to pay. Sending two of them is a fault, not a choice. */
export const method = {
  payment_method: id.nullish(),
  payment_method_data: paymentMethodData.optional(),
}

/** Where an attempt is made, a token from the browser may say it too. */
export const tokenOrMethod = { ...method, confirmation_token: id.optional() }

/** How the customer is asked, where a bank or wallet wants to. */
export const asking = {
  return_url: returnUrl.optional(),
  use_onerway_sdk: z.boolean().optional(),
}
export interface AskingParams {
  return_url?: string | undefined
  use_onerway_sdk?: boolean | undefined
}

/** A browser has our script. A server that names a way back means its customer to leave. */
export const askingOf = ({ key }: Call, { return_url, use_onerway_sdk }: AskingParams) => ({
  sdk: use_onerway_sdk ?? (key.kind === 'publishable' || return_url === undefined),
  sdkNamed: use_onerway_sdk === true,
})

const ways = ['payment_method', 'payment_method_data', 'confirmation_token'] as const

export const oneMethod = (
  params: { readonly [Way in (typeof ways)[number]]?: unknown },
  ctx: z.core.$RefinementCtx,
) => {
  const [first, second] = ways.filter((way) => params[way] != null)
  if (first !== undefined && second !== undefined) {
    ctx.addIssue(fault('parameters_exclusive', [first], { values: { other: second } }))
  }
}

/** What is about an attempt would be lost, unnoticed, on an intent that makes none. */
export const onlyWithConfirm = (
  params: {
    confirm: boolean
    confirmation_token?: unknown
    off_session?: unknown
    payment_method_options?: unknown
    use_onerway_sdk?: unknown
  },
  ctx: z.core.$RefinementCtx,
) => {
  const attempted =
    params.confirmation_token !== undefined ||
    params.off_session === true ||
    params.payment_method_options !== undefined ||
    params.use_onerway_sdk !== undefined
  if (attempted && !params.confirm) ctx.addIssue(fault('parameter_missing', ['confirm']))
}
