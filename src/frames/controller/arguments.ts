import {
  integer,
  nullable,
  optional,
  shape,
  text,
  type Shape,
  type Validator,
} from '../../channel/validate.ts'

/**
 * What the page may send to the controller, method by method. Anything that is
 * not named here does not get past this file.
 */

/** `pi_…_secret_…`: the id goes into the request's path, so only id characters pass. */
const clientSecret = text(
  200,
  /^pi_[A-Za-z0-9]{1,64}_secret_[A-Za-z0-9]{1,100}$/,
  "the client_secret of a payment intent ('pi_…_secret_…')",
)

export const intentIdOf = (secret: string): string => secret.slice(0, secret.indexOf('_secret_'))

const line = optional(nullable(text(500)))

const address = shape({
  line1: line,
  line2: line,
  city: line,
  state: line,
  postal_code: line,
  country: line,
})

const billingDetails = shape({
  name: line,
  email: line,
  phone: line,
  address: optional(nullable(address)),
})

/** A card typed by the merchant's own code: for tests, with a test key. */
const rawCard = shape({
  number: text(40),
  exp_month: integer(1, 12),
  exp_year: integer(0, 9999),
  cvc: optional(text(4)),
})

/** Where the money is to come from: one of the first four. */
const source = {
  /** An existing `pm_…`. */
  paymentMethod: optional(text(64, /^pm_[A-Za-z0-9]+$/, "a payment method's id ('pm_…')")),
  /** A `tok_…`. */
  token: optional(text(64, /^tok_[A-Za-z0-9]+$/, "a token's id ('tok_…')")),
  /** A card that a field offers for this call. */
  offer: optional(text(32, /^[0-9a-f]{32}$/)),
  rawCard: optional(rawCard),
  /** The element the offer comes from: tells one card form from another. */
  element: optional(text(64)),
  billingDetails: optional(billingDetails),
}

export const readSource = shape(source)
export type Source = Shape<typeof source>

const confirm = {
  ...source,
  clientSecret,
  shipping: optional(shape({ name: line, phone: line, address: optional(address) })),
  returnUrl: optional(text(2000, /^https?:\/\//, 'an http(s) address')),
  setupFutureUsage: optional(text(20, /^(on|off)_session$/, "'on_session' or 'off_session'")),
}
export const readConfirm = shape(confirm)
export type ConfirmArguments = Shape<typeof confirm>

export const readClientSecret = shape({ clientSecret })

/** What a controller starts with. */
const config = {
  key: text(255, /^pk_(test|live)_\w+$/, 'a publishable key'),
  apiVersion: optional(text(10, /^\d{4}-\d\d-\d\d$/, 'a date such as 2024-11-01')),
}
export const readConfig = shape(config)
export type ControllerConfig = Shape<typeof config>

/** Goes into a header: printable ASCII without what separates. */
const headerWord = text(100, /^[\w.:/@+-]+( [\w.:/@+-]+)*$/, 'letters, digits and .:/@+-')

const appInfo = { name: headerWord, version: optional(headerWord), url: optional(headerWord) }
export const readAppInfo: Validator<Shape<typeof appInfo>> = shape(appInfo)
export type AppInfo = Shape<typeof appInfo>
