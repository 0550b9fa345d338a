import { IntegrationError } from '../errors/error.ts'
import { resolveApiBase } from './api-base.ts'
import type { AppInfo, CallOptions, OnerwayOptions } from './types.ts'

/** What one `Onerway()` was told, checked, with defaults filled in. */
export interface Settings extends Tuning {
  apiBase: string
  fetch: typeof fetch
  appInfo: AppInfo | undefined
}

/** What may also be set call by call. */
export interface Tuning {
  apiVersion: string
  timeout: number
  maxRetries: number
  locale: string | undefined
}

export interface CallSettings extends Tuning {
  idempotencyKey: string | undefined
  signal: AbortSignal | undefined
}

const DEFAULTS: Tuning = {
  apiVersion: '2024-11-01',
  timeout: 30_000,
  maxRetries: 2,
  locale: undefined,
}

type Check = (value: unknown) => boolean

const isNumber =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most

/** What can stand in a header. Anything else would fail in `fetch`, and look like a dead network. */
const isHeader =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && /^[\x21-\x7e][\x20-\x7e]*$/.test(value) && value.length <= most

const isAppInfo: Check = (value) => {
  const { name, version = '-', url = '-' } = (value ?? {}) as AppInfo
  return [name, version, url].every(isHeader(200))
}

const tuningRules: Record<string, [Check, string]> = {
  apiVersion: [isHeader(40), "a version of the API, such as '2024-11-01'"],
  // A timer takes no more than this, and fires at once when given more.
  timeout: [isNumber(1, 2 ** 31 - 1), 'a number of milliseconds, such as 30000'],
  maxRetries: [(value) => [0, 1, 2].includes(value as number), '0, 1 or 2'],
  locale: [isHeader(200), "a language tag, such as 'zh-CN'"],
}

const callRules: typeof tuningRules = {
  ...tuningRules,
  idempotencyKey: [isHeader(255), 'a text of 1 to 255 ASCII characters'],
  signal: [
    (value) => typeof (value as AbortSignal | null)?.addEventListener === 'function',
    'an AbortSignal',
  ],
}

export const isCallOption = (name: string): boolean => Object.keys(callRules).includes(name)

const clientRules: typeof tuningRules = {
  ...tuningRules,
  apiBase: [() => true, ''],
  fetch: [(value) => typeof value === 'function', 'a function like the global fetch'],
  appInfo: [isAppInfo, "{name, version, url} in ASCII, such as {name: 'My shop', version: '1.0'}"],
}

export function readOptions(given: OnerwayOptions | undefined): Settings {
  const { apiBase, ...options } = check(given, clientRules) as OnerwayOptions
  return {
    ...DEFAULTS,
    appInfo: undefined,
    // Looked up at each call, so that what instruments `fetch` later is used as well.
    fetch: (...args) => fetch(...args),
    ...(options as Partial<Settings>),
    apiBase: resolveApiBase(apiBase),
  }
}

export const readCallOptions = (
  given: CallOptions | undefined,
  { apiVersion, timeout, maxRetries, locale }: Settings,
): CallSettings => ({
  apiVersion,
  timeout,
  maxRetries,
  locale,
  idempotencyKey: undefined,
  signal: undefined,
  ...(check(given, callRules) as Partial<CallSettings>),
})

/** The options that were set. A misspelt one is refused: money may hang on an idempotency key. */
function check(given: unknown, rules: typeof tuningRules): object {
  if (given == null) return {}
  if (typeof given !== 'object') throw invalid('The options are an object, such as {timeout: 5000}')
  const names = Object.keys(rules)
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => {
      const rule = names.includes(name) && rules[name]
      if (!rule) throw invalid(`There is no option '${name}'. Known: ${names.join(', ')}`)
      if (value !== undefined && !rule[0](value)) throw invalid(`${name} is ${rule[1]}`)
      return value !== undefined
    }),
  )
}

const invalid = (message: string) => new IntegrationError('invalid_option', message + '.')
