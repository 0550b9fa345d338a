/** What a webhook tells of. The names are the API's; see “Webhooks” in its contract. */
import type {
  Charge,
  Customer,
  PaymentIntent,
  PaymentMethod,
  Refund,
  SetupIntent,
} from './resources.ts'

/** The object that an event of each name carries. */
export interface EventObjects {
  'payment_intent.created': PaymentIntent
  'payment_intent.requires_action': PaymentIntent
  'payment_intent.processing': PaymentIntent
  'payment_intent.succeeded': PaymentIntent
  'payment_intent.payment_failed': PaymentIntent
  'payment_intent.canceled': PaymentIntent
  'payment_intent.amount_capturable_updated': PaymentIntent
  'payment_method.attached': PaymentMethod
  'payment_method.detached': PaymentMethod
  'payment_method.updated': PaymentMethod
  'setup_intent.created': SetupIntent
  'setup_intent.requires_action': SetupIntent
  'setup_intent.succeeded': SetupIntent
  'setup_intent.setup_failed': SetupIntent
  'setup_intent.canceled': SetupIntent
  'customer.created': Customer
  'customer.updated': Customer
  'customer.deleted': Customer
  'charge.refunded': Charge
  'refund.created': Refund
  'refund.updated': Refund
}

export type EventType = keyof EventObjects

interface EventOf<Type extends EventType> {
  /** `evt_…`: delivery is at least once, so remember the ids that were handled. */
  id: string
  object: 'event'
  type: Type
  data: {
    /** The object as it was when the event happened; later changes are not in it. */
    object: EventObjects[Type]
    /** On updates: the former values of what changed. */
    previous_attributes?: Partial<EventObjects[Type]>
  }
  api_version: string
  /** The request that caused it; null where none did. */
  request: { id: string | null; idempotency_key: string | null } | null
  /** Unix seconds. Order of delivery is not promised: this tells which was first. */
  created: number
  livemode: boolean
}

/**
 * An event. `switch (event.type)` tells TypeScript what `event.data.object` is.
 * New names come with time: keep a `default` that does nothing.
 */
export type OnerwayEvent = { [Type in EventType]: EventOf<Type> }[EventType]
