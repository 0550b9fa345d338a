import type { Clock } from './clock.ts'

/** A call as the API hears it: who makes it, and what for. */
export interface Caller {
  from: 'shop' | 'page'
  what: 'create' | 'read' | 'confirm'
}

/** What becomes of requests just now. Shares are of 1 and are drawn for each request. */
export interface Weather {
  /** Requests a second that are served; the others queue. */
  capacity: number
  /** Dropped connections: half of them after the API has acted. */
  reset: number
  /** Requests that never get an answer, half of them acted upon. */
  silent: number
  /** Answered 503 at once. */
  refused: number
  /** Seconds in the `Retry-After` of those, if they carry one. */
  retryAfter?: number | undefined
}

export interface ModelApi {
  fetchFor(from: Caller['from']): typeof fetch
  /** Requests that arrived, second by second. */
  load: number[]
  /** The part of them that browsers sent. */
  pageLoad: number[]
  /** How often an intent was charged under a key of its own. */
  charges: Map<string, number>
  /** Intents of which a request or its answer was lost. */
  hit: Set<string>
}

/** In milliseconds: an answer that takes longer to come to its turn is a 503 at once. */
const LONGEST_QUEUE = 10_000
const LATENCY = 80

/**
 * An API as its clients meet it: a capacity, a queue before it, and weather. It
 * keeps what matters to money, so that a payment can be lost and found.
 */
export function createModelApi(
  clock: Clock,
  random: () => number,
  weatherFor: (second: number, caller: Caller) => Weather,
): ModelApi {
  const paid = new Set<string>()
  const keys = new Set<string>()
  let created = 0
  /** When the queue will be empty. */
  let freeAt = 0

  function act(what: Caller['what'], id: string, key: string): string {
    if (what === 'confirm' && !keys.has(key)) {
      keys.add(key)
      paid.add(id)
      model.charges.set(id, (model.charges.get(id) ?? 0) + 1)
    }
    const intent = what === 'create' ? `pi_${++created}` : id
    const status = paid.has(id) ? 'succeeded' : 'requires_payment_method'
    const secret = `${intent}_secret_${intent.slice(3)}`
    return JSON.stringify({ object: 'payment_intent', id: intent, status, client_secret: secret })
  }

  const model: ModelApi = {
    load: [],
    pageLoad: [],
    charges: new Map(),
    hit: new Set(),
    fetchFor: (from) => (address, init) =>
      new Promise((resolve, reject) => {
        const { method, headers, signal } = init as RequestInit & { signal: AbortSignal }
        const [id = '', verb] = new URL(address as string).pathname.split('/').slice(3)
        const what = method === 'GET' ? 'read' : verb ? 'confirm' : 'create'
        const key = (headers as Record<string, string>)['Idempotency-Key'] ?? ''

        const now = clock.now()
        const second = Math.floor(now / 1000)
        model.load[second] = (model.load[second] ?? 0) + 1
        if (from === 'page') model.pageLoad[second] = (model.pageLoad[second] ?? 0) + 1
        signal.addEventListener('abort', () => reject(new Error('aborted')))

        const answer = (status: number, body: string, retryAfter?: number) => {
          const get = (name: string) =>
            name === 'retry-after' && retryAfter !== undefined ? String(retryAfter) : null
          resolve({ status, headers: { get }, text: async () => body } as unknown as Response)
        }
        const weather = weatherFor(second, { from, what })
        const chance = random()
        const { reset, silent, refused, retryAfter } = weather
        const wait = Math.max(0, freeAt - now)
        if (chance < reset + silent) {
          const last = random() * 2 * LATENCY
          clock.timer(last, () => {
            if (random() < 0.5) act(what, id, key)
            if (chance < reset) reject(new TypeError('reset'))
          })
          model.hit.add(id)
        } else if (chance < reset + silent + refused || wait > LONGEST_QUEUE)
          clock.timer(LATENCY, () => answer(503, '{"error":{"type":"api_error"}}', retryAfter))
        else {
          freeAt = now + wait + 1000 / weather.capacity
          const latency = LATENCY * (0.5 + random())
          clock.timer(wait + latency, () => answer(200, act(what, id, key)))
        }
      }),
  }
  return model
}
