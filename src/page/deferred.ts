/**
 * A form that knows what is to be paid before there is an intent. What the library
 * itself does with a group of elements; the page holds the group's public object.
 */
export interface Group {
  /** The element that stands for the card, if there is one. */
  card(): object | null | undefined
  /** The client secret that the group was made with. */
  secret(): unknown
  /** `{mode, amount, currency}` of a group made without one; the controller holds the intent against it. */
  deferred(): object
}

export const groups = new WeakMap<object, Group>()
