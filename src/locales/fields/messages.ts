/**
 * Every text that a card field can show, say or send, by key. A locale is complete
 * or it does not compile. `{brand}` and `{n}` (3 or 4) are filled in where they stand.
 */
export interface FieldMessages {
  /** Labels, read out and used as placeholders where no other is given. */
  number: string
  expiry: string
  expiry_placeholder: string
  cvc: string
  cvc_placeholder: string
  postal: string
  postal_placeholder: string
  /** The same two for a customer in the United States. */
  postal_us: string
  postal_placeholder_us: string

  /** Where the code stands on the card. */
  cvc_hint: string
  cvc_hint_front: string
  /** A placeholder, short: the code may be left out. */
  cvc_optional: string

  /** The label of the buttons that choose between the two networks of one card. */
  choose_network: string

  /** What the frame of the whole form is called; that of a part is called by its label. */
  frame_title_card: string

  incomplete_number: string
  invalid_number: string
  brand_not_accepted: string
  incomplete_expiry: string
  invalid_expiry_month: string
  invalid_expiry_year: string
  expired_card: string
  incomplete_cvc: string
  incomplete_postal_code: string

  card_not_received: string
  unexpected: string
}
