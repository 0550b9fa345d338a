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
  const data = await methodData(session, source, signal)
  return post('payment_method', session, 'payment_methods', data, signal)
}

/** Creates a one-use token from a card. */
export async function createToken(
  session: Session,
  source: Source,
  signal: AbortSignal,
): Promise<Token> {
  const { card } = await methodData(session, source, signal)
  return post('token', session, 'tokens', { card }, signal)
}

async function post<T extends { object: string }>(
  object: T['object'],
  { api, budget, messages }: Session,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<T> {
  const call = { method: 'POST', path, body, idempotencyKey: createIdempotencyKey() } as const
  return objectOf(object, await request(api, call, { signal, budget }), messages)
}
