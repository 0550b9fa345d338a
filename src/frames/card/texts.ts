import type { Brand } from '../../card/brands.ts'
import { cvcLength } from '../../card/cvc.ts'
import type { FieldErrorCode } from '../../card/verdict.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { fill } from '../../locales/fill.ts'
import type { CardView } from './model.ts'
import type { FieldOptions } from './options.ts'
import type { ElementType, Part } from './parts.ts'

/** Networks as they are written by their owners. */
const NAMES: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  jcb: 'JCB',
  discover: 'Discover',
  diners: 'Diners Club',
  maestro: 'Maestro',
  cartes_bancaires: 'Cartes Bancaires',
}

/** The name of a network; as the API calls it where it is not known here. */
export const brandName = (network = ''): string => NAMES[network] ?? network

/** An error in words, with the brand or the number of digits it speaks of. */
export const errorText = (
  messages: FieldMessages,
  code: FieldErrorCode,
  brand: Brand | undefined,
): string => fill(messages[code], { brand: brandName(brand), n: cvcLength(brand) })

/** What stands in an empty part: the merchant's words, or a hint at what goes there. */
export function placeholderOf(
  part: Part,
  {
    type,
    options: { placeholder, country },
    view,
    messages,
    labels,
  }: {
    type: ElementType
    options: FieldOptions
    view: CardView
    messages: FieldMessages
    labels?: 'above' | 'hidden' | undefined
  },
): string {
  const given =
    typeof placeholder === 'string'
      ? placeholder
      : placeholder?.[part === 'postal' ? 'postalCode' : part]
  if (given !== undefined) return given
  if (part === 'number')
    return type === 'card' && labels !== 'above' ? messages.number : '1234 1234 1234 1234'
  if (part === 'cvc' && view.cvcOptional) return messages.cvc_optional
  const isAmerican = part === 'postal' && country === 'US'
  const hint = messages[isAmerican ? 'postal_placeholder_us' : (`${part}_placeholder` as const)]
  // What a label above says already is not said twice.
  return labels === 'above' && hint === messages[part] ? '' : hint
}
