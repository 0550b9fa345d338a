/** What is left of a card once it has been taken in: enough to show, charge and recognise it. */
export interface StoredCard {
  brand: string
  last4: string
  exp_month: number
  exp_year: number
  funding: 'credit' | 'debit' | 'unknown'
  country: string | null
  networks: { available: readonly string[]; preferred: string | null }
  checks: { cvc_check: 'unchecked' | null }
  three_d_secure_usage: { supported: boolean }
  /** The same for the same number within one database: a keyed hash. */
  fingerprint: string
  /** The first eight digits, which name the issuer. Never leaves the database. */
  bin: string
  /** A row of `outcomes`. Never leaves the database. */
  behaviour: string
}

/** A card as the API shows it. Only a secret key may recognise a card it has seen before. */
export const cardView = (card: StoredCard, secret: boolean) => ({
  brand: card.brand,
  last4: card.last4,
  exp_month: card.exp_month,
  exp_year: card.exp_year,
  funding: card.funding,
  country: card.country,
  networks: card.networks,
  checks: card.checks,
  three_d_secure_usage: card.three_d_secure_usage,
  ...(secret && { fingerprint: card.fingerprint }),
})
