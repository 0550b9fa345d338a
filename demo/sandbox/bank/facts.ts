import type { Locale } from '../api/locale.ts'
import { currencies } from '../money.ts'
import type { PaymentMethod } from '../resources/payment-methods/table.ts'
import type { Visit } from './visit.ts'

/** Whose account the sandbox is: the name a customer knows the shop by. */
export const merchant: Readonly<Record<Locale, string>> = { en: 'Qingwu', zh: '青坞' }

/** The amount as people write it in their language; undefined where none is paid. */
export function moneyOf({ waiting }: Visit, locale: Locale): string | undefined {
  if (!waiting.money) return undefined
  const { amount, currency } = waiting.money
  const decimals = currencies[currency]?.decimals ?? 2
  return new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals)
}

const brandNames: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  jcb: 'JCB',
}

/** The card as its holder knows it: `Visa •••• 3220`. */
export const cardOf = ({ card }: PaymentMethod) =>
  card ? `${brandNames[card.brand] ?? card.brand} •••• ${card.last4}` : ''
