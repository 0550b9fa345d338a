// Which pages may hold the frames of a key that is bound to domains. Two guards,
// since neither does all:
//  1. The browser's: the frame's own policy names its ancestors, and no page gets
//     around that. But all it leaves is a blank frame.
//  2. The Referer, which a page may leave out but not forge. Where it names another
//     page, what is served in the frame's place says what is wrong.
// A frame's address carries the key only when it is a live one.

import { ancestorsOf, isAllowed, originIn } from '../domains/domain.ts'
import { findKey } from '../keys.ts'

/** The page that is served in place of a frame. */
export const refusal = 'refused.html'

/** Undefined for what every page may have. */
export function embeddingOf(
  path: string,
  name: string | undefined,
  domainsOf: (key: string) => readonly string[],
) {
  const key = path.endsWith('.html') ? findKey(name ?? '') : undefined
  const domains = key ? domainsOf(key.value) : []
  if (!key || domains.length === 0) return undefined
  const { livemode } = key
  return {
    refuses(referer: string | undefined): boolean {
      const page = originIn(referer)
      return page !== undefined && !isAllowed(page, domains, livemode)
    },
    restrict(headers: Headers): void {
      const policy = headers.get('content-security-policy')
      const ancestors = `frame-ancestors ${ancestorsOf(domains, livemode)}`
      headers.set('content-security-policy', policy ? `${policy}; ${ancestors}` : ancestors)
    },
  }
}
