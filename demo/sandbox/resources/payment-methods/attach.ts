// Which customer a method belongs to. A method has one customer at most, and
// none ever again once it has been detached: whoever removes a saved card may
// rely on its not being charged.

import type { Call } from '../../api/context.ts'
import { ApiError } from '../../errors.ts'
import { forgetDefault } from '../customers/default-method.ts'
import type { Customer } from '../customers/table.ts'
import { missing } from '../find.ts'
import { tell, type Happening } from '../tell.ts'
import { saveMethod } from './create.ts'
import type { PaymentMethod } from './table.ts'
import { paymentMethodView } from './view.ts'

/** Throws `payment_method_already_attached`, `payment_method_detached`. */
export async function attach(
  happening: Happening,
  method: PaymentMethod,
  customer: Customer,
): Promise<PaymentMethod> {
  if (method.customer === customer.id) return method
  if (method.customer !== null) throw new ApiError('payment_method_already_attached')
  if (method.detached) throw new ApiError('payment_method_detached')
  const attached = await saveMethod(happening.db, method, { customer: customer.id })
  await tell(happening, 'payment_method.attached', paymentMethodView(attached, 'secret'))
  return attached
}

/** Throws `payment_method_not_attached`. */
export async function detach(happening: Happening, method: PaymentMethod): Promise<PaymentMethod> {
  if (method.customer === null) throw new ApiError('payment_method_not_attached')
  const detached = await saveMethod(happening.db, method, { customer: null, detached: true })
  await tell(
    happening,
    'payment_method.detached',
    paymentMethodView(detached, 'secret'),
    paymentMethodView(method, 'secret'),
  )
  await forgetDefault(happening, method)
  return detached
}

/**
 * Whether a request for this customer (or none) may charge this method. A browser
 * that names a method of somebody else's learns as little as if there were none.
 */
export function checkUsable(
  { key }: Call,
  method: PaymentMethod,
  { customer, param }: { customer: string | null; param: string },
): void {
  const anothers = method.customer !== null && method.customer !== customer
  if (!anothers && !method.detached) return
  if (key.kind === 'publishable') throw missing('payment_method', param)
  const code = anothers ? 'payment_method_customer_mismatch' : 'payment_method_detached'
  throw new ApiError(code, { param })
}
