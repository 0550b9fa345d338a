import { eq } from 'drizzle-orm'
import type { Call } from '../../api/context.ts'
import type { Shipping } from '../../api/fields.ts'
import { ApiError } from '../../errors.ts'
import { findObject } from '../find.ts'
import type { MethodParams } from '../method-from.ts'
import { keepMethod } from '../payment-methods/create.ts'
import type { SetupFutureUsage } from '../payment-methods/table.ts'
import { confirmationTokens } from './table.ts'

interface TokenParams extends MethodParams {
  confirmation_token?: string | undefined
  return_url?: string | undefined
  setup_future_usage?: SetupFutureUsage | null | undefined
  shipping?: Shipping | null | undefined
}

/**
 * What an attempt was sent, with what its confirmation token holds put in. The
 * attempt's own words win. The token is used up by it, unless it is undone.
 * Throws `resource_missing`, `token_already_used`, `token_expired`.
 */
export async function withToken<P extends TokenParams>(
  call: Call,
  params: P,
  intent: { payment_intent: string } | { setup_intent: string },
): Promise<P> {
  if (params.confirmation_token === undefined) return params
  const named = { id: params.confirmation_token, param: 'confirmation_token' }
  const token = await findObject(call, confirmationTokens, 'confirmation_token', named)
  if (token.payment_intent !== null || token.setup_intent !== null) {
    throw new ApiError('token_already_used', { param: named.param })
  }
  if (token.expires_at <= call.now) throw new ApiError('token_expired', { param: named.param })

  await call.db.update(confirmationTokens).set(intent).where(eq(confirmationTokens.id, token.id))
  const payment_method = token.payment_method ?? (await keepMethod(call, token)).id
  const { return_url, setup_future_usage, shipping } = token
  return {
    ...params,
    payment_method,
    ...(return_url !== null && params.return_url === undefined && { return_url }),
    ...(setup_future_usage !== null &&
      params.setup_future_usage === undefined && { setup_future_usage }),
    ...(shipping !== null && params.shipping === undefined && { shipping }),
  }
}
