import type { BillingDetails } from '../../types/payments.ts'
import type { CardDetails, Offered } from '../shared/card-offer.ts'
import { Refusal } from '../shared/describe-error.ts'
import type { Source } from './arguments.ts'
import { aborted } from './outcome.ts'
import type { Session } from './session.ts'

/** The parameters of a payment method, as the API takes them. */
export interface MethodData {
  type: 'card'
  card: CardDetails | { token: string }
  billing_details?: BillingDetails
}

/** Gathers a payment method from where the page says it is: a field's offer, a token, or the page itself. */
export async function methodData(
  { inbox, live, messages }: Session,
  { offer, token, rawCard, billingDetails }: Source,
  signal: AbortSignal,
): Promise<MethodData> {
  if (token) return withBilling({ token }, billingDetails)
  if (rawCard && live)
    throw new Refusal({
      type: 'invalid_request_error',
      code: 'raw_card_data_not_allowed',
      message: 'Card numbers pass through a page with a test key only: use a card element.',
    })
  if (rawCard) return withBilling(rawCard, billingDetails)
  const offered = offer ? await inbox.take(offer, signal) : undefined
  if (signal.aborted) throw aborted(messages)
  if (!offered?.card)
    throw new Refusal({
      type: 'api_connection_error',
      code: 'card_not_received',
      message: messages.card_not_received,
    })
  return withBilling(offered.card, withPostalCode(billingDetails, offered))
}

/** What a confirm takes: an existing method by its id, or the data of a new one in the same request. */
export async function methodOrData(session: Session, source: Source, signal: AbortSignal) {
  const { paymentMethod, offer, token, rawCard } = source
  if (paymentMethod) return { payment_method: paymentMethod }
  if (offer || token || rawCard)
    return { payment_method_data: await methodData(session, source, signal) }
  // Neither: the intent is to be paid with the method it already has.
  return {}
}

const withBilling = (
  card: MethodData['card'],
  billing: BillingDetails | undefined,
): MethodData => ({ type: 'card', card, ...(billing ? { billing_details: billing } : {}) })

/** The postal code typed beside the card counts unless the page has one of its own. */
function withPostalCode(
  billing: BillingDetails | undefined,
  { postalCode }: Offered,
): BillingDetails | undefined {
  if (!postalCode || billing?.address?.postal_code) return billing
  return { ...billing, address: { ...billing?.address, postal_code: postalCode } }
}
