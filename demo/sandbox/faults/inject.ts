// Does to a request what a fault says. What happens to the connection itself
// waits until the answer is whole (see connection.ts).

import { findKey } from '../keys.ts'
import { sentKey } from '../api/authenticate.ts'
import type { ApiContext, ApiMiddleware, Services } from '../api/context.ts'
import { ApiError } from '../errors.ts'

export function inject(services: Services): ApiMiddleware {
  return async (c, next) => {
    const { faults } = services
    const { method, path } = c.req
    const action = faults.take({ method, path, key: findKey(sentKey(c) ?? '') })
    switch (action?.name) {
      case undefined:
        return next()

      case 'reset_before':
        c.set('ending', 'reset')
        return c.body(null)
      case 'reset_after_commit':
        await next()
        c.set('ending', 'reset')
        return undefined
      case 'truncate':
        await next()
        c.set('ending', 'truncate')
        return undefined
      case 'hang':
        await faults.pause()
        c.set('ending', 'reset')
        return c.body(null)

      case 'status_after_commit':
        await next()
        // Emptied first: what the API said in its headers is lost as well.
        c.res = undefined
        c.res = gatewayPage(action.number)
        return undefined
      case 'html':
        return gatewayPage(502)

      case 'delay':
        await keepBody(c)
        await faults.pause(action.number)
        return next()
      case '429':
        throw new ApiError('rate_limit', { retryAfter: action.number })
      case '503':
        throw new ApiError('service_unavailable')
    }
  }
}

/** What a proxy says when it has no answer from behind it, or would not wait for one. */
const gatewayPage = (status: number) =>
  new Response(
    `<!doctype html>
<html>
  <head><title>${status}</title></head>
  <body>
    <h1>${status}</h1>
    <p>The gateway has no answer for you. This page is a fault that was asked for.</p>
  </body>
</html>
`,
    { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  )

/** Reads the body now, so that a delayed request is carried out even when its caller has left. */
async function keepBody({ req }: ApiContext): Promise<void> {
  const { method, url, headers } = req.raw
  if (method === 'GET' || method === 'HEAD') return
  const body = await req.raw.arrayBuffer().catch(() => {
    throw new ApiError('malformed_body')
  })
  req.raw = new Request(url, { method, headers, body })
}
