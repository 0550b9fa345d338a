import { request } from '../../api/request.ts'
import type { ApiRequest } from '../../api/transport.ts'
import type { PaymentIntent } from '../../types/payments.ts'
import { intentIdOf } from './arguments.ts'
import { objectOf } from './outcome.ts'
import type { Session } from './session.ts'

/** The request that reads the intent a client secret belongs to. */
export const retrieval = (clientSecret: string): ApiRequest => ({
  method: 'GET',
  path: 'payment_intents/' + intentIdOf(clientSecret),
  query: { client_secret: clientSecret },
})

export async function retrievePaymentIntent(
  { api, budget, messages }: Session,
  clientSecret: string,
  signal: AbortSignal,
): Promise<PaymentIntent> {
  const outcome = await request(api, retrieval(clientSecret), { signal, budget })
  return objectOf('payment_intent', outcome, messages)
}
