import { createIdempotencyKey, retry } from '../api/request.ts'
import { createRetryBudget, type RetryBudget } from '../api/retry-budget.ts'
import { startTimer } from '../api/timer.ts'
import { send, type Api, type ApiRequest, type Outcome } from '../api/transport.ts'
import { attach, readResponse } from './last-response.ts'
import { refusalOf } from './refusal.ts'
import { readCallOptions, type CallSettings, type Settings } from './settings.ts'
import type { Answer, CallOptions } from './types.ts'

/** Written by the build from package.json. */
declare const VERSION: string

/** One instance makes the calls of many checkouts: it may need both retries of a call. */
const SAVED_RETRIES = 2

export interface Call extends Omit<ApiRequest, 'idempotencyKey'> {
  /** What the answer has to be: anything else was not said by the API. */
  object: string
}

export type Caller = (call: Call, options: CallOptions | undefined) => Promise<Answer<object>>

/**
 * Makes calls for one key, by the retry policy that the frames follow. Each call
 * that changes something goes out under one idempotency key, the same for all its
 * attempts. Rejects with an OnerwayRequestError, and with nothing else once the
 * arguments are right.
 */
export function createCaller(key: string, settings: Settings): Caller {
  const budget = createRetryBudget(SAVED_RETRIES)
  const { apiBase } = settings
  const client = clientName(settings)

  return async function call({ object, ...request }, given) {
    const options = readCallOptions(given, settings)
    const { signal, timeout, maxRetries } = options
    const idempotencyKey =
      request.method === 'GET' ? undefined : (options.idempotencyKey ?? createIdempotencyKey())
    let answer: Response | undefined
    const api: Api = {
      baseUrl: apiBase,
      headers: () => headersFor(options, key, client),
      fetch: portable(settings.fetch, (latest) => (answer = latest)),
      timer: startTimer,
    }
    const attempt = () => {
      answer = undefined
      const sent = idempotencyKey ? { ...request, idempotencyKey } : request
      return send(api, sent, { signal, deadline: timeout })
    }
    const outcome = believable(
      await retry(api, attempt, { signal, budget: atMost(maxRetries, budget) }),
      object,
    )
    const lastResponse = answer && readResponse(answer, idempotencyKey)
    if (outcome.kind === 'answer' && outcome.status < 300) return attach(outcome.body, lastResponse)
    const statusCode = lastResponse?.statusCode
    const facts = { key, apiBase, timeout, statusCode, idempotencyKey, lastResponse }
    throw refusalOf(outcome, facts)
  }
}

const headersFor = ({ apiVersion, locale }: CallSettings, key: string, client: string) => ({
  Authorization: 'Bearer ' + key,
  'Onerway-Version': apiVersion,
  'Onerway-Client': client,
  ...(locale ? { 'Accept-Language': locale } : {}),
})

const clientName = ({ appInfo }: Settings): string =>
  [
    'onerway-js-server/' + (typeof VERSION === 'string' ? VERSION : 'source'),
    appInfo && [appInfo.name, appInfo.version].filter(Boolean).join('/'),
    appInfo?.url,
  ]
    .filter(Boolean)
    .join(' ')

/**
 * `fetch` for any runtime: edge ones throw on the options that only a browser
 * needs (`credentials`, `cache`, `redirect: 'error'`). A redirect would carry the
 * key to an address nobody chose, and is a failure. The signal is obeyed even
 * where the given `fetch` does not.
 */
function portable(given: typeof fetch, note: (answer: Response) => void): typeof fetch {
  return (address, { method, headers, body, signal }: RequestInit = {}) => {
    const aborted = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    )
    const read = async () => {
      const init = { method, headers, body, signal, redirect: 'manual' } as RequestInit
      const answer = await given(address, init)
      const { status } = answer
      // 0 is what browsers' rules make of a redirect that is not followed.
      if (status === 0 || (status >= 300 && status < 400)) throw new Error('redirected')
      note(answer)
      const text = await answer.text()
      return { status, headers: answer.headers, text: async () => text } as Response
    }
    return Promise.race([read(), aborted])
  }
}

/** The shared budget, of which one call takes this many retries at most. */
const atMost = (retries: number, { spend, earn }: RetryBudget): RetryBudget => ({
  spend: () => retries-- > 0 && spend(),
  earn,
})

/** A success that is not the object asked for comes from something on the way. */
function believable(outcome: Outcome, object: string): Outcome {
  if (outcome.kind !== 'answer' || outcome.status >= 300) return outcome
  const found = outcome.body as { object?: unknown; data?: unknown }
  const right = found.object === object && (object !== 'list' || Array.isArray(found.data))
  return right ? outcome : { kind: 'unclear', why: 'garbled' }
}
