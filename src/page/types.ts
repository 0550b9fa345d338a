import type { OnerwayError } from '../errors/error.ts'
import type {
  Address,
  BillingDetails,
  PaymentIntent,
  PaymentMethod,
  Token,
} from '../types/payments.ts'

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
}

/** CSS properties in camelCase and their values; what is not on the allow-list is dropped with a warning. */
export interface ElementStyleVariant {
  backgroundColor?: string
  color?: string
  fontFamily?: string
  fontSize?: string
  fontSmoothing?: string
  fontStyle?: string
  fontVariant?: string
  fontWeight?: string | number
  iconColor?: string
  letterSpacing?: string
  lineHeight?: string | number
  padding?: string
  textAlign?: string
  textDecoration?: string
  textShadow?: string
  textTransform?: string
  ':hover'?: ElementStyleVariant
  ':focus'?: ElementStyleVariant
  ':disabled'?: ElementStyleVariant
  ':-webkit-autofill'?: ElementStyleVariant
  '::placeholder'?: ElementStyleVariant
  '::selection'?: ElementStyleVariant
}

/** How an element looks inside its frame, by state. */
export interface ElementStyle {
  base?: ElementStyleVariant
  complete?: ElementStyleVariant
  empty?: ElementStyleVariant
  invalid?: ElementStyleVariant
}

export interface CardElementOptions {
  style?: ElementStyle
  /** Texts in the empty parts. Left out: in the shopper's language. */
  placeholder?: { number?: string; expiry?: string; cvc?: string; postalCode?: string }
  /** @default false */
  disabled?: boolean
  /** @default false */
  hidePostalCode?: boolean
  /** @default false */
  hideIcon?: boolean
}

export type ElementType = 'card'

/** All that the page may know of what is typed. */
export interface CardChangeEvent {
  elementType: 'card'
  /** Nothing is typed in any part. */
  empty: boolean
  /** Every part is valid: the card can be tokenised. */
  complete: boolean
  /** The card's network, once it is certain: `visa`, `mastercard`, `unionpay`, … */
  brand?: string
  /** What is wrong, in the shopper's language; absent while all is well or still being typed. */
  error?: { type: 'validation_error'; code: string; message: string }
  value: { postalCode: string }
}

export interface ElementEvent {
  elementType: ElementType
}

export interface ElementEvents {
  /** The field can be typed in. Always after `mount` has returned. */
  ready: ElementEvent
  change: CardChangeEvent
  focus: ElementEvent
  blur: ElementEvent
  /** Esc was pressed in the field. */
  escape: ElementEvent
  /** Enter was pressed in the field; unless prevented, the form's default button is pressed. */
  submit: ElementEvent & { preventDefault(): void }
  /** The frame could not be loaded, and why. */
  loaderror: ElementEvent & { error: OnerwayError }
}

export interface CardElement {
  /**
   * Puts the field into a container: a selector or an element, also inside a shadow root.
   * @throws IntegrationError `mount_target_missing`, `mount_target_detached`
   */
  mount(container: string | HTMLElement): CardElement
  /** Takes the field off the page; what was typed is gone. It can be mounted again. */
  unmount(): void
  /** Takes the field off the page for good. */
  destroy(): void
  /** Changes options while the field is in use. Only those named change. */
  update(options: CardElementOptions): void
  focus(): void
  blur(): void
  /** Empties the field. */
  clear(): void
  on<Name extends keyof ElementEvents>(
    name: Name,
    handler: (event: ElementEvents[Name]) => void,
  ): CardElement
  once<Name extends keyof ElementEvents>(
    name: Name,
    handler: (event: ElementEvents[Name]) => void,
  ): CardElement
  /** Without a handler, all listeners of this name go. */
  off<Name extends keyof ElementEvents>(
    name: Name,
    handler?: (event: ElementEvents[Name]) => void,
  ): CardElement
}

export interface ElementsOptions {
  /**
   * The intent that is going to be paid: lets the library prepare the connection,
   * so that the click costs one round trip.
   */
  clientSecret?: string
  /** @default the instance's locale */
  locale?: string
}

/** A group of elements: one form. */
export interface Elements {
  /** @throws IntegrationError `element_exists` for a second element of one type */
  create(type: 'card', options?: CardElementOptions): CardElement
  /** The element of this type, or null before it was created and after it was destroyed. */
  getElement(type: 'card'): CardElement | null
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
  card: CardElement | { token: string }
  billing_details?: BillingDetails
}

export interface RawPaymentMethodData {
  type: 'card'
  card: CardElement | { token: string } | RawCard
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
    string | { card: CardElement | { token: string }; billing_details?: BillingDetails }
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
  createToken(card: CardElement, options?: CallOptions): Promise<TokenResult>

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
