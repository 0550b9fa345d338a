import { cardView } from '../../cards/stored-card.ts'
import type { KeyKind } from '../../keys.ts'
import type { PaymentMethod } from './table.ts'

/** The browser sees what it entered; whose it is and what it matches is for servers. */
export const paymentMethodView = (method: PaymentMethod, kind: KeyKind) => ({
  id: method.id,
  object: 'payment_method',
  type: method.type,
  billing_details: method.billing_details,
  card: cardView(method.card, kind === 'secret'),
  created: method.created,
  livemode: method.livemode,
  ...(kind === 'secret' && { customer: method.customer, metadata: method.metadata }),
})
