import {
  InvalidArgument,
  integer,
  nullable,
  optional,
  shape,
  text,
  type Validator,
} from '../../channel/validate.ts'
import { isSafeUrl } from './safe-url.ts'

/**
 * What the controller and the challenge frame say to each other while a shopper
 * has something to do. Both are documents of our own origin in one page, and each
 * names that origin as the target, so the merchant's page sees none of it.
 *
 *  1. The frame says `hello` once it is ready, and again if its document loads
 *     again. The controller takes its window from the event's `source`.
 *  2. The controller answers with an instruction. A later one takes the place of
 *     the one before.
 *  3. The frame reports. No report carries a verdict: each means "read the intent
 *     again", and a controller that never hears one reads it anyway.
 *
 * Like anything from outside, both directions are read by a validator that keeps
 * known fields only and takes no address but https: (or http: on this machine).
 */
interface Action {
  onerway: 'action'
  /** Which dialog: the number the controller gave the page with `dialog_open`. */
  dialog: string
}

/** Frame to controller. */
export type Report = Action &
  (
    | { type: 'hello' }
    /** The bank's method page says that it is done. */
    | { type: 'method_done' }
    /** The bank's challenge has come to its end, whichever that is. */
    | { type: 'challenge_done' }
    /** The shopper wants to stop, and has said so twice. */
    | { type: 'canceled' }
    /** The shopper left for the app of their wallet: worth asking soon after they return. */
    | { type: 'opened_app' }
  )

/** EMV 3DS `challengeWindowSize`: 250×400, 390×400, 500×600, 600×400, full screen. */
export type WindowSize = '01' | '02' | '03' | '04' | '05'

/** What is paid, shown to the shopper; null where no money moves. */
export interface Price {
  /** In the smallest unit of the currency. */
  amount: number
  /** Lower-case ISO 4217. */
  currency: string
}

/** Controller to frame. */
export type Instruction = Action &
  (
    | MethodInstruction
    | ChallengeInstruction
    | QrInstruction
    /** The wallet's code is no longer good, whatever this machine's clock says. */
    | { type: 'expired' }
    /** Nothing for the shopper to do: checking with the bank. Also while a method step or a poll runs. */
    | { type: 'waiting' }
  )

/** EMV 3DS method: the bank looks at the browser in a hidden frame. Nothing is seen of it. */
export interface MethodInstruction {
  type: 'method'
  url: string
  /** `threeDSMethodData`: base64url JSON. */
  data: string
}

/** EMV 3DS challenge: the bank's page in a window of the size that was asked for. */
export interface ChallengeInstruction {
  type: 'challenge'
  url: string
  /** The challenge request: base64url JSON. */
  creq: string
  /** `threeDSSessionData`, where there is some. */
  session?: string
  size: WindowSize
  price: Price | null
}

/** A code to scan with a wallet's app. */
export interface QrInstruction {
  type: 'qr'
  /** What the code holds. */
  data: string
  /** The method's `type`, such as `wechat_pay`. */
  method: string
  /** Unix seconds; null where the code does not run out. */
  expiresAt: number | null
  /** Opens the app on the phone that shows the code. */
  mobileUrl: string | null
  price: Price | null
}

/** 128 random bits in hexadecimal. */
const dialog = text(32, /^[0-9a-f]{32}$/)
const onerway = text(6, /^action$/) as Validator<'action'>

/** The type is part of what `by` looks up, so it is known here. */
const named = <Type extends string>(type: Type): Validator<Type> =>
  text(20, new RegExp(`^${type}$`)) as Validator<Type>

const url: Validator<string> = (value, path) => {
  const address = text(8_000)(value, path)
  if (!isSafeUrl(address)) throw new InvalidArgument(path, 'https')
  return address
}

const base64url = text(20_000, /^[\w-]+={0,2}$/)

const price: Validator<Price | null> = nullable(
  shape({ amount: integer(0, 99_999_999_999), currency: text(3, /^[a-z]{3}$/) }),
)

const windowSize = text(2, /^0[1-5]$/) as Validator<WindowSize>

const bare = <Type extends string>(type: Type) => shape({ onerway, dialog, type: named(type) })

const REPORTS: readonly Validator<Report>[] = [
  bare('hello'),
  bare('method_done'),
  bare('challenge_done'),
  bare('canceled'),
  bare('opened_app'),
]

const INSTRUCTIONS: readonly Validator<Instruction>[] = [
  shape({ onerway, dialog, type: named('method'), url, data: base64url }),
  shape({
    onerway,
    dialog,
    type: named('challenge'),
    url,
    creq: base64url,
    session: optional(text(1_024)),
    size: windowSize,
    price,
  }),
  shape({
    onerway,
    dialog,
    type: named('qr'),
    data: text(1_000),
    method: text(40, /^[a-z_]+$/),
    expiresAt: nullable(integer(0, 99_999_999_999)),
    mobileUrl: nullable(url),
    price,
  }),
  bare('expired'),
  bare('waiting'),
]

/** The first reader that takes the value; undefined where it is none of these messages. */
function read<T>(readers: readonly Validator<T>[], value: unknown): T | undefined {
  for (const reader of readers)
    try {
      return reader(value, '')
    } catch {
      // Not this one.
    }
  return undefined
}

/** A report as the controller takes it from a message, or undefined. */
export const readReport = (value: unknown): Report | undefined => read(REPORTS, value)

/** An instruction as the challenge frame takes it from a message, or undefined. */
export const readInstruction = (value: unknown): Instruction | undefined =>
  read(INSTRUCTIONS, value)

/**
 * What the page tells the frame in its welcome: which dialog it stands in, and
 * how the page looks. The page gives the `<iframe>` itself `color-scheme: light`,
 * as the frame's document has it: only then is the frame see-through on a dark page.
 */
export const readDialogOptions = shape({
  dialog,
  colorScheme: optional(text(5, /^(light|dark)$/)),
})
