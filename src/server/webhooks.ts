import { IntegrationError } from '../errors/error.ts'
import type { OnerwayEvent } from '../types/events.ts'
import { OnerwaySignatureVerificationError } from './errors.ts'
import { equal, parseHeader, sign } from './signature.ts'

/** The body of a request exactly as it arrived. */
export type RawBody = string | Uint8Array | ArrayBuffer

export interface ConstructEventOptions {
  /** Seconds that the timestamp may be off, either way. @default 300 */
  tolerance?: number
}

export interface TestHeaderOptions {
  payload: RawBody
  /** `whsec_…` */
  secret: string
  /** Unix seconds. @default now */
  timestamp?: number
}

/** What is needed to receive webhooks. Needs no key: only the endpoint's secret. */
export interface Webhooks {
  /**
   * Checks that a webhook comes from Onerway and is fresh, and gives its event. A
   * promise, because Web Crypto is asynchronous: await it.
   *
   * `rawBody` is the body before any parser: `express.raw({ type: 'application/json' })`
   * and `req.body`; in Hono `await c.req.text()`; in Next.js and other Fetch handlers
   * `await request.text()`. `header` is that of `Onerway-Signature`, `secret` the
   * endpoint's `whsec_…`.
   *
   * Rejects with an OnerwaySignatureVerificationError: answer it with 400.
   */
  constructEvent(
    rawBody: RawBody,
    header: string | string[] | null | undefined,
    secret: string,
    options?: ConstructEventOptions,
  ): Promise<OnerwayEvent>
  /** An `Onerway-Signature` for tests of your own handler. */
  generateTestHeader(options: TestHeaderOptions): Promise<string>
}

const refusal = (code: string, message: string) =>
  new OnerwaySignatureVerificationError(code, message)

async function constructEvent(
  rawBody: unknown,
  header: unknown,
  secret: unknown,
  { tolerance = 300 }: ConstructEventOptions = {},
): Promise<OnerwayEvent> {
  const body = bytesOf(rawBody)
  const given = Array.isArray(header) ? header.join() : header
  const key = checkSecret(secret)
  // NaN would let everything pass.
  if (!(tolerance >= 0))
    throw new IntegrationError('invalid_option', 'tolerance is a number of seconds, such as 300.')
  if (typeof given !== 'string' || !given)
    throw refusal(
      'signature_header_missing',
      "There is no Onerway-Signature: give req.headers['onerway-signature'] in Node, request.headers.get('onerway-signature') in Fetch handlers. A request without it is not from Onerway.",
    )
  const parsed = parseHeader(given)
  if (!parsed)
    throw refusal(
      'signature_header_malformed',
      'The Onerway-Signature is not of the form t=UNIX,v1=HEX: pass it on as it arrived.',
    )
  const { timestamp, signatures } = parsed
  const expected = await sign(timestamp, body, key)
  // Every one is compared, whichever matches.
  if (!signatures.filter((signature) => equal(signature, expected)).length)
    throw refusal(
      'signature_mismatch',
      'No signature matches: the secret is not the whsec_… of this very endpoint, or the body was changed. Pass it on byte for byte, not parsed and written again.',
    )
  const age = Date.now() / 1000 - Number(timestamp)
  if (Math.abs(age) > tolerance)
    throw refusal(
      age > 0 ? 'timestamp_too_old' : 'timestamp_in_future',
      `The signature is from ${Math.abs(Math.round(age))} s ${age > 0 ? 'ago' : 'in the future'}, and ${tolerance} s are allowed: a late or repeated delivery, or the clock here is wrong.`,
    )
  return parse(body)
}

async function generateTestHeader({
  payload,
  secret,
  timestamp = Math.floor(Date.now() / 1000),
}: TestHeaderOptions): Promise<string> {
  const signature = await sign(String(timestamp), bytesOf(payload), checkSecret(secret))
  return `t=${timestamp},v1=${signature}`
}

/** Also takes buffers of another realm, where `instanceof` would fail. */
function bytesOf(body: unknown): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]')
    return new Uint8Array(body as ArrayBuffer)
  throw refusal(
    'webhook_body_parsed',
    "rawBody is the body as it arrived, and this one is missing or was parsed. Express: req.body behind express.raw({ type: 'application/json' }), placed before express.json(). Hono: await c.req.text(). Next.js and other Fetch handlers: await request.text().",
  )
}

function checkSecret(secret: unknown): string {
  if (typeof secret === 'string' && /^(?![sp]k_)\S/.test(secret)) return secret
  throw new IntegrationError(
    'invalid_webhook_secret',
    "The secret is the endpoint's own 'whsec_…', not an API key. If it comes from the environment, check that it is set.",
  )
}

function parse(body: Uint8Array): OnerwayEvent {
  try {
    const event = JSON.parse(new TextDecoder().decode(body)) as OnerwayEvent | null
    if (event?.object === 'event') return event
  } catch {
    // Said below: the parser's own words quote the body.
  }
  throw refusal(
    'webhook_body_invalid',
    'The signature is right, but the body is not the JSON of an event.',
  )
}

export const webhooks: Webhooks = { constructEvent, generateTestHeader }
