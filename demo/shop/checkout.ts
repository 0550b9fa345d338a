import { randomInt } from 'node:crypto'
import {
  OnerwayInvalidRequestError,
  type Onerway,
  type PaymentIntent,
} from '@onerway/onerway-js/server'
import type { Language } from './language.ts'
import { priceOf, type Price } from './product.ts'
import type { Cart, Order, Session } from './sessions.ts'

/** The ways to pay that the checkout offers. */
export const METHODS = ['card', 'alipay', 'wechat_pay'] as const

/**
 * The intent that pays for the session's cart. A checkout that is opened again (a
 * reload, a second tab, the way back after a decline) finds the one it had.
 */
export function openIntent(
  onerway: Onerway,
  session: Session,
  cart: Cart,
  language: Language,
): Promise<PaymentIntent> {
  const open = async () => {
    const intent = await findOrCreate(onerway, cart, language)
    cart.intentId = intent.id
    session.intentIds.add(intent.id)
    return intent
  }
  // One after the other: two tabs opened at once must not make two intents.
  const opened = session.opening.then(open, open)
  session.opening = opened
  return opened
}

async function findOrCreate(
  { paymentIntents }: Onerway,
  cart: Cart,
  language: Language,
): Promise<PaymentIntent> {
  const locale = language
  const price = priceOf(cart.quantity, language)
  if (cart.intentId) {
    const intent = await paymentIntents.retrieve(cart.intentId, {}, { locale })
    if (isUnderWay(intent) || (isUnpaid(intent) && isFor(price, intent))) return intent
    // Another price is another intent. Changing the old one's amount could charge a
    // shopper, in a tab that is still open, a sum they were never shown.
    if (isUnpaid(intent)) {
      const paidMeanwhile = await cancel(paymentIntents, intent.id)
      if (paidMeanwhile) return paidMeanwhile
    }
    // Its number is spent: under it, the API would answer with the old intent again.
    delete cart.intentId
    delete cart.order
  }
  const order = (cart.order = orderFor(cart, price))
  const { number: idempotencyKey, amount, currency } = order
  return paymentIntents.create(
    {
      amount,
      currency,
      payment_method_types: [...METHODS],
      description: `Order ${order.number}`,
      metadata: { order: order.number, quantity: String(cart.quantity) },
    },
    { idempotencyKey, locale },
  )
}

/**
 * The cart's order. Where the answer to an earlier try was lost it is the same one, and a
 * page that is loaded again gets the intent of then and makes no second.
 */
const orderFor = ({ order }: Cart, price: Price): Order =>
  order && isFor(price, order) ? order : { number: newOrderNumber(), ...price }

const isFor = ({ amount, currency }: Price, asked: { amount: number; currency: string }) =>
  asked.amount === amount && asked.currency === currency

/** Cancels the intent, unless it was paid in this very moment: then that is the answer. */
async function cancel(
  paymentIntents: Onerway['paymentIntents'],
  id: string,
): Promise<PaymentIntent | undefined> {
  try {
    await paymentIntents.cancel(id, { cancellation_reason: 'abandoned' })
  } catch (error) {
    if (!(error instanceof OnerwayInvalidRequestError)) throw error
    const { code, payment_intent: intent } = error
    if (code !== 'payment_intent_unexpected_state' || !intent) throw error
    if (isUnderWay(intent)) return intent
  }
  return undefined
}

type Status = Pick<PaymentIntent, 'status'>

/** There is still something for the shopper to do, and nothing was charged. */
export const isUnpaid = ({ status }: Status): boolean =>
  ['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(status)

/** The money is there, or held for us. */
export const isPaid = ({ status }: Status): boolean =>
  status === 'succeeded' || status === 'requires_capture'

/** Paid, or about to be: nothing more may be asked of the shopper. */
export const isUnderWay = (intent: Status): boolean =>
  isPaid(intent) || intent.status === 'processing'

/** Without the letters and digits that are mistaken for each other on the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const newOrderNumber = (): string =>
  'QW-' + Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
