import type { Clock } from './clock.ts'

/**
 * One payment intent as the API keeps it, behind a network that loses, holds up and
 * repeats. Where the API proper refuses to charge an intent twice, this one charges
 * again if its first word had not reached the browser: what keeps the count at one
 * is then the client alone.
 */
export const FAULTS = [
  'reset_before',
  'reset_after_commit',
  'late',
  'status_after_commit',
  'truncate',
  'html',
  '429',
  '503',
  'hang',
] as const
export type Fault = (typeof FAULTS)[number]

export const SECRET = 'pi_1_secret_1'
export const CARDS = [
  'pm_good',
  'pm_declined',
  'pm_frictionless',
  'pm_challenge',
  'pm_wallet',
] as const
export type Card = (typeof CARDS)[number]

interface Answer {
  status: number
  body: object
}
interface Post {
  key: string
  /** The document it came from. */
  from: string
  order: number
}

export interface ModelServer {
  status: string
  captures: number
  /** Each for one request, in order. */
  faults: Fault[]
  confirms: Post[]
  /** Those of them that it acted on. */
  carriedOut: Omit<Post, 'key'>[]
  /** Keys that were refused because their request had been another one. */
  mismatched: Set<string>
  fetchFor(from: string): typeof fetch
  /** The shopper's word at their bank, for the attempt that is open. */
  verdict(passed: boolean): void
  waiting(): boolean
}

const LATENCY = 60

export function createServer(clock: Clock): ModelServer {
  const self = {}
  const records = new Map<string, { text: string; answer: Answer }>()
  const running = new Set<string>()
  let transaction = 0
  let card: Card | undefined
  let lastError: object | null = null
  let challenging = false
  /** The document whose charge has not been heard of; another one knows nothing, and is refused. */
  let unheard: string | undefined

  const action = () => {
    if (card === 'pm_wallet')
      return {
        type: 'wechat_pay_display_qr_code',
        wechat_pay_display_qr_code: { data: 'x', expires_at: Math.floor(clock.now() / 1000) + 300 },
      }
    const url = (open: boolean) => (open ? 'https://bank.example/' : null)
    return {
      type: 'use_onerway_sdk',
      use_onerway_sdk: {
        type: 'three_d_secure',
        server_transaction_id: String(transaction),
        method_url: url(!challenging),
        challenge_url: url(challenging),
        challenge_request: challenging ? 'e30' : null,
        expires_at: Math.floor(clock.now() / 1000) + 600,
      },
    }
  }
  const intent = () => ({
    id: 'pi_1',
    object: 'payment_intent',
    client_secret: SECRET,
    amount: 2000,
    currency: 'usd',
    status: server.status,
    next_action: server.status === 'requires_action' ? action() : null,
    last_payment_error: lastError,
  })
  const refusal = (status: number, error: object): Answer => ({
    status,
    body: { error: { type: 'invalid_request_error', message: 'No.', ...error } },
  })
  const isFinal = () => server.status === 'succeeded'

  function capture(from?: string): void {
    server.captures++
    server.status = 'succeeded'
    lastError = null
    unheard = from
  }
  function refuse(code: string): void {
    server.status = 'requires_payment_method'
    lastError = { type: 'card_error', code, message: 'No.' }
  }

  function confirm(body: { payment_method?: Card }, from: string): Answer {
    // The client has to find out by itself what became of a charge it has not heard of.
    if (isFinal() && unheard !== from)
      return refusal(400, { code: 'payment_intent_unexpected_state', payment_intent: intent() })
    server.carriedOut.push({ from, order: clock.order() })
    card = body.payment_method
    transaction++
    challenging = false
    if (card === 'pm_declined') {
      refuse('card_declined')
      return refusal(402, { type: 'card_error', code: 'card_declined', payment_intent: intent() })
    }
    if (card === 'pm_good') capture(from)
    else server.status = 'requires_action'
    return { status: 200, body: intent() }
  }

  function authenticate(body: { three_d_secure: { canceled?: boolean } }): Answer {
    if (server.status === 'requires_action') {
      if (body.three_d_secure.canceled) refuse('payment_intent_authentication_failure')
      else if (card === 'pm_frictionless') capture()
      else challenging = true
    }
    return { status: 200, body: intent() }
  }

  function act(from: string, method: string, path: string, key: string, text: string): Answer {
    if (method === 'GET') return { status: 200, body: intent() }
    if (running.has(key)) return refusal(409, { code: 'idempotency_key_in_use' })
    const record = records.get(key)
    if (record && record.text !== text) {
      server.mismatched.add(key)
      return refusal(400, { type: 'idempotency_error', code: 'idempotency_key_reused' })
    }
    if (record) return record.answer
    const body = JSON.parse(text) as never
    const answer = path.endsWith('/confirm') ? confirm(body, from) : authenticate(body)
    records.set(key, { text, answer })
    return answer
  }

  const respond = ({ status, body }: Answer) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  const failed = () => new TypeError('Failed to fetch')

  const server: ModelServer = {
    status: 'requires_payment_method',
    captures: 0,
    faults: [],
    confirms: [],
    carriedOut: [],
    mismatched: new Set(),
    waiting: () => server.status === 'requires_action',
    verdict(passed) {
      if (!server.waiting() || !(challenging || card === 'pm_wallet')) return
      if (passed) capture()
      else refuse('payment_intent_authentication_failure')
      unheard = undefined
    },
    fetchFor: (from) => (input, init) => {
      const { pathname } = new URL(input as string)
      const { method = 'GET', body, headers, signal } = init ?? {}
      const key = (headers as Record<string, string>)['Idempotency-Key'] ?? ''
      if (method === 'POST' && pathname.endsWith('/confirm'))
        server.confirms.push({ key, from, order: clock.order() })
      const fault = server.faults.shift()
      const go = () => act(from, method, pathname, key, body as string)
      return new Promise((resolve, reject) => {
        const wait = (milliseconds: number, then: () => void) =>
          clock.start(self, milliseconds, then)
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
        const heard = (answer: Answer) =>
          wait(LATENCY, () => {
            if (signal?.aborted) return
            unheard = undefined
            resolve(respond(answer))
          })
        wait(LATENCY, () => {
          switch (fault) {
            case undefined:
              return heard(go())
            case 'reset_before':
              return reject(failed())
            case 'reset_after_commit':
              go()
              return reject(failed())
            case 'late':
              wait(20_000, go)
              return reject(failed())
            case 'status_after_commit':
              go()
              return resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))
            case 'truncate':
              return resolve(new Response(JSON.stringify(go().body).slice(0, 20)))
            case 'html':
              return resolve(new Response('<h1>Log in</h1>'))
            case '429':
              return resolve(
                respond(refusal(429, { type: 'rate_limit_error', code: 'rate_limit' })),
              )
            case '503':
              return resolve(respond(refusal(503, { type: 'api_error', code: 'api_error' })))
            case 'hang':
              go()
          }
        })
      })
    },
  }
  return server
}
