import type { LastResponse } from './types.ts'

export function readResponse(answer: Response, idempotencyKey: string | undefined): LastResponse {
  const headers: Record<string, string> = {}
  answer.headers.forEach((value, name) => (headers[name] = value))
  const limit = (name: string) => numberIn(headers['x-ratelimit-' + name])
  return {
    statusCode: answer.status,
    requestId: headers['request-id'],
    idempotencyKey,
    rateLimit: { limit: limit('limit'), remaining: limit('remaining'), reset: limit('reset') },
    headers,
  }
}

const numberIn = (text: string | undefined): number | undefined =>
  text && /^\d+$/.test(text) ? Number(text) : undefined

/** Puts it where code can read it and JSON, copies and comparisons do not see it. */
export function attach<T extends object>(
  target: T,
  lastResponse: LastResponse | undefined,
): T & { readonly lastResponse: LastResponse } {
  Object.defineProperty(target, 'lastResponse', { value: lastResponse, configurable: true })
  return target as T & { readonly lastResponse: LastResponse }
}
