import { createIdempotencyKey, request } from '../../api/request.ts'
import type { ConfirmationToken, PaymentMethod, Token } from '../../types/payments.ts'
import type { CreateArguments } from './arguments.ts'
import { objectOf } from './outcome.ts'
import type { Session } from './session.ts'
import { methodData, methodOrData } from './source.ts'

/** Creates a payment method. */
export async function createPaymentMethod(
  session: Session,
  { source }: CreateArguments,
  signal: AbortSignal,
): Promise<PaymentMethod> {
  const data = await methodData(session, source, signal)
  return post('payment_method', session, data, signal)
}

/** Creates a one-use token from a card. */
export async function createToken(
  session: Session,
  { source }: CreateArguments,
  signal: AbortSignal,
): Promise<Token> {
  const { card } = await methodData(session, { ...source, type: 'card' }, signal)
  return post('token', session, { card }, signal)
}

/** Creates what a server confirms an intent with. */
export async function createConfirmationToken(
  session: Session,
  { source, params: { return_url, setup_future_usage, shipping } }: CreateArguments,
  signal: AbortSignal,
): Promise<ConfirmationToken> {
  const body = {
    ...(await methodOrData(session, source, signal)),
    return_url,
    setup_future_usage,
    shipping,
  }
  return post('confirmation_token', session, body, signal)
}

/** An object's path is its name in the plural. */
async function post<T extends { object: string }>(
  object: T['object'],
  { api, budget, messages }: Session,
  body: object,
  signal: AbortSignal,
): Promise<T> {
  const path = object + 's'
  const call = { method: 'POST', path, body, idempotencyKey: createIdempotencyKey() } as const
  return objectOf(object, await request(api, call, { signal, budget }), messages)
}
