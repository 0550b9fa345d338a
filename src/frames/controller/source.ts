import type { BillingDetails } from '../../types/payments.ts'
import type { CardDetails, Offered } from '../shared/card-offer.ts'
import { Refusal } from '../shared/describe-error.ts'
import type { CardGiven, Source } from './arguments.ts'
import { aborted } from './outcome.ts'
import type { Session } from './session.ts'

/** The parameters of a payment method, as the API takes them. */
export interface MethodData {
  type: string
  card?: CardDetails | { token: string }
  billing_details?: BillingDetails
}

/** Gathers a payment method from where the page says it is: a field's offer, a token, or the page itself. */
export async function methodData(
  session: Session,
  { type, card, billing }: Source,
  signal: AbortSignal,
): Promise<MethodData> {
  if (type !== 'card') return withBilling({ type: type || 'card' }, billing)
  const { offer, token, ...typed } = card ?? {}
  if (token) return withBilling({ type, card: { token } }, billing)
  if (!offer) return withBilling({ type, card: rawCard(session, typed) }, billing)
  const offered = await take(session, offer, signal)
  if (!offered.card) throw notReceived(session)
  return withBilling({ type, card: offered.card }, withPostalCode(billing, offered))
}

/** The security code that a field of its own offers, for a card that is saved. */
export async function offeredCvc(
  session: Session,
  offer: string,
  signal: AbortSignal,
): Promise<string> {
  const { cvcOnly, card } = await take(session, offer, signal)
  const cvc = cvcOnly ?? card?.cvc
  if (!cvc) throw notReceived(session)
  return cvc
}

/** What a confirm takes: an existing method by its id, or the data of a new one in the same request. */
export async function methodOrData(session: Session, source: Source, signal: AbortSignal) {
  if (source.id) return { payment_method: source.id }
  if (source.type) return { payment_method_data: await methodData(session, source, signal) }
  // Neither: the intent is to be paid with the method it already has.
  return {}
}

async function take(session: Session, offer: string, signal: AbortSignal): Promise<Offered> {
  const offered = await session.inbox.take(offer, signal)
  if (signal.aborted) throw aborted(session.messages)
  if (!offered) throw notReceived(session)
  return offered
}

/** Said once for each document. */
let warned = false

/** A card typed by the merchant's own code, whole or not: the API says what is missing. */
function rawCard({ live, messages }: Session, card: CardGiven): CardDetails {
  if (!card.number) throw notReceived({ messages })
  if (live)
    throw new Refusal({
      type: 'invalid_request_error',
      code: 'raw_card_data_not_allowed',
      message: 'Card numbers pass through a page with a test key only: use a card element.',
    })
  if (!warned)
    // eslint-disable-next-line no-console -- said to the developers of a page in test mode
    console.warn('Onerway.js: use elements. A card number passed through this page.')
  warned = true
  return card as CardDetails
}

const notReceived = ({ messages }: Pick<Session, 'messages'>) =>
  new Refusal({
    type: 'api_connection_error',
    code: 'card_not_received',
    message: messages.card_not_received,
  })

const withBilling = (data: MethodData, billing: BillingDetails | undefined): MethodData => ({
  ...data,
  ...(billing ? { billing_details: billing } : {}),
})

/** The postal code typed beside the card counts unless the page has one of its own. */
function withPostalCode(
  billing: BillingDetails | undefined,
  { postalCode }: Offered,
): BillingDetails | undefined {
  if (!postalCode || billing?.address?.postal_code) return billing
  return { ...billing, address: { ...billing?.address, postal_code: postalCode } }
}
