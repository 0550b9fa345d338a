// The test cards of API.md, as data: which behaviour a number stands for, and
// what a behaviour does when an intent is confirmed. Only the behaviour's name
// is stored with a payment method; the number is not.

import type { ErrorCode } from '../error-table.ts'

/** What the issuer answers. */
export type Outcome =
  | { readonly kind: 'approve' }
  | { readonly kind: 'approve_later'; readonly seconds: number }
  | { readonly kind: 'decline'; readonly code: ErrorCode; readonly decline_code: string }

const approve: Outcome = { kind: 'approve' }
const decline = (decline_code: string, code: ErrorCode = 'card_declined'): Outcome => ({
  kind: 'decline',
  code,
  decline_code,
})
/** An issuer that wants to see the customer, at a merchant who cannot show them the bank. */
const softDecline = decline('authentication_required')

export const outcomes = {
  approve,
  approve_later: { kind: 'approve_later', seconds: 3 },
  frictionless: approve,
  generic_decline: decline('generic_decline'),
  insufficient_funds: decline('insufficient_funds'),
  lost_card: decline('lost_card'),
  stolen_card: decline('stolen_card'),
  expired_card: decline('expired_card', 'expired_card'),
  incorrect_cvc: decline('incorrect_cvc', 'incorrect_cvc'),
  processing_error: decline('processing_error', 'processing_error'),
  challenge: softDecline,
  challenge_then_decline: softDecline,
  challenge_always: softDecline,
  challenge_unless_set_up: softDecline,
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
