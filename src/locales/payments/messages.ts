/**
 * What a verb's error says when the API has not
 * spoken, or not to the shopper.
 */
interface OwnMessages {
  connection_failed: string
  outcome_unknown: string
  payment_in_progress: string
  canceled_by_page: string
  card_not_received: string
  unexpected: string
  authentication_failed: string
  invalid_redirect: string
  intent_mismatch: string
}

/**
 * What is said of a payment that asked something of the shopper and was not made. In
 * English these are in the part that does the asking: the frame is small without it.
 */
export interface ActionMessages {
  action_incomplete: string
  payment_stopped: string
  /** Of a code to scan. */
  qr_expired: string
}

/**
 * The API's refusals of a card, by `code` or `decline_code`. The API writes English,
 * so no frame has these in English built in.
 */
export interface DeclineMessages {
  card_declined: string
  insufficient_funds: string
  expired_card: string
  incorrect_number: string
  incorrect_cvc: string
  processing_error: string
  authentication_required: string
}

/** What the controller says. In English it has no words for a decline: it passes on the API's. */
export type ControllerMessages = OwnMessages & Partial<ActionMessages & DeclineMessages>

/** The texts of the dialog: the bank's page, the QR code, and waiting for either. */
export interface DialogMessages
  extends Pick<OwnMessages, 'unexpected'>, Pick<ActionMessages, 'qr_expired'> {
  offline: string
  processing: string
  close: string
  retry: string
  /** `{amount}` comes written for the locale, its currency with it. */
  amount_to_pay: string

  challenge_title: string
  challenge_frame_title: string
  challenge_loading: string
  challenge_slow: string
  challenge_failed_to_load: string

  /** Asked before a challenge is closed, and the two answers. */
  leave_question: string
  leave_explanation: string
  leave_stay: string
  leave_confirm: string

  /** `{method}` is one of the names below, `{time}` minutes and seconds as `4:59`. */
  qr_title: string
  qr_instruction: string
  qr_alt: string
  qr_remaining: string
  qr_waiting: string
  open_app: string
  method_alipay: string
  method_wechat_pay: string
  method_card: string
}

/** Every text about a payment under way, by key. A locale is complete or it does not compile. */
export interface PaymentMessages
  extends OwnMessages, ActionMessages, DeclineMessages, DialogMessages {}
