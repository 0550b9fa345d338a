import type {
  ActionMessages,
  ControllerMessages,
  DialogMessages,
  PaymentMessages,
} from './messages.ts'

/** What the controller has built in: it shows no dialog, and the API declines in English by itself. */
export const controllerMessages: ControllerMessages = {
  connection_failed: "We couldn't reach the payment service. Check your connection and try again.",
  outcome_unknown:
    "We couldn't confirm whether this payment went through. Check your order before you pay again.",
  payment_in_progress: 'This payment is already being processed.',
  canceled_by_page: 'This request was canceled.',
  card_not_received: "We couldn't read your card details. Try again.",
  unexpected: 'Something went wrong on our side. Try again in a moment.',
  authentication_failed:
    "We couldn't confirm your identity with your bank. Try again or use another card.",
  invalid_redirect: "This payment can't continue on the address that was given.",
  intent_mismatch: 'The amount of this payment has changed. Reload the page.',
}

/** What the controller's part for actions has built in. */
export const actionMessages: ActionMessages = {
  action_incomplete: "This payment isn't complete yet. Check your order before you pay again.",
  payment_stopped: 'You stopped this payment. Nothing was charged.',
  qr_expired: 'This code has expired.',
}

/** What the challenge frame has built in. */
export const dialogMessages: DialogMessages = {
  unexpected: controllerMessages.unexpected,

  offline: "You're offline. We'll go on as soon as you're connected again.",
  processing: "Processing. Don't close this page.",
  close: 'Close',
  retry: 'Try again',
  amount_to_pay: 'To pay: {amount}',

  challenge_title: "Confirm it's you",
  challenge_frame_title: "Your bank's confirmation page",
  challenge_loading: 'Connecting to your bank…',
  challenge_slow: 'Your bank is taking longer than usual.',
  challenge_failed_to_load: "Your bank's page isn't answering.",

  leave_question: 'Stop confirming this payment?',
  leave_explanation: 'The payment will not be completed.',
  leave_stay: 'Keep going',
  leave_confirm: 'Stop',

  qr_title: 'Pay with {method}',
  qr_instruction: 'Scan this code with {method} on your phone.',
  qr_alt: 'QR code for {method}',
  qr_remaining: 'Expires in {time}',
  qr_expired: actionMessages.qr_expired,
  qr_waiting: 'Waiting for your payment…',
  open_app: 'Open {method}',
  method_alipay: 'Alipay',
  method_wechat_pay: 'WeChat Pay',
  method_card: 'card',
}

const en: PaymentMessages = {
  ...controllerMessages,
  ...actionMessages,
  ...dialogMessages,

  card_declined: 'Your card was declined. Try another card.',
  insufficient_funds: "Your card doesn't have enough funds. Try another card.",
  expired_card: 'Your card has expired. Use another card.',
  incorrect_number: "The card number isn't right. Check it and try again.",
  incorrect_cvc: "The security code isn't right. Check it and try again.",
  processing_error: "Your card couldn't be processed just now. Wait a moment and try again.",
  authentication_required: "Your bank wants to confirm it's you. Try again or use another card.",
}

export default en
