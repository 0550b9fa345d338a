import { comeBack, decisionOf, issuerOf, type Asked } from '../../cards/issuer.ts'
import type { Decision, Outcome } from '../../cards/test-cards.ts'
import { ApiError } from '../../errors.ts'
import type { PaymentMethod } from './table.ts'

type Payer = Pick<PaymentMethod, 'card' | 'set_up_for'>

/** What the method's issuer answers. A wallet always asks its customer. */
export function ask({ card, set_up_for }: Payer, asked: Omit<Asked, 'setUp'>): Outcome {
  if (card) return issuerOf(card, { ...asked, setUp: set_up_for === 'off_session' })
  if (asked.offSession) return comeBack
  return { kind: 'authenticate', challenge: true, then: { kind: 'approve' } }
}

/** What it answers once the customer has agreed. */
export const decisionAfter = ({ card }: Pick<PaymentMethod, 'card'>): Decision =>
  card ? decisionOf(card) : { kind: 'approve' }

/** A decline as the error it is told as. */
export const declined = ({ code, decline_code }: Extract<Decision, { kind: 'decline' }>) =>
  new ApiError(code, { decline_code })
