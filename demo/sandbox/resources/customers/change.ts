// What creates, changes and ends a customer.

import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { mergeMetadata, wholeAddress } from '../../api/fields.ts'
import { newId } from '../../ids.ts'
import { detach } from '../payment-methods/attach.ts'
import { paymentMethods } from '../payment-methods/table.ts'
import { tell } from '../tell.ts'
import { checkDefault } from './default-method.ts'
import { saveCustomer } from './find.ts'
import type { createParams, updateParams } from './params.ts'
import { customers, type Customer } from './table.ts'
import { customerView } from './view.ts'

/** Throws what `checkDefault` throws: nothing is attached to a customer that is new. */
export async function create(call: Call, params: z.output<typeof createParams>): Promise<Customer> {
  const id = newId('cus')
  await checkDefault(call, id, params.invoice_settings?.default_payment_method)
  const customer: Customer = {
    id,
    livemode: call.key.livemode,
    created: call.now,
    address: params.address ? wholeAddress(params.address) : null,
    default_payment_method: null,
    deleted: false,
    description: params.description ?? null,
    email: params.email ?? null,
    metadata: mergeMetadata({}, params.metadata ?? {}),
    name: params.name ?? null,
    phone: params.phone ?? null,
  }
  await call.db.insert(customers).values(customer)
  await tell(call, 'customer.created', customerView(customer))
  return customer
}

/** Members that are sent are replaced, an address as a whole. Throws as `create` does. */
export async function update(
  call: Call,
  customer: Customer,
  { address, invoice_settings, metadata, ...texts }: z.output<typeof updateParams>,
): Promise<Customer> {
  const change: Partial<Customer> = Object.fromEntries(
    Object.entries(texts).filter(([, value]) => value !== undefined),
  )
  if (address !== undefined) change.address = address && wholeAddress(address)
  if (metadata !== undefined) {
    change.metadata = mergeMetadata(metadata ? customer.metadata : {}, metadata ?? {})
  }
  const method = invoice_settings?.default_payment_method
  await checkDefault(call, customer.id, method)
  if (method !== undefined) change.default_payment_method = method

  const changed = await saveCustomer(call.db, customer, change)
  await tell(call, 'customer.updated', customerView(changed), customerView(customer))
  return changed
}

/** Ends it for good. Its saved methods go with it: nothing is charged to them again. */
export async function remove(call: Call, customer: Customer): Promise<void> {
  const deleted = await saveCustomer(call.db, customer, {
    deleted: true,
    default_payment_method: null,
  })
  const methods = await call.db
    .select()
    .from(paymentMethods)
    .where(eq(paymentMethods.customer, customer.id))
  for (const method of methods) await detach(call, method)
  await tell(call, 'customer.deleted', customerView(deleted))
}
