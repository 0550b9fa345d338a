import { randomInt } from 'node:crypto'
import { ApiError, type Api, type Intent } from './api.ts'
import type { Language } from './language.ts'
import { priceOf } from './product.ts'
import type { Cart, Session } from './sessions.ts'

/**
 * The intent that pays for the session's cart. A checkout that is opened again (a
 * reload, a second tab, the way back after a decline) finds the one it had.
 */
export function openIntent(
  api: Api,
  session: Session,
  cart: Cart,
  language: Language,
): Promise<Intent> {
  const open = async () => {
    const intent = await findOrCreate(api, cart, language)
    cart.intentId = intent.id
    session.intentIds.add(intent.id)
    return intent
  }
  // One after the other: two tabs opened at once must not make two intents.
  const opened = session.opening.then(open, open)
  session.opening = opened
  return opened
}

async function findOrCreate(api: Api, cart: Cart, language: Language): Promise<Intent> {
  const price = priceOf(cart.quantity, language)
  if (cart.intentId) {
    const intent = await api.retrieveIntent(cart.intentId, language)
    const samePrice = intent.amount === price.amount && intent.currency === price.currency
    if (isUnderWay(intent) || (samePrice && isUnpaid(intent))) return intent
    // Another price is another intent. Changing the old one's amount could charge a
    // shopper, in a tab that is still open, a sum they were never shown.
    if (isUnpaid(intent)) {
      const paidMeanwhile = await cancel(api, intent, language)
      if (paidMeanwhile) return paidMeanwhile
    }
  }
  const order = newOrderNumber()
  const metadata = { order, quantity: String(cart.quantity) }
  return api.createIntent({ ...price, description: `Order ${order}`, metadata }, order)
}

/** Cancels the intent, unless it was paid in this very moment: then that is the answer. */
async function cancel(api: Api, { id }: Intent, language: Language): Promise<Intent | undefined> {
  try {
    await api.cancelIntent(id)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'payment_intent_unexpected_state')
      throw error
    const intent = await api.retrieveIntent(id, language)
    if (isUnderWay(intent)) return intent
  }
  return undefined
}

type Status = Pick<Intent, 'status'>

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
