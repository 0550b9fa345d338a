// Parameters that payment intents and setup intents share: how one says with
// which method.

import { z } from 'zod'
import { id } from '../api/fields.ts'
import { fault } from '../api/validate.ts'
import { paymentMethodData } from './payment-methods/params.ts'

export const methodTypes = z
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
  params: { confirm: boolean; confirmation_token?: unknown; off_session?: unknown },
  ctx: z.core.$RefinementCtx,
) => {
  const attempted = params.confirmation_token !== undefined || params.off_session === true
  if (attempted && !params.confirm) ctx.addIssue(fault('parameter_missing', ['confirm']))
}
