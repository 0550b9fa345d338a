import { eq } from 'drizzle-orm'
import type { Call } from '../../api/context.ts'
import type { Db } from '../../store/store.ts'
import { findObject, missing } from '../find.ts'
import { customers, type Customer } from './table.ts'

/** A customer that is there. Throws `resource_missing`, for a deleted one too. */
export async function findCustomer(
  call: Call,
  { id, param = 'id' }: { id: string; param?: string },
): Promise<Customer> {
  const customer = await findObject(call, customers, 'customer', { id, param })
  if (customer.deleted) throw missing('customer', param)
  return customer
}

/** Throws `resource_missing` when a request names a customer that is not there. */
export async function checkCustomer(call: Call, id: string | null | undefined): Promise<void> {
  if (id != null) await findCustomer(call, { id, param: 'customer' })
}

/** Writes the change and gives the customer as it now is. */
export async function saveCustomer(
  db: Db,
  customer: Customer,
  change: Partial<Customer>,
): Promise<Customer> {
  if (Object.keys(change).length > 0) {
    await db.update(customers).set(change).where(eq(customers.id, customer.id))
  }
  return { ...customer, ...change }
}
