import type { Call } from '../../api/context.ts'
import { ApiError } from '../../errors.ts'
import { sameSecret } from '../client-secret.ts'
import { findIfAny } from '../find.ts'
import { customerSessions } from './table.ts'

/**
 * The customer whose session a browser holds; undefined for a secret that opens
 * none, which the caller answers as it would for an object that does not exist.
 * Throws `secret_key_required` without a secret and `customer_session_expired`.
 */
export async function holderOf(
  call: Call,
  clientSecret: string | undefined,
): Promise<string | undefined> {
  if (clientSecret === undefined) throw new ApiError('secret_key_required')
  const [id = ''] = clientSecret.split('_secret_')
  const session = await findIfAny(call, customerSessions, id)
  if (!session || !sameSecret(clientSecret, session.client_secret)) return undefined
  if (session.expires_at <= call.now) {
    const param = 'customer_session_client_secret'
    throw new ApiError('customer_session_expired', { param })
  }
  return session.customer
}
