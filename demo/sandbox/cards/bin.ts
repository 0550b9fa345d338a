// What is known of a card from its first digits (its BIN): who issued it, not
// which card it is. More than eight digits are never asked for.

import { brandOf } from './brands.ts'
import { testCardsOf, type TestCard } from './test-cards.ts'

/** Whether a field of the card form is to be filled, may be, or is not to be shown. */
type Field = 'required' | 'optional' | 'hidden'

export interface BinMetadata {
  readonly brand: string
  /** The networks such a card can be charged on. */
  readonly networks: readonly string[]
  readonly funding: 'credit' | 'debit' | 'unknown'
  readonly country: string | null
  readonly cvc: Field
  readonly expiry: Field
}

/** 6 to 8 digits. Cards that share them may differ: what they do not agree on is not known. */
export function binMetadata(bin: string): BinMetadata {
  const brand = brandOf(bin)
  const cards = testCardsOf(bin)
  const agreed = <K extends keyof TestCard>(name: K): TestCard[K] | undefined => {
    const values = new Set(cards.map((card) => JSON.stringify(card[name])))
    return values.size === 1 ? cards[0]?.[name] : undefined
  }
  const alone = brand.name === 'unknown' ? [] : [brand.name]
  return {
    brand: brand.name,
    networks: agreed('networks') ?? alone,
    funding: agreed('funding') ?? 'unknown',
    country: agreed('country') ?? null,
    cvc: brand.cvcOptional || agreed('cvcOptional') ? 'optional' : 'required',
    expiry: 'required',
  }
}
