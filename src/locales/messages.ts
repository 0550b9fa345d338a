/**
 * Every text a frame can show or send, by key. A locale is complete or it does
 * not compile. `{brand}` and `{n}` are filled in where they stand.
 */
export interface Messages {
  /** Labels, read out and used as placeholders where no other is given. */
  number: string
  expiry: string
  expiry_placeholder: string
  cvc: string
  cvc_placeholder: string
  postal: string
  postal_placeholder: string

  incomplete_number: string
  invalid_number: string
  brand_not_accepted: string
  incomplete_expiry: string
  invalid_expiry_month: string
  invalid_expiry_year: string
  expired_card: string
  incomplete_cvc: string
  incomplete_postal_code: string

  connection_failed: string
  outcome_unknown: string
  payment_in_progress: string
  canceled_by_page: string
  card_not_received: string
  unexpected: string
}

/** Fills the `{name}` places of a message. */
export const fill = (message: string, values: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
