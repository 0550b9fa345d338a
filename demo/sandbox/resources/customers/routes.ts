// The endpoints of /v1/customers.

import { eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { secretKey } from '../../api/authenticate.ts'
import { ok, type Env, type Services } from '../../api/context.ts'
import { nothing } from '../../api/fields.ts'
import { list } from '../../api/lists.ts'
import { act, look } from '../../api/respond.ts'
import { validate } from '../../api/validate.ts'
import { holderOf } from '../customer-sessions/holder.ts'
import { findObject, missing } from '../find.ts'
import { checkCursors, listMethods } from '../payment-methods/list.ts'
import { create, remove, update } from './change.ts'
import { findCustomer } from './find.ts'
import * as params from './params.ts'
import { customers } from './table.ts'
import { anyCustomerView, customerView, deletedView } from './view.ts'

export function customerRoutes(services: Services): Hono<Env> {
  const change = act(services, async (call) => {
    const changes = validate(params.updateParams, call.input)
    return ok(customerView(await update(call, await findCustomer(call, call), changes)))
  })

  return new Hono<Env>()
    .post(
      '/',
      secretKey,
      act(services, async (call) =>
        ok(customerView(await create(call, validate(params.createParams, call.input)))),
      ),
    )
    .get(
      '/',
      secretKey,
      look(services, async (call) => {
        const { email, ...paging } = validate(params.listParams, call.input)
        const page = await list(call, {
          table: customers,
          thing: 'customer',
          url: '/v1/customers',
          params: paging,
          // Written out, not bound: only so does the index of those that are there apply.
          where: [
            sql`${customers.deleted} = 0`,
            email === undefined ? undefined : eq(customers.email, email),
          ],
          view: customerView,
        })
        return ok(page)
      }),
    )
    .get(
      '/:id',
      secretKey,
      look(services, async (call) => {
        validate(nothing, call.input)
        return ok(anyCustomerView(await findObject(call, customers, 'customer', call)))
      }),
    )
    .post('/:id', secretKey, change)
    .put('/:id', secretKey, change)
    .delete(
      '/:id',
      secretKey,
      act(services, async (call) => {
        validate(nothing, call.input)
        const customer = await findCustomer(call, call)
        await remove(call, customer)
        return ok(deletedView(customer))
      }),
    )
    .get(
      '/:id/payment_methods',
      look(services, async (call) => {
        const url = `/v1/customers/${call.id}/payment_methods`
        if (call.key.kind === 'secret') {
          const filters = validate(params.listMethodsParams.secret, call.input)
          const { id: customer } = await findCustomer(call, call)
          return ok(await listMethods(call, { ...filters, customer }, url))
        }
        const { customer_session_client_secret, ...filters } = validate(
          params.listMethodsParams.publishable,
          call.input,
        )
        const customer = await holderOf(call, customer_session_client_secret)
        if (customer === undefined || customer !== call.id) throw missing('customer')
        await checkCursors(call, filters, customer)
        return ok(await listMethods(call, { ...filters, customer }, url))
      }),
    )
}
