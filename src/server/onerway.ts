import { bindAll } from './bind.ts'
import { createCaller } from './call.ts'
import { checkSecretKey, refusePage } from './key.ts'
import type { Resources } from './resources.ts'
import { readOptions } from './settings.ts'
import type { OnerwayOptions } from './types.ts'
import { webhooks, type Webhooks } from './webhooks.ts'

/** The API for one secret key. */
export interface Onerway extends Resources {
  webhooks: Webhooks
}

/**
 * The Onerway API for merchants' servers: Node, Deno, Bun and edge runtimes. Asks
 * for nothing yet.
 *
 *     const onerway = Onerway('sk_test_…')
 *     const intent = await onerway.paymentIntents.create({ amount: 2000, currency: 'usd' })
 *
 * @throws IntegrationError `invalid_secret_key`, `publishable_key_on_server`,
 *   `server_required`, `invalid_option`, `invalid_api_base`
 */
export function Onerway(secretKey: string, options?: OnerwayOptions): Onerway {
  refusePage()
  const key = checkSecretKey(secretKey)
  return { ...bindAll(createCaller(key, readOptions(options))), webhooks }
}
