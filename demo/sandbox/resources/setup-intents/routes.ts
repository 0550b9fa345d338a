// The endpoints of /v1/setup_intents. Each reads: validate, do, answer.

import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { secretKey } from '../../api/authenticate.ts'
import { ok, type Env, type Services } from '../../api/context.ts'
import { list } from '../../api/lists.ts'
import { act, look } from '../../api/respond.ts'
import { validate } from '../../api/validate.ts'
import { authenticate, wasAuthenticated } from '../authentications/authenticate.ts'
import { authenticateParams } from '../authentications/params.ts'
import { attempt } from './confirm.ts'
import { create, update } from './create-update.ts'
import { findIntent } from './find.ts'
import { checkAllowed } from './machine.ts'
import { move } from './move.ts'
import * as params from './params.ts'
import { setupIntents } from './table.ts'
import { setupIntentView } from './view.ts'

export function setupIntentRoutes(services: Services): Hono<Env> {
  const change = act(services, async (call) => {
    const changes = validate(params.updateParams, call.input)
    return ok(setupIntentView(await update(call, await findIntent(call), changes), call))
  })

  return new Hono<Env>()
    .post(
      '/',
      secretKey,
      act(services, async (call) => {
        const wanted = validate(params.createParams, call.input)
        const intent = await create(call, wanted)
        if (!wanted.confirm) return ok(setupIntentView(intent, call))
        return attempt(call, intent, wanted)
      }),
    )
    .get(
      '/',
      secretKey,
      look(services, async (call) => {
        const { customer, payment_method, ...paging } = validate(params.listParams, call.input)
        const page = await list(call, {
          table: setupIntents,
          thing: 'setup_intent',
          url: '/v1/setup_intents',
          params: paging,
          where: [
            customer === undefined ? undefined : eq(setupIntents.customer, customer),
            payment_method === undefined
              ? undefined
              : eq(setupIntents.payment_method, payment_method),
          ],
          view: (intent) => setupIntentView(intent, call),
        })
        return ok(page)
      }),
    )
    .get(
      '/:id',
      look(services, async (call) => {
        const { client_secret } = validate(params.retrieveParams, call.input)
        return ok(setupIntentView(await findIntent(call, client_secret), call))
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
      '/:id/authenticate',
      act(services, async (call) => {
        const wanted = validate(authenticateParams, call.input)
        const intent = await findIntent(call, wanted.client_secret)
        // Whoever asks again, or late, is told what came of it.
        if (!(await wasAuthenticated(call, intent.id))) checkAllowed(call, intent, 'authenticate')
        await authenticate(call, intent, wanted.three_d_secure)
        return ok(setupIntentView(await findIntent(call, wanted.client_secret), call))
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
          cancellation_reason: cancellation_reason ?? null,
        })
        return ok(setupIntentView(canceled, call))
      }),
    )
}
