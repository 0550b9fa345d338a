/**
 * The API's objects as a browser sees them: what a publishable key may read.
 * Names and shapes are the REST API's own. Amounts are integers in the
 * currency's smallest unit (cents for USD, whole yen for JPY).
 */

export interface Address {
  line1?: string | null
  line2?: string | null
  city?: string | null
  state?: string | null
  postal_code?: string | null
  /** ISO 3166-1 alpha-2, such as `CN`. */
  country?: string | null
}

export interface BillingDetails {
  name?: string | null
  email?: string | null
  phone?: string | null
  address?: Address | null
}

/** What may be known of a card outside the frames. There is no field for its number. */
export interface Card {
  brand: string
  last4: string
  exp_month: number
  exp_year: number
  funding?: string
  country?: string | null
  fingerprint?: string
  networks?: { available: string[]; preferred: string | null }
}

export interface PaymentMethod {
  /** `pm_` and 24 characters. */
  id: string
  object: 'payment_method'
  type: string
  card?: Card
  billing_details: BillingDetails
  customer?: string | null
  /** Unix seconds. */
  created: number
  livemode: boolean
}

/** A card held by the API for one use within ten minutes. */
export interface Token {
  /** `tok_` and 24 characters. */
  id: string
  object: 'token'
  type: 'card'
  card: Card
  used: boolean
  /** Unix seconds. */
  created: number
  livemode: boolean
}

export type PaymentIntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'succeeded'
  | 'canceled'

export interface PaymentIntent {
  /** `pi_` and 24 characters. */
  id: string
  object: 'payment_intent'
  /** An integer in the currency's smallest unit. */
  amount: number
  /** ISO 4217 in lower case. */
  currency: string
  status: PaymentIntentStatus
  client_secret: string
  description?: string | null
  payment_method: string | PaymentMethod | null
  payment_method_types: string[]
  next_action: { type: string; [detail: string]: unknown } | null
  last_payment_error: ApiError | null
  capture_method?: 'automatic' | 'manual'
  /** Unix seconds. */
  created: number
  livemode: boolean
}

/** Prepares a payment method for later payments; no money moves. */
export interface SetupIntent {
  /** `seti_` and 24 characters. */
  id: string
  object: 'setup_intent'
  status: Exclude<PaymentIntentStatus, 'requires_capture'>
  client_secret: string
  description?: string | null
  payment_method: string | PaymentMethod | null
  payment_method_types: string[]
  next_action: PaymentIntent['next_action']
  last_setup_error: ApiError | null
  usage?: 'on_session' | 'off_session'
  /** Unix seconds. */
  created: number
  livemode: boolean
}

/** What a shopper has chosen to pay with, for the server to confirm an intent with. */
export interface ConfirmationToken {
  /** `ctoken_…` */
  id: string
  object: 'confirmation_token'
  payment_method_preview: {
    type: string
    card?: Card
    billing_details: BillingDetails
  } | null
  /** Unix seconds. */
  created: number
  livemode: boolean
}

/** The `error` member of an API answer. */
export interface ApiError {
  type: string
  code?: string
  decline_code?: string
  message: string
  param?: string
  doc_url?: string
  request_id?: string
  payment_intent?: PaymentIntent
  setup_intent?: SetupIntent
  payment_method?: PaymentMethod
}
