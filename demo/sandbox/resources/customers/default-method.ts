import { and, eq } from 'drizzle-orm'
import type { Call } from '../../api/context.ts'
import { ApiError } from '../../errors.ts'
import { findObject } from '../find.ts'
import { paymentMethods, type PaymentMethod } from '../payment-methods/table.ts'
import { tell, type Happening } from '../tell.ts'
import { saveCustomer } from './find.ts'
import { customers } from './table.ts'
import { customerView } from './view.ts'

/** Throws `resource_missing`, and `payment_method_not_attached` for one that is not theirs. */
export async function checkDefault(
  call: Call,
  customer: string,
  method: string | null | undefined,
): Promise<void> {
  if (method == null) return
  const param = 'invoice_settings[default_payment_method]'
  const found = await findObject(call, paymentMethods, 'payment_method', { id: method, param })
  if (found.customer !== customer) throw new ApiError('payment_method_not_attached', { param })
}

/** A detached method is nobody's default. */
export async function forgetDefault(happening: Happening, method: PaymentMethod): Promise<void> {
  if (method.customer === null) return
  const [customer] = await happening.db
    .select()
    .from(customers)
    .where(and(eq(customers.id, method.customer), eq(customers.default_payment_method, method.id)))
  if (!customer) return
  const changed = await saveCustomer(happening.db, customer, { default_payment_method: null })
  await tell(happening, 'customer.updated', customerView(changed), customerView(customer))
}
