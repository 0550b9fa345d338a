import type { ApiMiddleware, Services } from '../api/context.ts'
import { ApiError } from '../errors.ts'
import { redact } from '../redact.ts'
import { isAllowed, originIn } from './domain.ts'

/**
 * Throws `domain_not_allowed` for what a bound key would do under another page.
 * The page is named by our own frame, which has its origin from the browser, so a
 * page cannot name another. Who calls the API without a browser can: this keeps a
 * key that was copied out of one shop from working in another, and no more. A
 * read tells nothing without the client secret, and is let through.
 */
export function checkDomain(services: Services): ApiMiddleware {
  return async (c, next) => {
    const { kind, value: key, livemode } = c.get('key')
    const isBound = kind === 'publishable' && c.req.method !== 'GET'
    const domains = isBound ? services.bindings.of(key) : []
    if (domains.length > 0) {
      const page = originIn(c.req.header('onerway-page'))
      if (!page || !isAllowed(page, domains, livemode)) {
        const host = page && redact(page.hostname)
        const values = { key, page: host ?? 'an unnamed page', page_zh: host ?? '未表明来源的页面' }
        throw new ApiError('domain_not_allowed', { values })
      }
    }
    await next()
  }
}
