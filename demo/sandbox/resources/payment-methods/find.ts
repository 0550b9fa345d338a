import type { Call } from '../../api/context.ts'
import { validate } from '../../api/validate.ts'
import { holderOf } from '../customer-sessions/holder.ts'
import { findObject, missing } from '../find.ts'
import { detachParams } from './params.ts'
import { paymentMethods, type PaymentMethod } from './table.ts'

/** The method of the path. */
export const findMethod = (call: Call): Promise<PaymentMethod> =>
  findObject(call, paymentMethods, 'payment_method', { id: call.id })

/**
 * The method of the path, if this request may detach it: a server any, a browser
 * one of the customer whose session it holds. To it, all others do not exist.
 */
export async function findMethodToDetach(call: Call): Promise<PaymentMethod> {
  if (call.key.kind === 'secret') {
    validate(detachParams.secret, call.input)
    return findMethod(call)
  }
  const { customer_session_client_secret } = validate(detachParams.publishable, call.input)
  const customer = await holderOf(call, customer_session_client_secret)
  const method = await findMethod(call)
  if (customer === undefined || method.customer !== customer) throw missing('payment_method')
  return method
}
