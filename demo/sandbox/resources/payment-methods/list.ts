import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { list } from '../../api/lists.ts'
import { findIfAny, missing } from '../find.ts'
import type { listParams } from './params.ts'
import { paymentMethods } from './table.ts'
import { paymentMethodView } from './view.ts'

/** A page of methods: all of them, or one customer's. */
export const listMethods = (
  call: Call,
  { customer, type, ...paging }: z.output<typeof listParams>,
  url = '/v1/payment_methods',
) =>
  list(call, {
    table: paymentMethods,
    thing: 'payment_method',
    url,
    params: paging,
    where: [
      customer === undefined ? undefined : eq(paymentMethods.customer, customer),
      type === undefined ? undefined : eq(paymentMethods.type, type),
    ],
    view: (method) => paymentMethodView(method, call.key.kind),
  })

/** A browser may page through its customer's methods, not ask after others by naming them. */
export async function checkCursors(
  call: Call,
  cursors: { starting_after?: string | undefined; ending_before?: string | undefined },
  customer: string,
): Promise<void> {
  for (const param of ['starting_after', 'ending_before'] as const) {
    const id = cursors[param]
    const method = id === undefined ? undefined : await findIfAny(call, paymentMethods, id)
    if (id !== undefined && method?.customer !== customer) throw missing('payment_method', param)
  }
}
