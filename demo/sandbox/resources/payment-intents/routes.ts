// The endpoints of /v1/payment_intents. Each reads: validate, do, answer.

import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { secretKey } from '../../api/authenticate.ts'
import { ok, type Env, type Services } from '../../api/context.ts'
import { list } from '../../api/lists.ts'
import { act, look } from '../../api/respond.ts'
import { validate } from '../../api/validate.ts'
import { ApiError } from '../../errors.ts'
import { recordEffect } from '../../ledger.ts'
import { format } from '../../money.ts'
import { authenticate, wasAuthenticated } from '../authentications/authenticate.ts'
import { authenticateParams } from '../authentications/params.ts'
import { attempt } from './confirm.ts'
import { create, update } from './create-update.ts'
import { findIntent } from './find.ts'
import { checkAllowed } from './machine.ts'
import { move } from './move.ts'
import * as params from './params.ts'
import { paymentIntents } from './table.ts'
import { paymentIntentView } from './view.ts'

export function paymentIntentRoutes(services: Services): Hono<Env> {
  const change = act(services, async (call) => {
    const changes = validate(params.updateParams, call.input)
    const intent = await update(call, await findIntent(call), changes)
    return ok(paymentIntentView(intent, call))
  })

  return new Hono<Env>()
    .post(
      '/',
      secretKey,
      act(services, async (call) => {
        const wanted = validate(params.createParams, call.input)
        const intent = await create(call, wanted)
        if (!wanted.confirm) return ok(paymentIntentView(intent, call))
        return attempt(call, intent, wanted)
      }),
    )
    .get(
      '/',
      secretKey,
      look(services, async (call) => {
        const { customer, ...paging } = validate(params.listParams, call.input)
        const page = await list(call, {
          table: paymentIntents,
          thing: 'payment_intent',
          url: '/v1/payment_intents',
          params: paging,
          where: customer === undefined ? [] : [eq(paymentIntents.customer, customer)],
          view: (intent) => paymentIntentView(intent, call),
        })
        return ok(page)
      }),
    )
    .get(
      '/:id',
      look(services, async (call) => {
        const { client_secret } = validate(params.retrieveParams, call.input)
        return ok(paymentIntentView(await findIntent(call, client_secret), call))
      }),
    )
    .post('/:id', secretKey, change)
    .put('/:id', secretKey, change)
    .post(
      '/:id/confirm',
      act(services, async (call) => {
        const wanted = validate(params.confirmParams[call.key.kind], call.input)
        return attempt(call, await findIntent(call, wanted.client_secret), wanted)
      }),
    )
    .post(
      '/:id/capture',
      secretKey,
      act(services, async (call) => {
        const { amount_to_capture } = validate(params.captureParams, call.input)
        const intent = await findIntent(call)
        checkAllowed(call, intent, 'capture')
        const amount = amount_to_capture ?? intent.amount_capturable
        if (amount > intent.amount_capturable) {
          const values = { most: format(intent.amount_capturable, intent.currency) }
          throw new ApiError('amount_too_large', { param: 'amount_to_capture', values })
        }
        await recordEffect(call.db, { intent: intent.id, effect: 'capture', amount, at: call.now })
        const captured = await move(call, intent, 'capture', {
          status: 'succeeded',
          amount_capturable: 0,
          amount_received: amount,
        })
        return ok(paymentIntentView(captured, call))
      }),
    )
    .post(
      '/:id/authenticate',
      act(services, async (call) => {
        const wanted = validate(authenticateParams, call.input)
        const intent = await findIntent(call, wanted.client_secret)
        // Whoever asks again, or late, is told what came of it.
        if (!(await wasAuthenticated(call, intent.id))) checkAllowed(call, intent, 'authenticate')
        await authenticate(call, intent, wanted.three_d_secure)
        return ok(paymentIntentView(await findIntent(call, wanted.client_secret), call))
      }),
    )
    .post(
      '/:id/cancel',
      secretKey,
      act(services, async (call) => {
        const { cancellation_reason } = validate(params.cancelParams, call.input)
        const intent = await findIntent(call)
        checkAllowed(call, intent, 'cancel')
        const canceled = await move(call, intent, 'cancel', {
          status: 'canceled',
          canceled_at: call.now,
          cancellation_reason: cancellation_reason ?? null,
          amount_capturable: 0,
          settles_at: null,
        })
        return ok(paymentIntentView(canceled, call))
      }),
    )
}
