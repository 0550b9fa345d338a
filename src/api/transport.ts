/** One HTTP request to the API, before any thought of trying again. */
export interface ApiRequest {
  method: 'GET' | 'POST'
  /** Below the base address, such as `payment_intents/pi_…/confirm`. */
  path: string
  query?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  idempotencyKey?: string
}

/** What came of one request. */
export type Outcome =
  /** The API spoke: `body` is its JSON. */
  | { kind: 'answer'; status: number; body: unknown; retryAfter: number | undefined }
  /** It is not known whether the API acted: no answer, or one that cannot be its own. */
  | { kind: 'unclear'; why: 'network' | 'timeout' | 'garbled' }
  /** The caller gave up. */
  | { kind: 'aborted' }

export interface Api {
  /** Ends with a slash. */
  baseUrl: string
  headers: () => Record<string, string>
  fetch: typeof fetch
}

/** How long one attempt may take, in milliseconds. */
export const ATTEMPT_DEADLINE = 30_000

const CONTENT_TYPE = 'application/json'

/** Sends one request once. Never rejects. */
export async function send(
  api: Api,
  request: ApiRequest,
  signal?: AbortSignal,
  deadline: number = ATTEMPT_DEADLINE,
): Promise<Outcome> {
  if (signal?.aborted) return { kind: 'aborted' }
  const abort = new AbortController()
  let late = false
  const timer = setTimeout(() => {
    late = true
    abort.abort()
  }, deadline)
  const giveUp = () => abort.abort()
  signal?.addEventListener('abort', giveUp)
  try {
    const answer = await api.fetch(addressOf(api, request), {
      method: request.method,
      headers: headersOf(api, request),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A redirect would carry the key and the card to an address nobody chose.
      redirect: 'error',
      signal: abort.signal,
    })
    const body = parseJson(await answer.text())
    if (body === undefined) return { kind: 'unclear', why: 'garbled' }
    const retryAfter = secondsOf(answer.headers.get('retry-after'))
    return { kind: 'answer', status: answer.status, body, retryAfter }
  } catch {
    if (late) return { kind: 'unclear', why: 'timeout' }
    return signal?.aborted ? { kind: 'aborted' } : { kind: 'unclear', why: 'network' }
  } finally {
    clearTimeout(timer)
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

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const secondsOf = (header: string | null): number | undefined =>
  header && /^\d{1,5}$/.test(header) ? Number(header) : undefined
