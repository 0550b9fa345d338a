// The endpoints of /v1/payment_methods: ways to pay, ready to be charged. Made in
// the browser or on a server; the card's number stays behind (see cards/take-in.ts).

import { Hono } from 'hono'
import { secretKey } from '../../api/authenticate.ts'
import { ok, type Env, type Services } from '../../api/context.ts'
import { nothing } from '../../api/fields.ts'
import { act, look } from '../../api/respond.ts'
import { validate } from '../../api/validate.ts'
import { findCustomer } from '../customers/find.ts'
import { findMethod, findMethodToDetach } from './find.ts'
import { attach, detach } from './attach.ts'
import { createPaymentMethod } from './create.ts'
import { listMethods } from './list.ts'
import * as params from './params.ts'
import { update } from './update.ts'
import { paymentMethodView } from './view.ts'

export function paymentMethodRoutes(services: Services): Hono<Env> {
  const change = act(services, async (call) => {
    const changes = validate(params.updateParams, call.input)
    const method = await update(call, await findMethod(call), changes)
    return ok(paymentMethodView(method, call.key.kind))
  })

  return new Hono<Env>()
    .post(
      '/',
      act(services, async (call) => {
        const wanted = validate(params.paymentMethodData, call.input)
        const method = await createPaymentMethod(call, wanted, 'card')
        return ok(paymentMethodView(method, call.key.kind))
      }),
    )
    .get(
      '/',
      secretKey,
      look(services, async (call) =>
        ok(await listMethods(call, validate(params.listParams, call.input))),
      ),
    )
    .get(
      '/:id',
      secretKey,
      look(services, async (call) => {
        validate(nothing, call.input)
        return ok(paymentMethodView(await findMethod(call), call.key.kind))
      }),
    )
    .post('/:id', secretKey, change)
    .put('/:id', secretKey, change)
    .post(
      '/:id/attach',
      secretKey,
      act(services, async (call) => {
        const wanted = validate(params.attachParams, call.input)
        const customer = await findCustomer(call, { id: wanted.customer, param: 'customer' })
        const method = await attach(call, await findMethod(call), customer)
        return ok(paymentMethodView(method, call.key.kind))
      }),
    )
    .post(
      '/:id/detach',
      act(services, async (call) => {
        const method = await detach(call, await findMethodToDetach(call))
        return ok(paymentMethodView(method, call.key.kind))
      }),
    )
}
