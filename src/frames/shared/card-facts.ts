/** Whether a part of the form is to be filled, may be, or is not to be shown. */
export type FieldPolicy = 'required' | 'optional' | 'hidden'

/** What the API knows of cards that begin with the same eight digits. */
export interface CardFacts {
  /** The networks such a card can be charged on. */
  networks: readonly string[]
  cvc: FieldPolicy
}
