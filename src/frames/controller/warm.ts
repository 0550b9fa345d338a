import { addressOf, headersOf, type Api } from '../../api/transport.ts'

/**
 * Opens the connection and fills the browser's preflight cache for a POST that a
 * click is going to send, so that the click costs one round trip. A browser caches
 * a preflight per address and headers; an OPTIONS request that carries the same
 * headers triggers the same preflight and has no effect of its own. On the API's
 * own origin there is no preflight to warm, and OPTIONS only opens the connection.
 */
export function warm(api: Api, path: string): void {
  const call = { method: 'POST', path, body: '', idempotencyKey: '-' } as const
  api
    .fetch(addressOf(api, call), {
      method: 'OPTIONS',
      headers: headersOf(api, call),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    })
    .catch(() => {
      // The click will find out by itself.
    })
}
