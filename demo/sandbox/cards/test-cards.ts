// The test cards of API.md, as data: which behaviour a number stands for, and
// what a behaviour does when an intent is confirmed. Only the behaviour's name
// is stored with a payment method; the number is not.

import type { ErrorCode } from '../error-table.ts'

/** What the issuer answers in the end. */
export type Decision =
  | { readonly kind: 'approve' }
  | { readonly kind: 'approve_later'; readonly seconds: number }
  | { readonly kind: 'decline'; readonly code: ErrorCode; readonly decline_code: string }

/** What a bank's page does beside asking its question. */
export const manners = [
  /** The method page never answers. */
  'method_hangs',
  /** Its page tries to get out of its frame. */
  'hostile',
  /** Its challenge takes every answer and comes to no end. */
  'never_ends',
  /** It decides, and does not say so to the browser. */
  'lost_completion',
  /** It sends the headers that a cross-origin isolated page asks of its frames. */
  'isolated',
] as const
export type Manner = (typeof manners)[number]

/** The issuer wants to know first that it is the customer, and decides then. */
export interface Authenticate {
  readonly kind: 'authenticate'
  /** Whether it asks the customer, or the look at the browser is enough. */
  readonly challenge: boolean
  readonly then: Decision
  readonly manner?: Manner
}

export type Outcome = Decision | Authenticate

const approve: Decision = { kind: 'approve' }
const decline = (decline_code: string, code: ErrorCode = 'card_declined'): Decision => ({
  kind: 'decline',
  code,
  decline_code,
})
const challenge = (then: Decision = approve, manner?: Manner): Authenticate => ({
  kind: 'authenticate',
  challenge: true,
  then,
  ...(manner && { manner }),
})

export const outcomes = {
  approve,
  approve_later: { kind: 'approve_later', seconds: 3 },
  frictionless: { kind: 'authenticate', challenge: false, then: approve },
  generic_decline: decline('generic_decline'),
  insufficient_funds: decline('insufficient_funds'),
  lost_card: decline('lost_card'),
  stolen_card: decline('stolen_card'),
  expired_card: decline('expired_card', 'expired_card'),
  incorrect_cvc: decline('incorrect_cvc', 'incorrect_cvc'),
  processing_error: decline('processing_error', 'processing_error'),
  challenge: challenge(),
  challenge_then_decline: challenge(decline('generic_decline')),
  challenge_always: challenge(),
  challenge_unless_set_up: challenge(),
  challenge_method_hangs: challenge(approve, 'method_hangs'),
  challenge_hostile: challenge(approve, 'hostile'),
  challenge_never_ends: challenge(approve, 'never_ends'),
  challenge_lost_completion: challenge(approve, 'lost_completion'),
} as const satisfies Record<string, Outcome>

export type Behaviour = keyof typeof outcomes

export interface TestCard {
  readonly number: string
  readonly behaviour: Behaviour
  readonly country: string
  readonly funding: 'credit' | 'debit'
  /** The networks the card can be charged on; by default its brand alone. */
  readonly networks?: readonly string[]
  readonly cvcOptional?: true
  readonly threeDSecure?: true
}

const card = (
  number: string,
  behaviour: Behaviour,
  more: Partial<Omit<TestCard, 'number' | 'behaviour'>> = {},
): TestCard => ({ number, behaviour, country: 'US', funding: 'credit', ...more })

const testCards: readonly TestCard[] = [
  card('4242424242424242', 'approve'),
  card('5555555555554444', 'approve'),
  card('2223003122003222', 'approve'),
  card('378282246310005', 'approve'),
  card('6011111111111117', 'approve'),
  card('3056930009020004', 'approve'),
  card('3566002020360505', 'approve', { country: 'JP' }),
  card('6200000000000005', 'approve', { country: 'CN' }),
  card('6205500000000000004', 'approve', { country: 'CN' }),
  card('6250946000000016', 'approve', { country: 'CN', funding: 'debit', cvcOptional: true }),
  card('4000002500001001', 'approve', { country: 'FR', networks: ['cartes_bancaires', 'visa'] }),
  card('5555552500001001', 'approve', {
    country: 'FR',
    networks: ['cartes_bancaires', 'mastercard'],
  }),
  card('4000000000000259', 'approve'),
  card('4000000000000077', 'approve_later'),
  card('4000000000000002', 'generic_decline'),
  card('4000000000009995', 'insufficient_funds'),
  card('4000000000009987', 'lost_card'),
  card('4000000000009979', 'stolen_card'),
  card('4000000000000069', 'expired_card'),
  card('4000000000000127', 'incorrect_cvc'),
  card('4000000000000119', 'processing_error'),
  card('4000000000003055', 'frictionless', { threeDSecure: true }),
  card('4000000000003220', 'challenge', { threeDSecure: true }),
  card('4000002760003184', 'challenge', { threeDSecure: true, country: 'DE' }),
  card('4000008400001629', 'challenge_then_decline', { threeDSecure: true }),
  card('4000000000003063', 'challenge_always', { threeDSecure: true }),
  card('4000000000003238', 'challenge_method_hangs', { threeDSecure: true }),
  card('4000000000003246', 'challenge_hostile', { threeDSecure: true }),
  card('4000000000003253', 'challenge_never_ends', { threeDSecure: true }),
  card('4000000000003261', 'challenge_lost_completion', { threeDSecure: true }),
  // Shares its BIN with the card of two networks above, and so has both as well.
  card('4000002500003155', 'challenge_unless_set_up', {
    threeDSecure: true,
    country: 'FR',
    networks: ['cartes_bancaires', 'visa'],
  }),
]

export const findTestCard = (number: string) => testCards.find((one) => one.number === number)

/** The test cards whose numbers begin with these digits. */
export const testCardsOf = (bin: string) => testCards.filter((one) => one.number.startsWith(bin))
