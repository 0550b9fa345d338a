import { outcomes, type Behaviour, type Decision, type Outcome } from './test-cards.ts'
import type { StoredCard } from './stored-card.ts'

/** The circumstances that an issuer's answer depends on. */
export interface Asked {
  /** The customer is not there to be asked by the bank. */
  readonly offSession: boolean
  /** The customer has agreed to such payments before, and was authenticated then. */
  readonly setUp: boolean
  /**
   * Whoever asks has said that it can go through 3-D Secure. An issuer that would
   * only look at the browser does without if not. @default false
   */
  readonly sdk?: boolean
}

type Card = Pick<StoredCard, 'behaviour'>

/** An issuer that wants the customer, who is not there: bring them back and try again. */
export const comeBack: Decision = {
  kind: 'decline',
  code: 'authentication_required',
  decline_code: 'authentication_required',
}

const outcomeOf = (card: Card): Outcome => outcomes[card.behaviour as Behaviour]

/** What the card's issuer answers. */
export function issuerOf(card: Card, { offSession, setUp, sdk = false }: Asked): Outcome {
  const outcome = outcomeOf(card)
  if (outcome.kind !== 'authenticate') return outcome
  if (!outcome.challenge) return sdk && !offSession ? outcome : outcome.then
  if (!offSession) return outcome
  return card.behaviour === 'challenge_unless_set_up' && setUp ? outcome.then : comeBack
}

/** What it answers once it knows that it is the customer. */
export function decisionOf(card: Card): Decision {
  const outcome = outcomeOf(card)
  return outcome.kind === 'authenticate' ? outcome.then : outcome
}
