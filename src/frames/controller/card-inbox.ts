import { integer, optional, shape, text } from '../../channel/validate.ts'
import type { Offered } from '../shared/card-offer.ts'

/**
 * Cards on their way from a field to the API call that asked for them. A card
 * waits here until its call takes it, at most `DEADLINE`, and is gone once taken.
 * Only documents of our own origin, embedded by the same page, can put one in.
 */
export interface CardInbox {
  /** The card offered for this call, or undefined if none comes in time. */
  take(offer: string, signal: AbortSignal): Promise<Offered | undefined>
}

/** A field offers its card in the same task as the page makes the call; this is for a machine under load. */
const DEADLINE = 5_000

const digits = (most: number) => text(most, /^\d+$/, 'digits')

/** Checked like anything from outside, although it comes from our own origin. */
const readCard = shape({
  number: digits(19),
  exp_month: integer(1, 12),
  exp_year: integer(2000, 2199),
  cvc: optional(digits(4)),
  networks: optional(shape({ preferred: text(40, /^\w+$/) })),
})

const readOffer = shape({
  offer: text(32, /^[0-9a-f]{32}$/),
  card: optional(readCard),
  cvcOnly: optional(digits(4)),
  postalCode: optional(text(20)),
})

export function openCardInbox(): CardInbox {
  const waiting = new Map<string, (offered: Offered | undefined) => void>()
  const arrived = new Map<string, Offered>()

  function put(offer: string, offered: Offered): void {
    const taker = waiting.get(offer)
    if (taker) return taker(offered)
    arrived.set(offer, offered)
    setTimeout(() => arrived.delete(offer), DEADLINE)
  }

  addEventListener('message', (event) => {
    const { isTrusted, origin, source } = event
    // The origin first: to read the data of a flood of messages would cost more than all else.
    if (!isTrusted || origin !== location.origin) return
    const data = event.data as { onerway?: unknown } | null
    if (data?.onerway !== 'card') return
    if (!source || (source as Window).parent !== parent) return
    const { offer, ...offered } = readOffer(data, 'card')
    put(offer, offered)
  })
  addEventListener('pagehide', () => arrived.clear())

  return {
    take(offer, signal) {
      const there = arrived.get(offer)
      arrived.delete(offer)
      // An offer is for one call: a second one that waits for the same gets nothing.
      if (there || waiting.has(offer)) return Promise.resolve(there)
      return new Promise((resolve) => {
        const end = (offered?: Offered) => {
          waiting.delete(offer)
          clearTimeout(timer)
          signal.removeEventListener('abort', giveUp)
          resolve(offered)
        }
        const giveUp = () => end()
        const timer = setTimeout(giveUp, DEADLINE)
        waiting.set(offer, end)
        signal.addEventListener('abort', giveUp)
        if (signal.aborted) giveUp()
      })
    },
  }
}
