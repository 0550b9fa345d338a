import {
  integer,
  InvalidArgument,
  nullable,
  optional,
  shape,
  text,
  type Shape,
  type Validator,
} from '../../channel/validate.ts'

/**
 * What the page may send to the controller. It passes on what it was given, with
 * elements replaced by what stands for them; anything that is not named here does
 * not get past this file.
 */

/** `pi_…_secret_…`: the id goes into the request's path, so only id characters pass. */
const clientSecret = text(
  200,
  /^(pi|seti)_[A-Za-z0-9]{1,64}_secret_[A-Za-z0-9]{1,100}$/,
  "the client_secret of an intent ('pi_…_secret_…')",
)

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

/** 128 bits, known to one field and to us: what the field sends under it is for this call. */
const offer = text(32, /^[0-9a-f]{32}$/)

const tokenId = text(64, /^tok_[A-Za-z0-9]+$/, "a token's id ('tok_…')")

/** A card: from a field, a token, or (for tests, with a test key) typed by the merchant's own code. */
const card = {
  offer: optional(offer),
  token: optional(tokenId),
  number: optional(text(40)),
  exp_month: optional(integer(1, 12)),
  exp_year: optional(integer(0, 9999)),
  cvc: optional(text(4)),
}
export type CardGiven = Shape<typeof card>

const method = {
  type: optional(text(40, /^[a-z_]+$/, "the name of a method, such as 'card'")),
  card: optional(shape(card)),
  billing_details: optional(billingDetails),
}
type MethodGiven = Shape<typeof method>

/** What the page says of a group of elements. */
const group = {
  offer: optional(offer),
  mode: optional(text(20)),
  amount: optional(integer(0, 99_999_999_999)),
  currency: optional(text(3, /^[A-Za-z]{3}$/, "a currency, such as 'usd'")),
}
export type GroupGiven = Shape<typeof group>

/** An id, or the parts of a new one. */
const either =
  <A, B>(one: Validator<A>, other: Validator<B>): Validator<A | B> =>
  (value, path) =>
    typeof value === 'string' ? one(value, path) : other(value, path)

/** What an intent is confirmed with. */
const params = {
  payment_method: optional(
    either(
      text(64, /^(pm|tok)_[A-Za-z0-9]+$/, "the id of a payment method ('pm_…')"),
      shape(method),
    ),
  ),
  payment_method_data: optional(shape(method)),
  payment_method_options: optional(
    shape({ card: optional(shape({ cvc: optional(shape({ offer })) })) }),
  ),
  confirmation_token: optional(
    text(64, /^ctoken_[A-Za-z0-9]+$/, "the id of a confirmation token ('ctoken_…')"),
  ),
  shipping: optional(shape({ name: line, phone: line, address: optional(address) })),
  return_url: optional(text(2000, /^https?:\/\//, 'an http(s) address')),
  setup_future_usage: optional(text(20, /^(on|off)_session$/, "'on_session' or 'off_session'")),
  receipt_email: line,
}
export type Params = Shape<typeof params>

const confirm = shape({
  ...params,
  clientSecret,
  elements: optional(shape(group)),
  confirmParams: optional(shape(params)),
  redirect: optional(text(11, /^(always|if_required)$/, "'always' or 'if_required'")),
  handleActions: optional((value: unknown) => value !== false),
})

const create = shape({
  ...params,
  ...method,
  elements: optional(shape(group)),
  params: optional(shape({ ...params, ...method })),
})

/** Where the money is to come from, once the page's ways of saying it are read. */
export interface Source {
  /** A `pm_…`. */
  id?: string
  type: string
  card?: CardGiven
  billing?: MethodGiven['billing_details']
}

export interface ConfirmArguments {
  clientSecret: string
  params: Params
  source: Source
  /** What a deferred intent is expected to be; undefined where none was announced. */
  expected: GroupGiven | undefined
  /** `always`: a payment that is through ends on the page at `return_url`. */
  redirect: 'always' | 'if_required'
  handleActions: boolean
}

type Plain = Record<string, unknown>

/** Arguments of a verb: left out ones come as null. */
const list = (value: unknown): (Plain | string | undefined)[] => {
  if (!Array.isArray(value)) throw new InvalidArgument('', 'a list')
  return value.map((one) => (one ?? undefined) as Plain | string | undefined)
}
const plain = (value: unknown): Plain => (typeof value === 'object' ? { ...value } : {})

/**
 * `({clientSecret, elements, confirmParams, redirect}, options)`, or
 * `(clientSecret, params, options)`: the second does not leave the page.
 */
export const readConfirm: Validator<ConfirmArguments> = (value) => {
  const [first, second, third] = list(value)
  const named = typeof first !== 'string'
  const given = named
    ? { ...plain(second), ...plain(first) }
    : { ...plain(third), ...plain(second), clientSecret: first }
  const { clientSecret, elements, confirmParams, redirect, handleActions, ...top } = confirm(
    given,
    '',
  )
  const all: Params = { ...top, ...confirmParams }
  return {
    clientSecret,
    params: all,
    source: sourceOf(all, elements),
    expected: elements?.mode ? elements : undefined,
    redirect: (redirect ?? (named ? 'always' : 'if_required')) as ConfirmArguments['redirect'],
    handleActions: handleActions ?? true,
  }
}

export interface CreateArguments {
  params: Params
  source: Source
}

/** `({type, card, billing_details})`, or `({elements, params})`. */
export const readCreate: Validator<CreateArguments> = (value) => {
  const { elements, params: inner, ...top } = create(plain(list(value)[0]), '')
  const { type, card, billing_details, ...all } = { ...top, ...inner }
  const own = { type, card, billing_details } as MethodGiven
  return { params: all, source: sourceOf({ payment_method_data: own, ...all }, elements) }
}

function sourceOf(
  { payment_method, payment_method_data: data }: Params,
  elements: GroupGiven | undefined,
): Source {
  if (typeof payment_method === 'string')
    return payment_method.startsWith('tok_')
      ? { type: 'card', card: { token: payment_method } }
      : { type: '', id: payment_method }
  const { type, card, billing_details: billing } = { ...data, ...payment_method }
  const offered = elements?.offer ? { offer: elements.offer } : undefined
  const from = card ?? (type && type !== 'card' ? undefined : offered)
  return {
    type: type ?? (from ? 'card' : ''),
    ...(from ? { card: from } : {}),
    ...(billing ? { billing } : {}),
  }
}

export interface SecretArgument {
  clientSecret: string
}
const secretOnly = shape({ clientSecret })

/** `(clientSecret)` or `({clientSecret})`. */
export const readClientSecret: Validator<SecretArgument> = (value) => {
  const [first] = Array.isArray(value) ? list(value) : [value]
  return secretOnly(typeof first === 'object' ? first : { clientSecret: first }, '')
}

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
