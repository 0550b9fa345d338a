import type { OnerwayError } from '../errors/error.ts'
import type { Appearance } from '../types/appearance.ts'

export type * from '../types/appearance.ts'

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

/** A card network that can be told from the digits. */
export type CardBrand =
  'visa' | 'mastercard' | 'amex' | 'unionpay' | 'jcb' | 'discover' | 'diners' | 'maestro'

/** Texts of our own fields by key, to put in place of ours: see the documentation for the keys. */
export type Translations = Record<string, string>

/** Classes that the container wears, by state; several are parted by spaces. */
export interface ElementClasses {
  /** @default 'OnerwayElement' */
  base?: string
  /** @default 'OnerwayElement--focus', and so on */
  focus?: string
  empty?: string
  complete?: string
  invalid?: string
}

/** What every element takes. */
export interface BaseElementOptions {
  style?: ElementStyle
  classes?: ElementClasses
  /** @default false */
  disabled?: boolean
}

/** Of an element that has the card number in it. */
export interface NumberOptions {
  /** Networks that are taken; another is an error in the field. @default all */
  allowedBrands?: CardBrand[]
  /** Of a card that has two networks: the one to start with, first wish first. */
  preferredNetwork?: string[]
  /** Leaves the network's icon out. @default false */
  hideIcon?: boolean
}

/** Of an element that is one part of a card. */
export interface PartOptions extends BaseElementOptions {
  /** The text in the empty field. Left out: in the shopper's language. */
  placeholder?: string
  /** Goes on to the next field by itself when this one is finished. @default false */
  autoAdvance?: boolean
}

/** Of an element that has the postal code in it. */
export interface PostalCodeOptions {
  /** Where the postal code is of, in ISO 3166-1 alpha-2: decides label, keyboard and check. */
  country?: string
}

export interface CardElementOptions extends BaseElementOptions, NumberOptions, PostalCodeOptions {
  /** Texts in the empty parts. Left out: in the shopper's language. */
  placeholder?: { number?: string; expiry?: string; cvc?: string; postalCode?: string }
  /** @default false */
  hidePostalCode?: boolean
}

export interface CardNumberElementOptions extends PartOptions, NumberOptions {
  /** The network's icon in front of the number. @default true */
  showIcon?: boolean
}

export type CardExpiryElementOptions = PartOptions
export type CardCvcElementOptions = PartOptions
export interface PostalCodeElementOptions extends PartOptions, PostalCodeOptions {}

/** The options of each element, by its type. */
export interface ElementOptionsByType {
  card: CardElementOptions
  cardNumber: CardNumberElementOptions
  cardExpiry: CardExpiryElementOptions
  cardCvc: CardCvcElementOptions
  postalCode: PostalCodeElementOptions
}

export type ElementType = keyof ElementOptionsByType

/** All that the page may know of what is typed. */
export interface ElementChangeEvent {
  elementType: ElementType
  /** Nothing is typed in any part. */
  empty: boolean
  /** Every part is valid: in a `card`, it can be tokenised. */
  complete: boolean
  /** `card` and `cardNumber`: the card's network, once it is certain: `visa`, `unionpay`, … */
  brand?: string
  /** What is wrong, in the shopper's language; absent while all is well or still being typed. */
  error?: { type: 'validation_error'; code: string; message: string }
  /** `card` and `postalCode`. */
  value?: { postalCode: string }
}

export interface ElementEvent {
  elementType: ElementType
}

export interface ElementEvents {
  /** The field can be typed in. Always after `mount` has returned. */
  ready: ElementEvent
  change: ElementChangeEvent
  focus: ElementEvent
  blur: ElementEvent
  /** Esc was pressed in the field. */
  escape: ElementEvent
  /** Enter was pressed in the field; unless prevented, the form's default button is pressed. */
  submit: ElementEvent & { preventDefault(): void }
  /** The frame could not be loaded, and why. The shopper is offered to try again; so can you, with `mount`. */
  loaderror: ElementEvent & { error: OnerwayError }
  /** `card` and `cardNumber`: the networks that the card being typed can be charged on, as far as they are known. */
  networkschange: ElementEvent & { networks: string[] | null; loading: boolean }
}

export interface OnerwayElement<Type extends ElementType = ElementType> {
  /**
   * Puts the field into a container: a selector or an element, also inside a shadow root.
   * @throws IntegrationError `mount_target_missing`, `mount_target_detached`
   */
  mount(container: string | HTMLElement): OnerwayElement<Type>
  /** Takes the field off the page; what was typed is gone. It can be mounted again. */
  unmount(): void
  /** Takes the field off the page for good. */
  destroy(): void
  /** Changes options while the field is in use. Only those named change. */
  update(options: Partial<ElementOptionsByType[Type]>): void
  focus(): void
  blur(): void
  /** Empties the field. */
  clear(): void
  on<Name extends keyof ElementEvents>(
    name: Name,
    handler: (event: ElementEvents[Name]) => void,
  ): OnerwayElement<Type>
  once<Name extends keyof ElementEvents>(
    name: Name,
    handler: (event: ElementEvents[Name]) => void,
  ): OnerwayElement<Type>
  /** Without a handler, all listeners of this name go. */
  off<Name extends keyof ElementEvents>(
    name: Name,
    handler?: (event: ElementEvents[Name]) => void,
  ): OnerwayElement<Type>
}

export type CardElement = OnerwayElement<'card'>
export type CardNumberElement = OnerwayElement<'cardNumber'>
export type CardExpiryElement = OnerwayElement<'cardExpiry'>
export type CardCvcElement = OnerwayElement<'cardCvc'>
export type PostalCodeElement = OnerwayElement<'postalCode'>

/** A font by its style sheet, such as one of Google Fonts. Its digits' faces are taken. */
export interface CssFontSource {
  cssSrc: string
}

/** A font by its file. It is fetched by your page, so your `connect-src` has to allow it. */
export interface CustomFontSource {
  family: string
  /** The file's address, as it is or as `url(…)`. */
  src: string
  style?: string
  weight?: string
  stretch?: string
  display?: string
}

/** What all elements of a group look like and say. */
export interface GroupLooks {
  /** @default the instance's locale */
  locale?: string
  /** The look of the fields, in variables and rules. Left out: plain fields, styled by `style`. */
  appearance?: Appearance
  /**
   * Whether the fields are drawn for a light or a dark page; `auto` goes by the
   * `color-scheme` of the container.
   * @default 'auto'
   */
  colorScheme?: 'auto' | 'light' | 'dark'
  /** Your own words in place of ours. */
  translations?: Translations
}

export interface ElementsOptions extends GroupLooks {
  /**
   * The intent that is going to be paid: lets the library prepare the connection,
   * so that the click costs one round trip.
   */
  clientSecret?: string
  /**
   * What is going to be paid, where there is no intent yet: make it on your server after
   * `submit()`, and confirm with these elements. An intent of another amount or currency
   * is refused (`intent_mismatch`) before anything is paid.
   */
  mode?: 'payment' | 'setup' | 'subscription'
  /** An integer in the currency's smallest unit. */
  amount?: number
  /** ISO 4217. */
  currency?: string
  /** Fonts for use in `style` and `appearance`. */
  fonts?: (CssFontSource | CustomFontSource)[]
}

/** A group of elements: one form. */
export interface Elements {
  /**
   * Makes an element: `card` for the whole card in one line, or `cardNumber`,
   * `cardExpiry`, `cardCvc` and `postalCode` for fields that you place yourself.
   * @throws IntegrationError `unknown_element_type`, and `element_exists` for a second
   *   element of one type, or a `card` beside its parts
   */
  create<Type extends ElementType>(
    type: Type,
    options?: ElementOptionsByType[Type],
  ): OnerwayElement<Type>
  /**
   * The element of this type, or null before it was created and after it was destroyed.
   * Takes a component that carries `__elementType`, too.
   */
  getElement<Type extends ElementType>(
    type: Type | { __elementType: Type },
  ): OnerwayElement<Type> | null
  /** Changes looks and words of all elements while they are in use. Only those named change. */
  update(options: GroupLooks & Pick<ElementsOptions, 'mode' | 'amount' | 'currency'>): void
  /** Looks whether the form is complete, and shows what is missing. Call it before your server makes the intent. */
  submit(): Promise<{ error?: OnerwayError }>
  /** Reads the intent of `clientSecret` again, after your server has changed it. */
  fetchUpdates(): Promise<{ error?: OnerwayError }>
}
