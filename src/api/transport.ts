import type { Timer } from './timer.ts'

/** One HTTP request to the API, before any thought of trying again. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the base address, such as `payment_intents/pi_…/confirm`. */
  path: string
  query?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  idempotencyKey?: string
}

/** What came of one request. */
export type Outcome =
  /** The API spoke: `body` is its JSON. `replayed`: this is what it said under the key before. */
  | { kind: 'answer'; status: number; body: object; retryAfter?: number; replayed: boolean }
  /** It is not known whether the API acted: no answer, or one that cannot be its own. */
  | { kind: 'unclear'; why: 'network' | 'timeout' | 'garbled'; retryAfter?: number }
  /** The caller gave up. */
  | { kind: 'aborted' }

export interface Api {
  /** Ends with a slash. */
  baseUrl: string
  headers: () => Record<string, string>
  fetch: typeof fetch
  timer: Timer
}

export interface SendOptions {
  signal?: AbortSignal | undefined
  /**
   * Milliseconds until an answer, its body included, must be there.
   * @default ATTEMPT_DEADLINE
   */
  deadline?: number
}

/** How long one attempt may take, in milliseconds. */
export const ATTEMPT_DEADLINE = 30_000

const CONTENT_TYPE = 'application/json'

/** Sends one request once. Never rejects. */
export async function send(
  api: Api,
  request: ApiRequest,
  { signal, deadline = ATTEMPT_DEADLINE }: SendOptions = {},
): Promise<Outcome> {
  if (signal?.aborted) return { kind: 'aborted' }
  const abort = new AbortController()
  let late = false
  const stopTimer = api.timer(deadline, () => {
    late = true
    abort.abort()
  })
  const giveUp = () => abort.abort()
  signal?.addEventListener('abort', giveUp)
  try {
    const answer = await api.fetch(addressOf(api, request), {
      method: request.method,
      headers: headersOf(api, request),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      credentials: 'omit',
      // A POST is never answered from a cache, and told to go past it, Chromium would not use
      // its preflight cache either: one more round trip for every click.
      cache: request.method === 'GET' ? 'no-store' : 'default',
      referrerPolicy: 'no-referrer',
      // A redirect would carry the key and the card to an address nobody chose.
      redirect: 'error',
      signal: abort.signal,
    })
    return outcomeOf(answer, await answer.text())
  } catch {
    if (late) return { kind: 'unclear', why: 'timeout' }
    return signal?.aborted ? { kind: 'aborted' } : { kind: 'unclear', why: 'network' }
  } finally {
    stopTimer()
    signal?.removeEventListener('abort', giveUp)
  }
}

export const addressOf = (api: Api, { path, query }: ApiRequest): string =>
  api.baseUrl + path + (query ? '?' + new URLSearchParams(query).toString() : '')

export const headersOf = (api: Api, request: ApiRequest): Record<string, string> => ({
  ...api.headers(),
  ...(request.body === undefined ? {} : { 'Content-Type': CONTENT_TYPE }),
  ...(request.idempotencyKey ? { 'Idempotency-Key': request.idempotencyKey } : {}),
})

/**
 * The API answers in JSON, and every refusal of its carries an `error`. Anything
 * else was said by something on the way (a proxy, a captive portal), which cannot
 * know what the API did; how long to wait it may know.
 */
function outcomeOf({ status, headers }: Response, text: string): Outcome {
  const body = parseObject(text)
  const retryAfter = secondsOf(headers.get('retry-after'))
  const wait = retryAfter === undefined ? {} : { retryAfter }
  if (!body || (status >= 400 && !hasError(body)))
    return { kind: 'unclear', why: 'garbled', ...wait }
  const replayed = headers.get('idempotent-replayed') === 'true'
  return { kind: 'answer', status, body, ...wait, replayed }
}

const hasError = (body: object): boolean => {
  const { error } = body as { error?: unknown }
  return typeof error === 'object' && error !== null
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const secondsOf = (header: string | null): number | undefined =>
  header && /^\d{1,5}$/.test(header) ? Number(header) : undefined
