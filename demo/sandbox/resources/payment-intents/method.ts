import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { ApiError } from '../../errors.ts'
import { findObject } from '../find.ts'
import {
  createPaymentMethod,
  paymentMethods,
  type PaymentMethod,
  type paymentMethodData,
} from '../payment-methods.ts'
import type { PaymentIntent } from './table.ts'

interface MethodParams {
  payment_method?: string | null | undefined
  payment_method_data?: z.output<typeof paymentMethodData> | undefined
}

/**
 * The method a request names or sends along; undefined when it does neither.
 * Throws `resource_missing`, `payment_method_not_allowed`, and what taking in a
 * card throws.
 */
export async function methodFrom(
  call: Call,
  params: MethodParams,
  intent: Pick<PaymentIntent, 'payment_method_types'>,
): Promise<PaymentMethod | undefined> {
  const { payment_method, payment_method_data } = params
  const method = payment_method_data
    ? await createPaymentMethod(call, payment_method_data, 'payment_method_data[card]')
    : payment_method != null
      ? await findObject(call, paymentMethods, 'payment_method', {
          id: payment_method,
          param: 'payment_method',
        })
      : undefined
  if (method && !intent.payment_method_types.includes(method.type)) {
    throw new ApiError('payment_method_not_allowed', { param: 'payment_method' })
  }
  return method
}
