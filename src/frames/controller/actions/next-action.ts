import { shape, text, optional, integer, nullable, type Shape } from '../../../channel/validate.ts'
import type { Price } from '../../shared/action-messages.ts'
import type { Intent } from '../intent.ts'

/**
 * What an intent asks of the shopper, as the controller reads it. It comes from the
 * API and is checked all the same: addresses are loaded, posted to and followed.
 */
const address = nullable(text(8_000))
const expiresAt = optional(nullable(integer(0, 99_999_999_999)))

const threeDSecure = {
  server_transaction_id: text(64),
  method_url: optional(address),
  challenge_url: optional(address),
  challenge_request: optional(nullable(text(20_000))),
  expires_at: expiresAt,
}
export type ThreeDSecure = Shape<typeof threeDSecure>
const readThreeDSecure = shape(threeDSecure)

const redirect = { url: text(8_000) }
const readRedirect = shape(redirect)

const qrCode = { data: text(1_000), expires_at: expiresAt, mobile_url: optional(address) }
export type QrCode = Shape<typeof qrCode>
const readQrCode = shape(qrCode)

export type Action =
  | ({ kind: 'three_d_secure' } & ThreeDSecure)
  | { kind: 'redirect'; url: string }
  | ({ kind: 'qr'; method: string } & QrCode)

/** The action of an intent, or undefined for one that this version does not know. */
export function actionOf({ next_action: next }: Intent): Action | undefined {
  const type = next?.type ?? ''
  const details = (next?.[type] ?? {}) as { type?: unknown }
  const [, method] = /^(\w+)_display_qr_code$/.exec(type) ?? []
  try {
    if (type === 'use_onerway_sdk' && details.type === 'three_d_secure')
      return { kind: 'three_d_secure', ...readThreeDSecure(details, type) }
    if (type === 'redirect_to_url' || type.endsWith('_handle_redirect'))
      return { kind: 'redirect', ...readRedirect(details, type) }
    if (method) return { kind: 'qr', method, ...readQrCode(details, type) }
  } catch {
    // Not as the contract has it: nothing that could be done.
  }
  return undefined
}

/** What the shopper is asked to pay; null where no money moves. */
export const priceOf = (intent: Intent): Price | null =>
  intent.object === 'payment_intent' ? { amount: intent.amount, currency: intent.currency } : null

const SHORTEST = 60_000
const LONGEST = 20 * 60_000

/**
 * Milliseconds that the shopper has for an action. The server's moment is read on
 * this machine's clock, which may be wrong by hours: the answer stays within reason.
 */
export const timeFor = (expiresAt: number | null | undefined, now: number): number =>
  Math.min(LONGEST, Math.max(SHORTEST, (expiresAt ?? 0) * 1000 - now))

/** What the page waits beyond that, for the last words with the API, in milliseconds. */
export const AFTERWARDS = 60_000
