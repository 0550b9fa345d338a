import type { Messages } from './messages.ts'

const en: Messages = {
  number: 'Card number',
  expiry: 'Expiry date',
  expiry_placeholder: 'MM / YY',
  cvc: 'Security code',
  cvc_placeholder: 'CVC',
  postal: 'Postal code',
  postal_placeholder: 'Postal code',

  incomplete_number: 'Your card number is incomplete.',
  invalid_number: 'Check your card number.',
  brand_not_accepted: "{brand} isn't accepted here. Try another card.",
  incomplete_expiry: 'Enter the full expiry date.',
  invalid_expiry_month: 'Month must be 01–12.',
  invalid_expiry_year: 'Check the expiry year.',
  expired_card: 'This card has expired.',
  incomplete_cvc: 'Enter the {n}-digit security code.',
  incomplete_postal_code: 'Enter your full postal code.',

  connection_failed: "We couldn't reach the payment service. Check your connection and try again.",
  outcome_unknown:
    "We couldn't confirm whether this payment went through. Check your order before you pay again.",
  payment_in_progress: 'This payment is already being processed.',
  canceled_by_page: 'This request was canceled.',
  card_not_received: "We couldn't read your card details. Try again.",
  unexpected: 'Something went wrong on our side. Try again in a moment.',
}

export default en
