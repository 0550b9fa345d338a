import type { Reply } from '../../../../src/channel/protocol.ts'

/** Ways in which the machine, the channel or the dialog could be wrong: each is planted by a test. */
export interface Bug {
  /** What the machine sends. */
  fetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch
  /** What the frame says, once or more. */
  reply(reply: Reply): Reply[]
  /** The page's channel never loses patience. */
  timers: 'none'
  keepsDialogs: boolean
  keepsListening: boolean
}

const errorAs =
  (from: string, to: (reply: Reply & { type: 'error' }) => Reply) =>
  (reply: Reply): Reply[] =>
    reply.type === 'error' && (reply.error as { code: string }).code === from
      ? [to(reply)]
      : [reply]

let keys = 0

/** Each bug, and the invariant that has to fail on it. */
export const BUGS: { name: string; bug: Partial<Bug>; breaks: RegExp }[] = [
  {
    name: 'a key of its own for every try',
    breaks: /one key per attempt/,
    bug: {
      fetch: (fetch) => (input, init) => {
        const headers = { ...(init?.headers as Record<string, string>) }
        if (headers['Idempotency-Key']) headers['Idempotency-Key'] = `key ${++keys}`
        return fetch(input, { ...init, headers })
      },
    },
  },
  {
    name: 'sending again without a look at the intent, under another key',
    breaks: /at most one capture/,
    bug: {
      fetch: (fetch) => (input, init) => {
        const unread = { id: 'pi_1', object: 'payment_intent', status: 'requires_payment_method' }
        if (init?.method === 'GET') return Promise.resolve(new Response(JSON.stringify(unread)))
        const headers = { ...(init?.headers as Record<string, string>) }
        // Not told apart by the other invariant: the server knows both keys as one name each.
        headers['Idempotency-Key'] = (headers['Idempotency-Key'] ?? '') + ' '.repeat(++keys % 2)
        return fetch(input, { ...init, headers })
      },
    },
  },
  {
    name: 'calling what is unknown a decline',
    breaks: /never declined/,
    bug: {
      reply: errorAs('outcome_unknown', (reply) => ({
        ...reply,
        error: { code: 'card_declined' },
      })),
    },
  },
  {
    name: 'taking the end of a challenge for a success',
    breaks: /as the server has it/,
    bug: {
      reply: errorAs('payment_intent_authentication_failure', ({ id }) => ({
        type: 'result',
        id,
        value: { status: 'succeeded' },
      })),
    },
  },
  {
    name: 'answering twice',
    breaks: /exactly once/,
    bug: { reply: (reply) => (reply.type === 'result' ? [reply, reply] : [reply]) },
  },
  {
    name: 'forgetting to answer',
    breaks: /within its deadline/,
    bug: { timers: 'none', reply: (reply) => (reply.type === 'error' ? [] : [reply]) },
  },
  { name: 'leaving the dialog open', breaks: /nothing left/, bug: { keepsDialogs: true } },
  { name: 'leaving a listener', breaks: /nothing left/, bug: { keepsListening: true } },
]
