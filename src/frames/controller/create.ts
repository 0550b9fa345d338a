import { createIdempotencyKey, request } from '../../api/request.ts'
import type { PaymentMethod, Token } from '../../types/payments.ts'
import type { Source } from './arguments.ts'
import { objectOf } from './outcome.ts'
import type { Session } from './session.ts'
import { methodData } from './source.ts'

/** Creates a payment method from a card. */
export async function createPaymentMethod(
  session: Session,
  source: Source,
  signal: AbortSignal,
): Promise<PaymentMethod> {
  return post(session, 'payment_methods', await methodData(session, source, signal), signal)
}

/** Creates a one-use token from a card. */
export async function createToken(
  session: Session,
  source: Source,
  signal: AbortSignal,
): Promise<Token> {
  const { card } = await methodData(session, source, signal)
  return post(session, 'tokens', { card }, signal)
}

async function post<T>(
  { api, budget, messages }: Session,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<T> {
  const call = { method: 'POST', path, body, idempotencyKey: createIdempotencyKey() } as const
  return objectOf(await request(api, call, { signal, budget }), messages)
}
