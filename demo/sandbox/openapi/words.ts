// What each member means, once for all objects that have it. A name that means
// something else in one place is listed with its schema in front.

import type { JsonSchema } from './schemas.ts'

const words: Readonly<Record<string, string>> = {
  address: 'A postal address.',
  allow_redirects: 'Whether methods that send the customer to another page may be offered.',
  amount: 'An integer in the smallest unit of the currency: cents for USD, whole yen for JPY.',
  amount_capturable: 'What is held and can still be captured.',
  amount_received: 'What has been taken from the customer.',
  amount_to_capture: 'How much to capture, at most what is held. All of it when left out.',
  at: 'When, in unix seconds.',
  automatic_payment_methods: 'Lets the account settings choose the types of method.',
  available: 'The networks this card can be charged on.',
  billing_details: 'Who pays, as the issuer knows them.',
  brand: 'The name of the network, such as visa or mastercard.',
  canceled_at: 'When it was canceled, in unix seconds.',
  cancellation_reason: 'Why it was canceled.',
  capture_method: 'Whether money is taken at once, or held until it is captured.',
  card: 'The card.',
  carrier: 'Who delivers the goods.',
  checks: 'What the issuer said about the data that was entered.',
  city: 'The town.',
  client_secret: 'Lets one browser act on this one object. Send it over TLS, and never log it.',
  code: 'The error, for programs.',
  confirm: 'Confirms at once, with what confirm takes.',
  country: 'Two letters of ISO 3166-1, such as CN.',
  created: 'When it was created, in unix seconds.',
  currency: 'Three letters of ISO 4217, in lower case.',
  customer: 'The id of the customer.',
  cvc: 'The security code: three digits, four on American Express. It is never stored.',
  cvc_check: 'Whether the issuer compared the security code.',
  data: 'The objects of this page.',
  decline_code: 'Why the issuer refused, where it says so.',
  description: 'Your own words, at most 350 characters.',
  doc_url: 'Where the error is explained.',
  effect: 'What was done with the money.',
  effects: 'Money that moved.',
  email: 'An email address.',
  enabled: 'Whether it is on.',
  ending_before: 'The id of an object: the page ends just before it.',
  error: 'What went wrong.',
  exp_month: 'The month of expiry, 1 to 12.',
  exp_year: 'The year of expiry. Two digits mean this century.',
  fingerprint: 'The same for the same number within one account.',
  funding: 'What the card draws on.',
  gt: 'Later than this unix second.',
  gte: 'At this unix second or later.',
  has_more: 'Whether there is more in the direction that was asked for.',
  id: 'The id: a prefix that names the kind of object, and 24 characters.',
  idempotency_key: 'The Idempotency-Key of the request.',
  intent: 'The intent whose money it was.',
  key: 'The kind of key, secret or publishable.',
  last4: 'The last four digits of the number.',
  last_payment_error: 'Why the last attempt to pay failed.',
  latest_charge: 'The id of the last charge that was tried.',
  limit: 'How many objects a page holds.',
  line1: 'Street and number.',
  line2: 'Flat, floor or building.',
  livemode: 'Whether it was made with a live key.',
  lt: 'Earlier than this unix second.',
  lte: 'At this unix second or earlier.',
  message: 'The error, for people, in the language asked for.',
  metadata: 'Up to 50 strings of up to 500 characters, under keys of up to 40.',
  method: 'The verb.',
  name: 'The full name.',
  networks: 'The networks of a card that has several.',
  next_action: 'What the customer has to do before the payment can go on.',
  number: 'The card number. It is never stored and never comes back.',
  object: 'The kind of object.',
  off_session: 'Says that the customer is not there, and cannot be asked anything.',
  param: 'The parameter at fault, nested ones as card[exp_month].',
  path: 'The path, without its query.',
  payment_intent: 'The payment intent.',
  payment_method: 'The payment method.',
  payment_method_data: 'A payment method to create and use in the same request.',
  payment_method_types: 'The types of method that may pay.',
  phone: 'A telephone number.',
  postal_code: 'The postal code.',
  preferred: 'The network to use, when the card has several.',
  receipt_email: 'Where the receipt goes.',
  replayed: 'Whether the answer was one kept for the Idempotency-Key.',
  request_id: 'The id of the request. Name it to support.',
  requests: 'What was asked of the sandbox, oldest first.',
  reset: 'Always true.',
  return_url: 'Where the customer comes back to from the page of a bank or wallet.',
  setup_future_usage: 'Whether the method will be used again, with the customer there or not.',
  shipping: 'Where the goods go.',
  starting_after: 'The id of an object: the page starts just after it.',
  state: 'The state or province.',
  alipay_handle_redirect: 'Sends the customer to Alipay.',
  challenge_url: 'The page on which the issuer asks the customer.',
  expires_at: 'When it expires, in unix seconds.',
  image_data_url: 'The QR code as an image.',
  method_url: 'The hidden page on which the issuer looks at the browser.',
  'NextAction.data': 'What the QR code says.',
  redirect_to_url: 'Sends the customer to the page of a bank or wallet.',
  use_onerway_sdk: 'Asks the customer inside the page, with 3-D Secure.',
  wechat_pay_display_qr_code: 'Shows a QR code to scan with WeChat.',
  status: 'How far it has come.',
  'LedgerRequest.status': 'The status of the answer. Null while the request is running.',
  supported: 'Whether it is possible.',
  three_d_secure_usage: 'Whether the issuer can ask the customer to confirm it is them.',
  token: 'The id of a token that stands for a card.',
  tracking_number: 'The number the carrier gave the parcel.',
  type: 'The type.',
  url: 'The address.',
  charge: 'The id of the charge.',
  customer_session_client_secret: 'The client_secret of a customer session.',
  default_payment_method: 'The id of the saved method to use when none is named.',
  deleted: 'Always true.',
  invoice_settings: 'What is used for this customer unless a request says otherwise.',
  last_setup_error: 'Why the last attempt to set up the method failed.',
  reason: 'Why the money goes back.',
  setup_intent: 'The setup intent.',
  confirmation_token: 'The id of a confirmation token: what the customer chose in the browser.',
  usage: 'Whether the method will be used with the customer there or not.',
  payment_method_preview: 'The method as it will be.',
  used: 'Whether it has been used. A token is used once.',
}

/** What a member of the named schema means. A test finds the ones without a description. */
export function describe(schema: string, member: string): { description?: string } {
  const description = words[`${schema}.${member}`] ?? words[member]
  return description === undefined ? {} : { description }
}

/** The schema with a description on every member, nested ones too. */
export function describeMembers(name: string, schema: JsonSchema): JsonSchema {
  const walk = (value: unknown, member?: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one))
    if (typeof value !== 'object' || value === null) return value
    const found = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'properties' ? members(inner as JsonSchema) : walk(inner),
      ]),
    )
    if (member === undefined) return found
    return { ...describe(name, member), ...found }
  }
  const members = (properties: JsonSchema) =>
    Object.fromEntries(
      Object.entries(properties).map(([member, inner]) => [member, walk(inner, member)]),
    )
  return walk(schema) as JsonSchema
}
