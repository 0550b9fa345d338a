/**
 * The API's objects as a merchant's server sees them, with a secret key. Where a
 * browser sees less of an object, its type here extends the one in payments.ts.
 * Amounts are integers in the currency's smallest unit; times are unix seconds.
 */
import type {
  Address,
  ApiError,
  BillingDetails,
  Card as BrowserCard,
  PaymentIntent as BrowserPaymentIntent,
  PaymentMethod as BrowserPaymentMethod,
} from './payments.ts'

/** Up to 50 strings of up to 500 characters, under keys of up to 40. */
export type Metadata = Record<string, string>

export type SetupFutureUsage = 'on_session' | 'off_session'

/** What every object has. */
interface ApiObject {
  /** A prefix that names the kind of object, and 24 random characters. */
  id: string
  created: number
  livemode: boolean
}

export interface Shipping {
  name: string
  phone?: string | null
  carrier?: string | null
  tracking_number?: string | null
  address: Address
}

/** A card as a server sees it: there is still no field for its number. */
export interface Card extends BrowserCard {
  checks?: { cvc_check: string | null; [check: string]: string | null } | null
  three_d_secure_usage?: { supported: boolean } | null
}

export interface PaymentMethod extends BrowserPaymentMethod {
  card?: Card
  /** `cus_…` once it is attached. */
  customer: string | null
  metadata: Metadata
}

export type CancellationReason = 'abandoned' | 'duplicate' | 'fraudulent' | 'requested_by_customer'

export interface PaymentIntent extends BrowserPaymentIntent {
  amount_capturable: number
  amount_received: number
  automatic_payment_methods: { enabled: boolean; allow_redirects?: 'always' | 'never' } | null
  canceled_at: number | null
  cancellation_reason: string | null
  capture_method: 'automatic' | 'manual'
  customer: string | null
  description: string | null
  /** `ch_…` of the last attempt that moved money. */
  latest_charge: string | null
  metadata: Metadata
  receipt_email: string | null
  setup_future_usage: SetupFutureUsage | null
  shipping: Shipping | null
}

/** Prepares a payment method for later payments; no money moves. */
export interface SetupIntent extends ApiObject {
  object: 'setup_intent'
  status:
    | 'requires_payment_method'
    | 'requires_confirmation'
    | 'requires_action'
    | 'processing'
    | 'succeeded'
    | 'canceled'
  client_secret: string
  customer: string | null
  description: string | null
  payment_method: string | null
  payment_method_types: string[]
  next_action: BrowserPaymentIntent['next_action']
  last_setup_error: ApiError | null
  automatic_payment_methods: PaymentIntent['automatic_payment_methods']
  cancellation_reason: string | null
  usage: SetupFutureUsage
  metadata: Metadata
}

export interface Customer extends ApiObject {
  object: 'customer'
  email: string | null
  name: string | null
  phone: string | null
  address: Address | null
  description: string | null
  metadata: Metadata
  invoice_settings: { default_payment_method: string | null }
  /** Tells a customer from what a deleted one leaves. */
  deleted?: never
}

export interface Refund extends ApiObject {
  object: 'refund'
  amount: number
  /** `ch_…` that gave the money. */
  charge: string
  currency: string
  payment_intent: string
  reason: string | null
  status: 'pending' | 'succeeded' | 'failed' | 'canceled' | 'requires_action'
  metadata: Metadata
}

/** Money that moved: what an intent's `latest_charge` names. */
export interface Charge extends ApiObject {
  object: 'charge'
  amount: number
  amount_refunded: number
  currency: string
  payment_intent: string | null
  refunded: boolean
}

export interface WebhookEndpoint extends ApiObject {
  object: 'webhook_endpoint'
  url: string
  /** Names of events, or `['*']` for all. */
  enabled_events: string[]
  /** `whsec_…`: in the answer to `create` only. Keep it for `webhooks.constructEvent`. */
  secret?: string
  status: 'enabled' | 'disabled'
  description?: string | null
  metadata?: Metadata
}

/** Lets one browser see and remove the saved methods of one customer, for a short while. */
export interface CustomerSession extends Omit<ApiObject, 'id'> {
  object: 'customer_session'
  client_secret: string
  customer: string
  expires_at: number
}

/** What a customer chose in the browser, for the server to confirm an intent with. */
export interface ConfirmationToken extends ApiObject {
  /** `ctoken_…` */
  id: string
  object: 'confirmation_token'
  expires_at: number | null
  /** The intent it was used for: it has one use. */
  payment_intent: string | null
  setup_intent: string | null
  payment_method_preview: {
    type: string
    card?: Card
    billing_details: BillingDetails
    customer?: string | null
  } | null
  return_url: string | null
  setup_future_usage: SetupFutureUsage | null
  shipping: Shipping | null
}

/** What a delete leaves. */
export interface Deleted<Name extends string> {
  id: string
  object: Name
  deleted: true
}

/** One page of a list, the newest objects first. */
export interface ApiList<T> {
  object: 'list'
  /** Such as `/v1/payment_intents`. */
  url: string
  /** There is more in the direction that was asked for. */
  has_more: boolean
  data: T[]
}
