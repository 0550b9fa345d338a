import type { OnerwayError } from '../errors/error.ts'
import type {
  Address,
  BillingDetails,
  ConfirmationToken,
  PaymentIntent,
  PaymentMethod,
  SetupIntent,
  Token,
} from '../types/payments.ts'
import type { Elements, OnerwayElement } from './element-types.ts'

/** Given last to every verb that talks to the API. */
export interface CallOptions {
  /** Gives the call up. It settles with `aborted`, or with what the server knows if it was too late. */
  signal?: AbortSignal
}

export interface ConfirmOptions extends CallOptions {
  /**
   * `false` gives an intent that asks something of the shopper back as it is
   * (`requires_action`); `handleNextAction` does the rest.
   * @default true
   */
  handleActions?: boolean
}

/** A card typed into the page's own inputs: for tests of your own with a test key only. */
export interface RawCard {
  number: string
  exp_month: number | string
  exp_year: number | string
  cvc?: string
}

export interface PaymentMethodData {
  /** `card`, or the name of another method, such as `alipay` or `wechat_pay`. */
  type: string
  card?: OnerwayElement | { token: string }
  billing_details?: BillingDetails
}

export interface RawPaymentMethodData extends Omit<PaymentMethodData, 'card'> {
  card?: PaymentMethodData['card'] | RawCard
}

/** What is typed in a group of elements. */
export interface ElementsMethodData {
  elements: Elements
  params?: { billing_details?: BillingDetails }
}

export interface Shipping {
  name?: string | null
  phone?: string | null
  address?: Address
}

export interface ConfirmParams {
  /** A `pm_…` or `tok_…`, or one to be made on the way. Left out: the intent's own method. */
  payment_method?:
    | string
    | { type?: string; card?: OnerwayElement | { token: string }; billing_details?: BillingDetails }
  /** The same, or what is to be said beside a group of elements. */
  payment_method_data?: Partial<PaymentMethodData>
  /** For a saved card: `{card: {cvc: elements.getElement('cardCvc')}}` asks for its security code. */
  payment_method_options?: { card?: { cvc?: OnerwayElement } }
  /** Where the shopper comes back to from a bank or wallet; see `readReturn`. */
  return_url?: string
  setup_future_usage?: 'on_session' | 'off_session'
  shipping?: Shipping
  receipt_email?: string | null
}

export type ConfirmCardPaymentData = ConfirmParams

export interface ConfirmPaymentData {
  /** The form. Its own client secret, or its mode, amount and currency, are held against the intent. */
  elements?: Elements
  /** Left out: the one that `elements` was made with. */
  clientSecret?: string
  payment_method?: ConfirmParams['payment_method']
  /** `ctoken_…` */
  confirmation_token?: string
  confirmParams?: ConfirmParams
  /**
   * `always`: what is paid ends at `confirmParams.return_url`. `if_required`: only methods
   * that lead away from the page do, and the promise tells of the others.
   * @default 'always'
   */
  redirect?: 'always' | 'if_required'
}

export interface ConfirmationTokenData {
  elements?: Elements
  payment_method?: ConfirmParams['payment_method']
  params?: Omit<ConfirmParams, 'payment_method' | 'payment_method_options'>
}

/** Of a flow verb: the object or the error, never both. It does not reject for what the API or the shopper did. */
export type Result<Name extends string, T> =
  | ({ [N in Name]: T } & { error?: undefined })
  | ({ [N in Name]?: undefined } & { error: OnerwayError })

export type PaymentMethodResult = Result<'paymentMethod', PaymentMethod>
export type PaymentIntentResult = Result<'paymentIntent', PaymentIntent>
export type SetupIntentResult = Result<'setupIntent', SetupIntent>
export type TokenResult = Result<'token', Token>
export type ConfirmationTokenResult = Result<'confirmationToken', ConfirmationToken>

/** Of a verb that takes the secret of either kind of intent. */
export type IntentResult =
  | { paymentIntent: PaymentIntent; setupIntent?: undefined; error?: undefined }
  | { setupIntent: SetupIntent; paymentIntent?: undefined; error?: undefined }
  | { error: OnerwayError; paymentIntent?: undefined; setupIntent?: undefined }

export interface Verbs {
  /** Turns a card, or what a group of elements holds, into a payment method. */
  createPaymentMethod(
    data: PaymentMethodData | ElementsMethodData,
    options?: CallOptions,
  ): Promise<PaymentMethodResult>

  /** Turns a card into a token for one use within ten minutes. */
  createToken(card: OnerwayElement, options?: CallOptions): Promise<TokenResult>

  /** Turns what the shopper has chosen into a token that your server confirms an intent with. */
  createConfirmationToken(
    data: ConfirmationTokenData,
    options?: CallOptions,
  ): Promise<ConfirmationTokenResult>

  /**
   * Confirms a payment intent, and takes the shopper through what their bank or wallet
   * asks of them: in a dialog over the page, or by leaving it for a while. Resolves with
   * the intent as the server has it (`processing` included: the issuer takes its time), or
   * with the error: what the server said of the payment, `action_incomplete` where the
   * shopper left it open, `invalid_redirect`, `intent_mismatch` before anything was paid, or
   * `outcome_unknown`, which means that the payment may or may not have happened, so look
   * before you ask for another. While a shopper is at their bank this may take minutes.
   */
  confirmPayment(data: ConfirmPaymentData, options?: ConfirmOptions): Promise<PaymentIntentResult>

  /** As `confirmPayment`, and never leaves the page for a payment that is through. One request for a new card. */
  confirmCardPayment(
    clientSecret: string,
    data?: ConfirmParams,
    options?: ConfirmOptions,
  ): Promise<PaymentIntentResult>

  /** As `confirmPayment`, for a setup intent: nothing is charged. */
  confirmSetup(data: ConfirmPaymentData, options?: ConfirmOptions): Promise<SetupIntentResult>

  /** As `confirmCardPayment`, for a setup intent. */
  confirmCardSetup(
    clientSecret: string,
    data?: ConfirmParams,
    options?: ConfirmOptions,
  ): Promise<SetupIntentResult>

  /** Does what an intent asks of the shopper, after your server or `handleActions: false` left it open. */
  handleNextAction(data: { clientSecret: string }, options?: CallOptions): Promise<IntentResult>
  handleCardAction(clientSecret: string, options?: CallOptions): Promise<PaymentIntentResult>

  /**
   * Goes on with an intent at the server's state, after a reload, a crash, a closed tab or a
   * return from elsewhere; does not ask for the card, and never leaves the page. An intent
   * that its last attempt has left behind is that attempt's error.
   */
  resume(clientSecret: string, options?: CallOptions): Promise<IntentResult>

  /** Reads the intent a client secret belongs to. */
  retrievePaymentIntent(clientSecret: string, options?: CallOptions): Promise<PaymentIntentResult>
  retrieveSetupIntent(clientSecret: string, options?: CallOptions): Promise<SetupIntentResult>

  /** The API's resources: these return the object or throw an OnerwayError. */
  paymentMethods: {
    create(data: RawPaymentMethodData, options?: CallOptions): Promise<PaymentMethod>
  }
  paymentIntents: {
    retrieve(clientSecret: string, options?: CallOptions): Promise<PaymentIntent>
    confirm(
      clientSecret: string,
      data?: ConfirmParams,
      options?: ConfirmOptions,
    ): Promise<PaymentIntent>
  }
  setupIntents: {
    retrieve(clientSecret: string, options?: CallOptions): Promise<SetupIntent>
    confirm(
      clientSecret: string,
      data?: ConfirmParams,
      options?: ConfirmOptions,
    ): Promise<SetupIntent>
  }
}
