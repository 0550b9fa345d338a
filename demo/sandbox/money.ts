// What an amount may be, per currency. Amounts are integers in the currency's
// smallest unit; `least` is about half a US dollar, `most` is 999,999.99 for a
// currency with cents and the same digits for one without.

import { ApiError } from './errors.ts'

interface Currency {
  /** Digits after the decimal point. */
  readonly decimals: 0 | 2 | 3
  readonly least: number
}

const most = { 0: 99_999_999, 2: 99_999_999, 3: 999_999_990 } as const

export const currencies: Readonly<Record<string, Currency>> = {
  aed: { decimals: 2, least: 200 },
  aud: { decimals: 2, least: 50 },
  bhd: { decimals: 3, least: 200 },
  brl: { decimals: 2, least: 50 },
  cad: { decimals: 2, least: 50 },
  chf: { decimals: 2, least: 50 },
  clp: { decimals: 0, least: 500 },
  cny: { decimals: 2, least: 350 },
  cop: { decimals: 2, least: 200_000 },
  czk: { decimals: 2, least: 1_500 },
  dkk: { decimals: 2, least: 250 },
  eur: { decimals: 2, least: 50 },
  gbp: { decimals: 2, least: 30 },
  hkd: { decimals: 2, least: 400 },
  huf: { decimals: 2, least: 17_500 },
  idr: { decimals: 2, least: 800_000 },
  ils: { decimals: 2, least: 200 },
  inr: { decimals: 2, least: 50 },
  isk: { decimals: 0, least: 70 },
  jod: { decimals: 3, least: 350 },
  jpy: { decimals: 0, least: 50 },
  krw: { decimals: 0, least: 500 },
  kwd: { decimals: 3, least: 150 },
  mop: { decimals: 2, least: 400 },
  mxn: { decimals: 2, least: 1_000 },
  myr: { decimals: 2, least: 200 },
  nok: { decimals: 2, least: 300 },
  nzd: { decimals: 2, least: 50 },
  omr: { decimals: 3, least: 200 },
  pen: { decimals: 2, least: 200 },
  php: { decimals: 2, least: 2_500 },
  pln: { decimals: 2, least: 200 },
  pyg: { decimals: 0, least: 3_500 },
  ron: { decimals: 2, least: 200 },
  sar: { decimals: 2, least: 200 },
  sek: { decimals: 2, least: 300 },
  sgd: { decimals: 2, least: 50 },
  thb: { decimals: 2, least: 1_000 },
  tnd: { decimals: 3, least: 1_500 },
  try: { decimals: 2, least: 1_500 },
  twd: { decimals: 2, least: 1_500 },
  ugx: { decimals: 0, least: 1_800 },
  usd: { decimals: 2, least: 50 },
  uyu: { decimals: 2, least: 2_000 },
  vnd: { decimals: 0, least: 12_000 },
  xaf: { decimals: 0, least: 300 },
  xof: { decimals: 0, least: 300 },
  zar: { decimals: 2, least: 900 },
}

/** The amount's digits as people read them: 1099 usd → `10.99 USD`. */
export function format(amount: number, currency: string): string {
  const decimals = currencies[currency]?.decimals ?? 2
  return `${(amount / 10 ** decimals).toFixed(decimals)} ${currency.toUpperCase()}`
}

/** Throws `amount_too_small`, `amount_too_large` or `parameter_invalid_currency`. */
export function checkAmount(amount: number, currency: string): void {
  const rule = Object.hasOwn(currencies, currency) ? currencies[currency] : undefined
  if (!rule) throw new ApiError('parameter_invalid_currency', { param: 'currency' })
  if (amount < rule.least) {
    throw new ApiError('amount_too_small', {
      param: 'amount',
      values: { least: format(rule.least, currency) },
    })
  }
  if (amount > most[rule.decimals]) {
    throw new ApiError('amount_too_large', {
      param: 'amount',
      values: { most: format(most[rule.decimals], currency) },
    })
  }
}
