/**
 * How card data gets from a field to the controller: one message between two
 * documents of our own origin, named as the exact target, tied to the one API
 * call it was asked for. The merchant's page can neither see nor forge it: the
 * event is dispatched in the controller's window only, and its origin is ours.
 */
export interface CardDetails {
  number: string
  exp_month: number
  exp_year: number
  cvc?: string
  /** The network that the shopper chose, of a card that has two. */
  networks?: { preferred: string }
}

/** A whole card, or the security code alone of a card that is saved already. */
export interface Offered {
  card?: CardDetails
  cvcOnly?: string
  /** Known to the page as well: it goes into the billing details. */
  postalCode?: string
}

export interface CardOffer extends Offered {
  onerway: 'card'
  /** The call this card is for: 128 random bits that the page gave to both frames. */
  offer: string
}

/** Marks the controller's window for its siblings; only our own origin can read it. */
const CONTROLLER_PATH = /\/controller\.html$/

/**
 * Finds the controller of this `Onerway()` among the page's frames. The controller
 * always stands in the page's document itself, so its window is among the parent's
 * frames even if this element sits in a shadow tree.
 */
export function findController(instance: string): Window | undefined {
  for (let index = 0; index < parent.length; index++) {
    const sibling = parent[index]
    try {
      const { origin, pathname, hash } = (sibling as Window).location
      if (
        origin === location.origin &&
        CONTROLLER_PATH.test(pathname) &&
        new URLSearchParams(hash.slice(1)).get('instance') === instance
      )
        return sibling
    } catch {
      // Another origin's frame: not ours to look into.
    }
  }
  return undefined
}
