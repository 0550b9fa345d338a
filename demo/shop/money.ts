import type { Language } from './language.ts'

/** `$68.00`, `¥468.00`: an amount of the API's, in the currency's smallest unit, for people. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  // Yen and won have no cents; Intl knows how many digits each currency has.
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(amount / 10 ** maximumFractionDigits)
}
