import { randomUUID } from 'node:crypto'
import type { Call } from '../../api/context.ts'
import type { Metadata } from '../../api/fields.ts'
import { manners, type Manner } from '../../cards/test-cards.ts'
import { ApiError } from '../../errors.ts'
import { announce } from '../../store/announce.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import { nextActionOf } from './next-action.ts'
import { authentications, type Authentication } from './table.ts'

/** How long the customer has, in seconds. */
export const lifetimeSeconds = 15 * 60

/** How whoever confirms wants the customer to be asked. */
export interface Asking {
  /** In a frame of the page, which then needs our script. */
  readonly sdk: boolean
  /** Where the customer comes back to who has to leave the page. */
  readonly returnUrl: string | null
}

interface Wanted {
  readonly method: PaymentMethod
  readonly asking: Asking
  readonly challenge: boolean
  readonly manner?: Manner | undefined
}

/**
 * Opens an authentication, and gives what its intent is to wait with. Throws
 * `parameter_missing` where the customer has to leave and could not come back.
 */
export async function openAuthentication(
  call: Call,
  intent: { readonly id: string; readonly metadata: Metadata },
  { method, asking, challenge, manner }: Wanted,
) {
  const kind = method.type === 'card' ? 'three_d_secure' : method.type
  const row: Authentication = {
    id: randomUUID(),
    page: randomUUID(),
    intent: intent.id,
    payment_method: method.id,
    kind,
    via: viaOf(kind, asking),
    challenge,
    manner: manners.find((one) => one === intent.metadata['sandbox_bank']) ?? manner ?? null,
    frames: call.hosts.frames,
    return_url: asking.returnUrl,
    language: null,
    window_size: '05',
    method_done: false,
    wrong_codes: 0,
    status: 'open',
    created: call.now,
    expires_at: call.now + lifetimeSeconds,
  }
  if (row.via === 'redirect' && row.return_url === null) {
    throw new ApiError('parameter_missing', { param: 'return_url' })
  }
  await call.db.insert(authentications).values(row)
  announce(call.db, 'settlements')
  return {
    status: 'requires_action',
    authentication: row.id,
    next_action: nextActionOf(row, call.hosts.api),
  } as const
}

function viaOf(kind: Authentication['kind'], { sdk }: Asking): Authentication['via'] {
  if (kind === 'wechat_pay') return 'qr'
  return kind === 'three_d_secure' && sdk ? 'frame' : 'redirect'
}
