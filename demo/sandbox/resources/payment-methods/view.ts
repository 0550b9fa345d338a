import { cardView } from '../../cards/stored-card.ts'
import type { KeyKind } from '../../keys.ts'
import type { PaymentMethod } from './table.ts'

/** The browser sees what it entered; whose it is and what it matches is for servers. */
export const paymentMethodView = (method: PaymentMethod, kind: KeyKind) => ({
  id: method.id,
  object: 'payment_method',
  type: method.type,
  billing_details: method.billing_details,
  ...typeView(method, kind),
  created: method.created,
  livemode: method.livemode,
  ...(kind === 'secret' && { customer: method.customer, metadata: method.metadata }),
})

/** What is particular to the type, under its name: of a wallet we know nothing. */
export const typeView = ({ type, card }: Pick<PaymentMethod, 'type' | 'card'>, kind: KeyKind) =>
  card ? { card: cardView(card, kind === 'secret') } : { [type]: {} }
