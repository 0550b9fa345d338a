import type { Metadata } from '../../api/fields.ts'
import { waitingPayment } from '../payment-intents/waiting.ts'
import type { PaymentMethod } from '../payment-methods/table.ts'
import { waitingSetup } from '../setup-intents/waiting.ts'
import type { Happening } from '../tell.ts'

/** An intent of either kind, and what a bank's word does to it. */
export interface Waiting {
  readonly intent: {
    readonly id: string
    readonly status: string
    readonly client_secret: string
    readonly livemode: boolean
    readonly metadata: Metadata
    readonly authentication: string | null
  }
  /** What is to be paid; nothing when a method is set up. */
  readonly money?: { readonly amount: number; readonly currency: string }
  passed(method: PaymentMethod): Promise<void>
  failed(method: PaymentMethod): Promise<void>
  /** Puts another `next_action` on it. */
  show(nextAction: object): Promise<void>
}

/** The intent of this id as it is now, whichever kind it is. */
export const findWaiting = (happening: Happening, id: string): Promise<Waiting | undefined> =>
  id.startsWith('seti_') ? waitingSetup(happening, id) : waitingPayment(happening, id)
