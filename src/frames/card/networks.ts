import type { CardFacts } from '../shared/card-facts.ts'

/** Digits that say who issued a card and not which card it is; more are never asked about. */
const BIN_DIGITS = 8

/**
 * What the API knows of the card that is being typed, asked once its first eight
 * digits are there, and the network that the shopper chose if it can be charged on
 * several. An answer that comes late, for digits that are gone, is not used.
 */
export interface Networks {
  facts(): CardFacts | undefined
  /** The network chosen; of this card's. */
  chosen(): string | undefined
  choose(network: string): void
  /** The number has changed, or there is now someone to ask. */
  look(digits: string): void
}

export function createNetworks(
  lookUp: (bin: string) => Promise<CardFacts | undefined> | undefined,
  preferred: () => readonly string[] | undefined,
  onChange: (networks: { networks: readonly string[] | null; loading: boolean }) => void,
): Networks {
  let bin = ''
  let facts: CardFacts | undefined
  let chosen: string | undefined

  function forget(): void {
    const was = bin
    bin = ''
    facts = chosen = undefined
    if (was) onChange({ networks: null, loading: false })
  }

  return {
    facts: () => facts,
    chosen: () => chosen,
    choose(network) {
      chosen = chosen === network ? undefined : network
    },
    look(digits) {
      const next = digits.slice(0, BIN_DIGITS)
      if (next === bin) return
      forget()
      if (next.length < BIN_DIGITS) return
      const asked = lookUp(next)
      if (!asked) return
      bin = next
      void asked.then((answer) => {
        if (bin !== next) return
        facts = answer
        const networks = answer?.networks ?? []
        if (networks.length > 1) chosen = preferred()?.find((name) => networks.includes(name))
        onChange({ networks, loading: false })
      })
      onChange({ networks: null, loading: true })
    },
  }
}
