/**
 * What the API's verbs take from a merchant's server. Names and shapes are the
 * REST API's own; amounts are integers in the currency's smallest unit, times are
 * unix seconds. In updates, `null` empties a field.
 */
import type { EventType } from './events.ts'
import type { Address, BillingDetails } from './payments.ts'
import type { CancellationReason, SetupFutureUsage, Shipping } from './resources.ts'

/** Up to 50 strings of up to 500 characters, under keys of up to 40; in an update, null removes one. */
export type MetadataParams = Record<string, string | null>

/** A card's data, or a `tok_…` in its place. Numbers on your server are for tests, or for PCI DSS. */
export type CardParams =
  | {
      number: string
      exp_month: number | string
      /** Four digits. */
      exp_year: number | string
      cvc?: string
      networks?: { preferred?: string }
    }
  | { token: string }

export interface PaymentMethodCreateParams {
  type: 'card'
  card: CardParams
  billing_details?: BillingDetails
  metadata?: MetadataParams
}

export interface PaymentMethodUpdateParams {
  billing_details?: BillingDetails
  card?: { exp_month?: number; exp_year?: number }
  metadata?: MetadataParams | null
}

export interface PaymentMethodAttachParams {
  /** `cus_…` */
  customer: string
}

/** How an intent is to be paid: one of the three at most. */
interface MethodParams {
  /** `pm_…` */
  payment_method?: string | null
  /** A card to be tokenised on the way. */
  payment_method_data?: PaymentMethodCreateParams
  /** `ctoken_…`, made in the browser. */
  confirmation_token?: string
}

interface PaymentIntentDetails extends Omit<MethodParams, 'confirmation_token'> {
  customer?: string | null
  /** At most 350 characters. */
  description?: string | null
  metadata?: MetadataParams | null
  receipt_email?: string | null
  setup_future_usage?: SetupFutureUsage | null
  shipping?: Shipping | null
}

export interface PaymentIntentCreateParams extends PaymentIntentDetails {
  /** 2000 is 20.00 USD, or 2000 JPY. At least the equivalent of 0.50, at most 99999999. */
  amount: number
  /** ISO 4217 in lower case. */
  currency: string
  automatic_payment_methods?: { enabled: boolean; allow_redirects?: 'always' | 'never' }
  /** `manual`: the money is reserved, and taken by `capture`. @default 'automatic' */
  capture_method?: 'automatic' | 'manual'
  /** @default ['card'] */
  payment_method_types?: string[]
  /** Confirms at once. @default false */
  confirm?: boolean
  /** With `confirm`. */
  confirmation_token?: string
  /** With `confirm`: the customer is not there to be asked by the bank. */
  off_session?: boolean
  /** With `confirm`: where a bank that leaves the page sends the customer back to. */
  return_url?: string
}

export interface PaymentIntentUpdateParams extends PaymentIntentDetails {
  amount?: number
  currency?: string
  capture_method?: 'automatic' | 'manual'
  payment_method_types?: string[]
}

export interface PaymentIntentConfirmParams extends MethodParams {
  off_session?: boolean
  receipt_email?: string | null
  return_url?: string
  setup_future_usage?: SetupFutureUsage | null
  shipping?: Shipping | null
}

export interface PaymentIntentCaptureParams {
  /** What is left is released. @default all that can be captured */
  amount_to_capture?: number
}

export interface CancelParams {
  cancellation_reason?: CancellationReason | null
}

interface SetupIntentDetails extends Omit<MethodParams, 'confirmation_token'> {
  customer?: string | null
  description?: string | null
  metadata?: MetadataParams | null
  payment_method_types?: string[]
}

export interface SetupIntentCreateParams extends SetupIntentDetails {
  automatic_payment_methods?: { enabled: boolean; allow_redirects?: 'always' | 'never' }
  confirm?: boolean
  confirmation_token?: string
  return_url?: string
  /** @default 'off_session' */
  usage?: SetupFutureUsage
}

export type SetupIntentUpdateParams = SetupIntentDetails

export interface SetupIntentConfirmParams extends MethodParams {
  return_url?: string
}

export interface CustomerParams {
  email?: string | null
  name?: string | null
  phone?: string | null
  address?: Address | null
  description?: string | null
  metadata?: MetadataParams | null
  invoice_settings?: { default_payment_method?: string | null }
}

export interface RefundCreateParams {
  /** `pi_…` */
  payment_intent: string
  /** @default all that is left */
  amount?: number
  reason?: 'duplicate' | 'fraudulent' | 'requested_by_customer'
  metadata?: MetadataParams
}

export interface RefundUpdateParams {
  metadata?: MetadataParams | null
}

export interface TokenCreateParams {
  type?: 'card'
  card: Exclude<CardParams, { token: string }>
}

export interface CustomerSessionCreateParams {
  /** `cus_…` */
  customer: string
}

export interface WebhookEndpointCreateParams {
  /** Where events are sent to. */
  url: string
  /** `['*']` for all. */
  enabled_events: (EventType | '*')[]
  description?: string | null
  metadata?: MetadataParams
}

export interface WebhookEndpointUpdateParams {
  url?: string
  enabled_events?: (EventType | '*')[]
  description?: string | null
  /** `disabled` stops deliveries. */
  status?: 'enabled' | 'disabled'
  metadata?: MetadataParams | null
}

/** What every list takes. */
export interface ListParams {
  /** Objects per page, 1 to 100. @default 10 */
  limit?: number
  /** An object's id: the page begins after it, with what is older. */
  starting_after?: string
  /** An object's id: the page ends before it, with what is newer. */
  ending_before?: string
  /** Unix seconds: one moment, or a range. */
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number }
}

export interface CustomerListParams extends ListParams {
  email?: string
}

/** For lists whose objects may belong to a customer. */
export interface OfCustomerListParams extends ListParams {
  customer?: string
}

export interface PaymentMethodListParams extends OfCustomerListParams {
  type?: string
}

export interface SetupIntentListParams extends OfCustomerListParams {
  payment_method?: string
}

export interface RefundListParams extends ListParams {
  payment_intent?: string
}

export interface EventListParams extends ListParams {
  type?: EventType
}
