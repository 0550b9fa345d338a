import type { OnerwayError } from '../errors/error.ts'
import type { Appearance } from '../types/appearance.ts'
import type { Elements, ElementsOptions, OnerwayElement } from './element-types.ts'
import type {
  Address,
  BillingDetails,
  PaymentIntent,
  PaymentMethod,
  Token,
} from '../types/payments.ts'

export type * from './element-types.ts'

export interface OnerwayOptions {
  /**
   * A BCP 47 tag for all texts that a shopper may see, such as `zh-CN`.
   * @default 'auto' (the browser's language)
   */
  locale?: string
  /**
   * Where the frames are loaded from: `http://127.0.0.1:4243/v1/` for a local sandbox.
   * @default the host that the script tag came from, or `https://js.onerway.com/v1/`
   */
  host?: string
  /** The version of the API to speak, such as `2024-11-01`. Left out: the frames' own. */
  apiVersion?: string
  /** The look of all elements, unless a group has its own. */
  appearance?: Appearance
}

/** Given last to every verb that talks to the API. */
export interface CallOptions {
  /** Gives the call up. It settles with `aborted`, or with what the server knows if it was too late. */
  signal?: AbortSignal
}

/** A card typed into the page's own inputs: for tests of your own with a test key only. */
export interface RawCard {
  number: string
  exp_month: number | string
  exp_year: number | string
  cvc?: string
}

export interface PaymentMethodData {
  type: 'card'
  card: OnerwayElement | { token: string }
  billing_details?: BillingDetails
}

export interface RawPaymentMethodData {
  type: 'card'
  card: OnerwayElement | { token: string } | RawCard
  billing_details?: BillingDetails
}

export interface Shipping {
  name?: string | null
  phone?: string | null
  address?: Address
}

export interface ConfirmCardPaymentData {
  /** A `pm_…` or `tok_…`, or a card to be tokenised on the way. Left out: the intent's own method. */
  payment_method?:
    string | { card: OnerwayElement | { token: string }; billing_details?: BillingDetails }
  /** Where a bank that leaves the page sends the shopper back to. */
  return_url?: string
  setup_future_usage?: 'on_session' | 'off_session'
  shipping?: Shipping
}

/** Of a flow verb: the object or the error, never both. It does not reject for what the API or the shopper did. */
export type Result<Name extends string, T> =
  | ({ [N in Name]: T } & { error?: undefined })
  | ({ [N in Name]?: undefined } & { error: OnerwayError })

export type PaymentMethodResult = Result<'paymentMethod', PaymentMethod>
export type PaymentIntentResult = Result<'paymentIntent', PaymentIntent>
export type TokenResult = Result<'token', Token>

export interface Onerway {
  /** A group of elements; creates nothing on the page yet. */
  elements(options?: ElementsOptions): Elements

  /** Turns a card into a payment method. */
  createPaymentMethod(data: PaymentMethodData, options?: CallOptions): Promise<PaymentMethodResult>

  /** Turns a card into a token for one use within ten minutes. */
  createToken(card: OnerwayElement, options?: CallOptions): Promise<TokenResult>

  /**
   * Confirms a payment intent: one request for a new card. Resolves with the intent
   * as the server has it, or with the error; `outcome_unknown` means that the
   * payment may or may not have happened, so look before you ask for another.
   */
  confirmCardPayment(
    clientSecret: string,
    data?: ConfirmCardPaymentData,
    options?: CallOptions,
  ): Promise<PaymentIntentResult>

  /** Reads the intent a client secret belongs to. */
  retrievePaymentIntent(clientSecret: string, options?: CallOptions): Promise<PaymentIntentResult>

  /** The API's resources: these return the object or throw an OnerwayError. */
  paymentMethods: {
    create(data: RawPaymentMethodData, options?: CallOptions): Promise<PaymentMethod>
  }
  paymentIntents: {
    retrieve(clientSecret: string, options?: CallOptions): Promise<PaymentIntent>
    confirm(
      clientSecret: string,
      data?: ConfirmCardPaymentData,
      options?: CallOptions,
    ): Promise<PaymentIntent>
  }

  /** Names the plugin or platform that integrates the library, for support. */
  registerAppInfo(info: { name: string; version?: string; url?: string }): void

  /** Takes everything of this instance off the page; what is under way settles as `instance_destroyed`. */
  destroy(): void
}
