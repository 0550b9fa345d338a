// /v1/confirmation_tokens: what a customer chose in the browser, for a server to
// confirm an intent with. One use, within twelve hours.

import { Hono } from 'hono'
import { z } from 'zod'
import { publishableKey, secretKey } from '../../api/authenticate.ts'
import { ok, type Call, type Env, type Services } from '../../api/context.ts'
import { nothing, returnUrl, shipping } from '../../api/fields.ts'
import { act, look } from '../../api/respond.ts'
import { fault, validate } from '../../api/validate.ts'
import { newId } from '../../ids.ts'
import { holderOf } from '../customer-sessions/holder.ts'
import { findObject } from '../find.ts'
import { method, oneMethod } from '../intent-params.ts'
import { checkUsable } from '../payment-methods/attach.ts'
import { takeInMethod } from '../payment-methods/create.ts'
import { paymentMethods } from '../payment-methods/table.ts'
import { typeView } from '../payment-methods/view.ts'
import { confirmationTokens, type ConfirmationToken } from './table.ts'

const lifetimeSeconds = 12 * 3600

export const createParams = z
  .strictObject({
    ...method,
    /** Shows that the method, if it is a saved one, is this browser's customer's. */
    customer_session_client_secret: z.string().max(200).optional(),
    return_url: returnUrl.optional(),
    setup_future_usage: z.enum(['on_session', 'off_session']).nullish(),
    shipping: shipping.nullish(),
  })
  .superRefine(oneMethod)
  .superRefine((params, ctx) => {
    if (params.payment_method == null && params.payment_method_data === undefined) {
      ctx.addIssue(fault('parameter_missing', ['payment_method']))
    }
  })

export const confirmationTokenRoutes = (services: Services): Hono<Env> =>
  new Hono<Env>()
    .post(
      '/',
      publishableKey,
      act(services, async (call) => {
        const params = validate(createParams, call.input)
        const token: ConfirmationToken = {
          id: newId('ctoken'),
          livemode: call.key.livemode,
          created: call.now,
          expires_at: call.now + lifetimeSeconds,
          payment_intent: null,
          return_url: params.return_url ?? null,
          setup_future_usage: params.setup_future_usage ?? null,
          setup_intent: null,
          shipping: params.shipping ?? null,
          ...(await chosen(call, params)),
        }
        await call.db.insert(confirmationTokens).values(token)
        return ok(view(token, call))
      }),
    )
    .get(
      '/:id',
      secretKey,
      look(services, async (call) => {
        validate(nothing, call.input)
        const token = await findObject(call, confirmationTokens, 'confirmation_token', call)
        return ok(view(token, call))
      }),
    )

/** The method that the token is to stand for: one that is there, or the data of a new one. */
async function chosen(call: Call, params: z.output<typeof createParams>) {
  const { payment_method, payment_method_data, customer_session_client_secret: secret } = params
  if (payment_method_data) {
    const data = await takeInMethod(call, payment_method_data, 'payment_method_data[card]')
    return { ...data, payment_method: null }
  }
  const named = { id: payment_method ?? '', param: 'payment_method' }
  const method = await findObject(call, paymentMethods, 'payment_method', named)
  const customer = secret === undefined ? undefined : await holderOf(call, secret)
  checkUsable(call, method, { customer: customer ?? null, param: named.param })
  const { id: method_id, type, billing_details, card, metadata } = method
  return { payment_method: method_id, type, billing_details, card, metadata }
}

const view = (token: ConfirmationToken, { key }: Call) => ({
  id: token.id,
  object: 'confirmation_token',
  created: token.created,
  expires_at: token.expires_at,
  livemode: token.livemode,
  payment_intent: token.payment_intent,
  payment_method_preview: {
    type: token.type,
    billing_details: token.billing_details,
    ...typeView(token, key.kind),
  },
  return_url: token.return_url,
  setup_future_usage: token.setup_future_usage,
  setup_intent: token.setup_intent,
  shipping: token.shipping,
})
