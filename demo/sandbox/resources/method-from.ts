import type { z } from 'zod'
import type { Call } from '../api/context.ts'
import { ApiError } from '../errors.ts'
import { findObject } from './find.ts'
import { checkUsable } from './payment-methods/attach.ts'
import { createPaymentMethod } from './payment-methods/create.ts'
import type { paymentMethodData } from './payment-methods/params.ts'
import { paymentMethods, type PaymentMethod } from './payment-methods/table.ts'

export interface MethodParams {
  payment_method?: string | null | undefined
  payment_method_data?: z.output<typeof paymentMethodData> | undefined
}

/** What of an intent decides which methods it takes. */
interface Taker {
  readonly customer: string | null
  readonly payment_method_types: readonly string[]
}

/**
 * The method a request names or sends along; undefined when it does neither.
 * Throws `resource_missing`, `payment_method_not_allowed`, what `checkUsable`
 * throws, and what taking in a card throws.
 */
export async function methodFrom(
  call: Call,
  params: MethodParams,
  intent: Taker,
): Promise<PaymentMethod | undefined> {
  const { payment_method, payment_method_data } = params
  const param = 'payment_method'
  const method = payment_method_data
    ? await createPaymentMethod(call, payment_method_data, 'payment_method_data[card]')
    : payment_method != null
      ? await findObject(call, paymentMethods, 'payment_method', { id: payment_method, param })
      : undefined
  if (!method) return undefined
  checkUsable(call, method, { customer: intent.customer, param })
  if (!intent.payment_method_types.includes(method.type)) {
    throw new ApiError('payment_method_not_allowed', { param })
  }
  return method
}

/** As above, or else the method the intent has. Throws `parameter_missing` without either. */
export async function methodToTry(
  call: Call,
  params: MethodParams,
  intent: Taker & { readonly payment_method: string | null },
): Promise<PaymentMethod> {
  const given = params.payment_method != null || params.payment_method_data
  const kept = { payment_method: intent.payment_method }
  const method = await methodFrom(call, given ? params : kept, intent)
  if (!method) throw new ApiError('parameter_missing', { param: 'payment_method' })
  return method
}
