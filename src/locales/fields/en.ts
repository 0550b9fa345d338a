import type { FieldMessages } from './messages.ts'

const en: FieldMessages = {
  number: 'Card number',
  expiry: 'Expiry date',
  expiry_placeholder: 'MM / YY',
  cvc: 'Security code',
  cvc_placeholder: 'CVC',
  postal: 'Postal code',
  postal_placeholder: 'Postal code',
  postal_us: 'ZIP code',
  postal_placeholder_us: 'ZIP',

  cvc_hint: '3 digits on the back of the card',
  cvc_hint_front: '4 digits on the front of the card',
  cvc_optional: 'CVC (optional)',

  choose_network: 'Choose a network for this card',

  frame_title_card: 'Secure card payment form',

  incomplete_number: 'Your card number is incomplete.',
  invalid_number: 'Check your card number.',
  brand_not_accepted: "{brand} isn't accepted here. Try another card.",
  incomplete_expiry: 'Enter the full expiry date.',
  invalid_expiry_month: 'Month must be 01–12.',
  invalid_expiry_year: 'Check the expiry year.',
  expired_card: 'This card has expired.',
  incomplete_cvc: 'Enter the {n}-digit security code.',
  incomplete_postal_code: 'Enter your full postal code.',

  card_not_received: "We couldn't read your card. Try again.",
  unexpected: 'Something went wrong. Try again.',
}

export default en
