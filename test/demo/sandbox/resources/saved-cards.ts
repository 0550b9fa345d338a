import { cardData, type Json, type TestSandbox } from '../helpers.ts'

/** A customer with a saved card, as a server sees both. */
export async function customerWithCard(
  { post }: TestSandbox,
  number?: string,
): Promise<{ customer: Json; method: Json }> {
  const { body: customer } = await post('/v1/customers')
  const { body: made } = await post('/v1/payment_methods', cardData(number).payment_method_data)
  const attached = await post(`/v1/payment_methods/${made.id}/attach`, { customer: customer.id })
  if (attached.status !== 200) throw new Error(attached.text)
  return { customer, method: attached.body }
}
