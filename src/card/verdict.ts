/** What can be wrong with a field. The words for it are looked up by this code. */
export type FieldErrorCode =
  | 'incomplete_number'
  | 'invalid_number'
  | 'brand_not_accepted'
  | 'incomplete_expiry'
  | 'invalid_expiry_month'
  | 'invalid_expiry_year'
  | 'expired_card'
  | 'incomplete_cvc'
  | 'incomplete_postal_code'

/**
 * What a check says of a field's content, and when it may be said:
 *
 * - `valid`: nothing to say.
 * - `empty`: nothing was typed; said when the form is submitted.
 * - `incomplete`: typing on may still make it valid; said when the field is left.
 *   The code is the best advice at that moment, so a Luhn miss at a length that
 *   is possible but not final is `incomplete` with `invalid_number`.
 * - `invalid`: wrong as it stands; said at once.
 */
export type Verdict =
  | { readonly state: 'empty' | 'incomplete' | 'invalid'; readonly code: FieldErrorCode }
  | { readonly state: 'valid' }
