// Only the frames call the API from a browser, so only their origin is let in.
// A merchant's page gets no CORS headers at all.

import type { ApiMiddleware } from './context.ts'

const allowedMethods = 'GET, POST, PUT, DELETE, OPTIONS'
const allowedHeaders =
  'authorization, content-type, accept-language, idempotency-key, onerway-version, onerway-client, onerway-page'
const exposedHeaders = [
  'Request-Id',
  'Retry-After',
  'Idempotent-Replayed',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
].join(', ')

/**
 * Marks every answer for the frames. Their address is asked for each time: it is
 * known only once both servers listen.
 */
export function cors(frameOrigins: () => readonly string[]): ApiMiddleware {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const headers: Record<string, string> = { Vary: 'Origin' }
    if (origin !== undefined && frameOrigins().includes(origin)) {
      headers['Access-Control-Allow-Origin'] = origin
      headers['Access-Control-Expose-Headers'] = exposedHeaders
      headers['Timing-Allow-Origin'] = origin
    }
    if (c.req.method === 'OPTIONS' && headers['Access-Control-Allow-Origin']) {
      headers['Access-Control-Allow-Methods'] = allowedMethods
      headers['Access-Control-Allow-Headers'] = allowedHeaders
      headers['Access-Control-Max-Age'] = '7200'
    }
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}

/** Answers OPTIONS before a key is asked for: a preflight has none. */
export const preflight: ApiMiddleware = async (c, next) =>
  c.req.method === 'OPTIONS' ? c.body(null, 204) : next()
