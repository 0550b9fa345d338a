// The endpoints of /v1/refunds.

import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { secretKey } from '../../api/authenticate.ts'
import { ok, type Env, type Services } from '../../api/context.ts'
import { mergeMetadata, nothing } from '../../api/fields.ts'
import { list } from '../../api/lists.ts'
import { act, look } from '../../api/respond.ts'
import { validate } from '../../api/validate.ts'
import { findObject } from '../find.ts'
import { tell } from '../tell.ts'
import { createRefund } from './create.ts'
import * as params from './params.ts'
import { refunds } from './table.ts'
import { refundView } from './view.ts'

export function refundRoutes(services: Services): Hono<Env> {
  const change = act(services, async (call) => {
    const { metadata } = validate(params.updateParams, call.input)
    const refund = await findObject(call, refunds, 'refund', call)
    const changed = {
      ...refund,
      ...(metadata !== undefined && {
        metadata: mergeMetadata(metadata ? refund.metadata : {}, metadata ?? {}),
      }),
    }
    await call.db
      .update(refunds)
      .set({ metadata: changed.metadata })
      .where(eq(refunds.id, refund.id))
    await tell(call, 'refund.updated', refundView(changed), refundView(refund))
    return ok(refundView(changed))
  })

  return new Hono<Env>()
    .post(
      '/',
      secretKey,
      act(services, async (call) =>
        ok(refundView(await createRefund(call, validate(params.createParams, call.input)))),
      ),
    )
    .get(
      '/',
      secretKey,
      look(services, async (call) => {
        const { payment_intent, ...paging } = validate(params.listParams, call.input)
        const page = await list(call, {
          table: refunds,
          thing: 'refund',
          url: '/v1/refunds',
          params: paging,
          where: payment_intent === undefined ? [] : [eq(refunds.payment_intent, payment_intent)],
          view: refundView,
        })
        return ok(page)
      }),
    )
    .get(
      '/:id',
      secretKey,
      look(services, async (call) => {
        validate(nothing, call.input)
        return ok(refundView(await findObject(call, refunds, 'refund', call)))
      }),
    )
    .post('/:id', secretKey, change)
    .put('/:id', secretKey, change)
}
