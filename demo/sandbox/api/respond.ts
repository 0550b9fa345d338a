// From a handler to an HTTP answer. `look` is for GETs; `act` for everything
// that changes something, and puts the idempotency rules around it.

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ApiError, describe, type ErrorDetails } from '../errors.ts'
import type { ErrorCode } from '../error-table.ts'
import { unixSeconds } from '../clock.ts'
import { redact } from '../redact.ts'
import type { Db } from '../store/store.ts'
import { readBody, readQuery } from './body.ts'
import type { Answer, ApiContext, Call, Services } from './context.ts'
import { expand, takeExpand } from './expand.ts'
import { RefusedUndone, slotOf, type Written } from './idempotency.ts'
import { localeFrom, type Locale } from './locale.ts'
import type { Input } from './validate.ts'

type Handler = (call: Call) => Promise<Answer>
type Route = (c: ApiContext) => Promise<Response>

/** A handler that only reads. */
export const look =
  (services: Services, handler: Handler): Route =>
  async (c) => {
    const { paths, rest } = takeExpand(readQuery(c))
    const answer = await services.store.read((db) =>
      answered(services, handler, callOf(c, services, db, rest), paths),
    )
    return send(c, { status: answer.status, text: JSON.stringify(answer.body), replayed: false })
  }

/**
 * A handler that changes something, in one transaction. What it returns is
 * committed, a decline too; what it throws undoes all it wrote.
 */
export const act =
  (services: Services, handler: Handler): Route =>
  async (c) => {
    const input = await readBody(c)
    const { paths, rest } = takeExpand(input)
    const slot = slotOf(c.req.header('idempotency-key'), {
      method: c.req.method,
      path: c.req.path,
      params: input.value,
      apiKey: c.get('key'),
      hash: services.hash,
    })
    const work = async (tx: Db): Promise<Written> => {
      try {
        const call = callOf(c, services, tx, rest)
        const { status, body } = await answered(services, handler, call, paths)
        return { status, text: JSON.stringify(body), replayed: false }
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 402) throw error
        throw new RefusedUndone(writeError(c, error.code, error.details))
      }
    }
    return send(c, await services.idempotency.once(slot, unixSeconds(services.clock), work))
  }

/** What the handler answers, expanded where it went well. */
async function answered(
  { expandables }: Services,
  handler: Handler,
  call: Call,
  paths: readonly string[],
): Promise<Answer> {
  const answer = await handler(call)
  if (paths.length === 0 || answer.status !== 200) return answer
  return { ...answer, body: await expand(call, answer.body, paths, expandables) }
}

const callOf = (c: ApiContext, services: Services, db: Db, input: Input): Call => ({
  db,
  input,
  key: c.get('key'),
  locale: readerOf(c),
  now: unixSeconds(services.clock),
  hash: services.hash,
  hosts: hostsOf(c, services),
  requestId: c.get('requestId'),
  id: c.req.param('id') ?? '',
})

function hostsOf(c: ApiContext, { hosts }: Services): Call['hosts'] {
  const known = hosts.frames()
  const asking = known.find((origin) => origin === c.req.header('origin'))
  return { api: hosts.api(), frames: asking ?? known[0] ?? '' }
}

const readerOf = (c: ApiContext) => localeFrom(c.req.header('accept-language'))

function send(c: ApiContext, { status, text, replayed }: Written): Response {
  const headers: Record<string, string> = { 'Content-Type': 'application/json; charset=utf-8' }
  if (replayed) {
    headers['Idempotent-Replayed'] = 'true'
    c.set('replayed', true)
  }
  return c.body(text, status as ContentfulStatusCode, headers)
}

/** The body of an error answer. */
export function errorBody(
  code: ErrorCode,
  details: ErrorDetails,
  { locale, requestId }: { locale: Locale; requestId: string },
) {
  const { payment_intent, payment_method, setup_intent } = details
  return {
    error: {
      ...describe(code, details, locale),
      request_id: requestId,
      ...(payment_intent && { payment_intent }),
      ...(payment_method && { payment_method }),
      ...(setup_intent && { setup_intent }),
    },
  }
}

const writeError = (c: ApiContext, code: ErrorCode, details: ErrorDetails): Written => {
  const { status } = new ApiError(code)
  const body = errorBody(code, details, { locale: readerOf(c), requestId: c.get('requestId') })
  return { status, text: JSON.stringify(body), replayed: false }
}

/** Whatever was thrown, as an answer. What is not ours to tell goes to the log, not the wire. */
export function sendError(c: ApiContext, thrown: unknown): Response {
  const error = asApiError(thrown)
  if (error.status === 500) logFault(thrown)
  const response = send(c, writeError(c, error.code, error.details))
  if (error.status === 401) response.headers.set('WWW-Authenticate', 'Bearer')
  const { retryAfter } = error.details
  if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter))
  return response
}

/** A failed query's own text lists its parameters; the cause below it does not. */
function logFault(thrown: unknown): void {
  const cause = (thrown as { cause?: unknown }).cause ?? thrown
  console.error(redact(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)))
}

function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown
  const { code, cause } = thrown as { code?: unknown; cause?: { code?: unknown } }
  const busy = code === 'SQLITE_BUSY' || cause?.code === 'SQLITE_BUSY'
  return new ApiError(busy ? 'lock_timeout' : 'api_error')
}
