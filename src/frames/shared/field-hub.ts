import type { CardFacts } from './card-facts.ts'

/**
 * Where the fields of one form meet: an object in the controller's window. All
 * frames of ours are of one origin, so they call each other directly; the
 * merchant's page has a reference to these windows too, but of another origin,
 * and sees nothing of them. The controller stands in the page's own document, so
 * a field finds it even from inside a shadow tree, where siblings are hidden.
 */
export interface FieldHub<Field> {
  /** Adds a field to its form; gives how to leave it. */
  join(group: string, field: Field): () => void
  fieldsOf(group: string): Iterable<Field>
  /** What the API says of a card by its first eight digits; undefined if it cannot be had. */
  lookUp(bin: string): Promise<CardFacts | undefined>
}

/** How a window carries its hub. */
export interface HubWindow {
  onerwayHub?: FieldHub<unknown>
}
