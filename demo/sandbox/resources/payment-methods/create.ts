import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { mergeMetadata, wholeBillingDetails } from '../../api/fields.ts'
import { newId } from '../../ids.ts'
import type { Db } from '../../store/store.ts'
import { cardFrom } from '../tokens.ts'
import type { paymentMethodData } from './params.ts'
import { paymentMethods, type PaymentMethod } from './table.ts'

type MethodData = Pick<PaymentMethod, 'type' | 'billing_details' | 'card' | 'metadata'>

/** Takes a card in, if it is one. `param` is what it is nested in, for errors. Throws what `cardFrom` throws. */
export const takeInMethod = async (
  call: Call,
  params: z.output<typeof paymentMethodData>,
  param: string,
): Promise<MethodData> => ({
  type: params.type,
  billing_details: wholeBillingDetails(params.billing_details),
  card: params.card ? await cardFrom(call, params.card, param) : null,
  metadata: mergeMetadata({}, params.metadata),
})

/** A new method from a card that has been taken in: from a row that holds more, this much. */
export async function keepMethod(
  call: Call,
  { type, billing_details, card, metadata }: MethodData,
): Promise<PaymentMethod> {
  const method: PaymentMethod = {
    id: newId('pm'),
    livemode: call.key.livemode,
    created: call.now,
    type,
    billing_details,
    card,
    metadata,
    customer: null,
    detached: false,
    set_up_for: null,
  }
  await call.db.insert(paymentMethods).values(method)
  return method
}

/** Both of the above at once. */
export const createPaymentMethod = async (...input: Parameters<typeof takeInMethod>) =>
  keepMethod(input[0], await takeInMethod(...input))

/** Writes the change and gives the method as it now is. */
export async function saveMethod(
  db: Db,
  method: PaymentMethod,
  change: Partial<PaymentMethod>,
): Promise<PaymentMethod> {
  if (Object.keys(change).length > 0) {
    await db.update(paymentMethods).set(change).where(eq(paymentMethods.id, method.id))
  }
  return { ...method, ...change }
}
