import type { Language } from './language.ts'

export type Currency = 'usd' | 'cny'

/** What something costs: an integer in the currency's smallest unit, as the API takes it. */
export interface Price {
  amount: number
  currency: Currency
}

/** The only place that knows a price. A browser sends a quantity and nothing else. */
const TEAPOT: Record<Currency, number> = { usd: 6800, cny: 46800 }

export const MOST_PER_ORDER = 5

const currencyOf = (language: Language): Currency => (language === 'zh-CN' ? 'cny' : 'usd')

export function priceOf(quantity: number, language: Language): Price {
  const currency = currencyOf(language)
  return { amount: TEAPOT[currency] * quantity, currency }
}

/** A whole number from 1 to what one order may hold, whatever the browser sent. */
export function readQuantity(sent: unknown): number {
  const quantity = Math.trunc(Number(sent))
  return Math.min(MOST_PER_ORDER, Math.max(1, quantity || 1))
}
