import type { ServerResponse } from 'node:http'
import { cutOff, error, json, raw, reset, type Heard, type Step } from '../../api/server.ts'
import { INTENT } from './session.ts'

/**
 * One payment intent as the API keeps it, with everything that can happen to a
 * request on its way there and back. Where the API proper would refuse to charge
 * an intent twice, this one charges again and counts: what keeps the count at one
 * is then the client alone.
 */
export interface Bank {
  status: string
  captures: number
  /** Answers the requests; each takes the next fault, and none when they are used up. */
  readonly handle: Step
  /** Faults still to happen. */
  faults: Fault[]
  /** Lets requests that were held up on the way arrive now. */
  deliverLate(): void
  /** Keys that were refused because their request had been another one. */
  readonly mismatched: ReadonlySet<string>
}

export const FAULTS = [
  'none',
  'lost on the way there',
  'lost on the way back',
  'cut off on the way back',
  'late',
  'twice',
  'still running',
  'silent without acting',
  'silent after acting',
  '500 without acting',
  '500 after acting',
  '500 that is kept',
  '502 page after acting',
  'truncated after acting',
  'empty object after acting',
  'captive portal',
  'rate limit',
  'unauthorized',
] as const
export type Fault = (typeof FAULTS)[number]

interface Answer {
  status: number
  body: unknown
  replayed?: boolean
}

export function createBank(hang: Step): Bank {
  const records = new Map<string, { text: string; answer: Answer }>()
  const mismatched = new Set<string>()
  const running = new Set<string>()
  let late: (() => void)[] = []

  const intent = () => ({ ...INTENT, status: bank.status })
  const refusal = (status: number, details: object): Answer => ({
    status,
    body: { error: { type: 'invalid_request_error', message: 'No.', ...details } },
  })

  /** What the API does with a request that has reached it. */
  function act({ method, key = '', text }: Heard): Answer {
    if (method === 'GET') return { status: 200, body: intent() }
    if (running.has(key))
      return refusal(409, { type: 'idempotency_error', code: 'idempotency_key_in_use' })
    const record = records.get(key)
    if (record && record.text !== text) {
      mismatched.add(key)
      return refusal(400, { type: 'idempotency_error', code: 'idempotency_key_reused' })
    }
    if (record) return { ...record.answer, replayed: true }
    const answer = charge(text)
    records.set(key, { text, answer })
    return answer
  }

  function charge(text: string): Answer {
    if (text.includes('pm_declined')) {
      if (bank.status !== 'succeeded') bank.status = 'requires_payment_method'
      return refusal(402, { type: 'card_error', code: 'card_declined', payment_intent: intent() })
    }
    bank.captures++
    bank.status = 'succeeded'
    return { status: 200, body: intent() }
  }

  const reply =
    ({ status, body, replayed }: Answer): Step =>
    (response, heard) =>
      json(status, body, replayed ? { 'idempotent-replayed': 'true' } : {})(response, heard)

  const failure = error(500, { code: 'api_error' })

  const effects: Record<Fault, (heard: Heard) => Step> = {
    none: (heard) => reply(act(heard)),
    'lost on the way there': () => reset,
    'lost on the way back': (heard) => (act(heard), reset),
    'cut off on the way back': (heard) => (act(heard), cutOff),
    late: (heard) => (late.push(() => act(heard)), reset),
    twice: (heard) => (act(heard), reply(act(heard))),
    'still running'(heard) {
      const { key, method } = heard
      if (method === 'GET' || !key || records.has(key)) return reply(act(heard))
      running.add(key)
      late.push(() => (running.delete(key), act(heard)))
      return hang
    },
    'silent without acting': () => hang,
    'silent after acting': (heard) => (act(heard), hang),
    '500 without acting': () => failure,
    '500 after acting': (heard) => (act(heard), failure),
    '500 that is kept'(heard) {
      const { key, method, text } = heard
      if (method === 'GET' || !key || records.has(key) || running.has(key)) return failure
      const body = { error: { type: 'api_error', code: 'api_error', message: 'Ours.' } }
      records.set(key, { text, answer: { status: 500, body } })
      return failure
    },
    '502 page after acting': (heard) => (act(heard), raw(502, '<h1>Bad gateway</h1>')),
    'truncated after acting': (heard) => (act(heard), raw(200, '{"id":"pi_1","obj')),
    'empty object after acting': (heard) => (act(heard), json(200, {})),
    'captive portal': () => json(200, { login: 'required' }),
    'rate limit': () => error(429, { type: 'rate_limit_error', code: 'rate_limit' }),
    unauthorized: () => error(401, { type: 'authentication_error', code: 'api_key_invalid' }),
  }

  const bank: Bank = {
    status: INTENT.status,
    captures: 0,
    faults: [],
    mismatched,
    handle(response: ServerResponse, heard: Heard) {
      effects[bank.faults.shift() ?? 'none'](heard)(response, heard)
    },
    deliverLate() {
      const arriving = late
      late = []
      for (const arrive of arriving) arrive()
    },
  }
  return bank
}
