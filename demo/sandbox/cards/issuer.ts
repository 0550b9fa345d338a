import { outcomes, type Behaviour, type Outcome } from './test-cards.ts'
import type { StoredCard } from './stored-card.ts'

/** The circumstances that an issuer's answer depends on. */
interface Asked {
  /** The customer is not there to be asked by the bank. */
  readonly offSession: boolean
  /** The customer has agreed to such payments before, and was authenticated then. */
  readonly setUp: boolean
}

/** An issuer that wants the customer, who is not there: bring them back and try again. */
const comeBack: Outcome = {
  kind: 'decline',
  code: 'authentication_required',
  decline_code: 'authentication_required',
}

/** What the card's issuer answers. */
export function issuerOf(
  card: Pick<StoredCard, 'behaviour'>,
  { offSession, setUp }: Asked,
): Outcome {
  const behaviour = card.behaviour as Behaviour
  const outcome: Outcome = outcomes[behaviour]
  const wantsCustomer =
    outcome.kind === 'decline' && outcome.decline_code === 'authentication_required'
  if (!offSession || !wantsCustomer) return outcome
  return behaviour === 'challenge_unless_set_up' && setUp ? { kind: 'approve' } : comeBack
}
