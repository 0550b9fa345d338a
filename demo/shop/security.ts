import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * A strict policy for every page. Onerway needs its host in two places: the script
 * and the frames. There is no `connect-src` for it, because the API is called from
 * Onerway's own frame and not from this page.
 */
export const securityHeaders = (onerwayHost: string): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", onerwayHost],
      frameSrc: [onerwayHost],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // With no referrer at all, forms would be posted with `Origin: null`.
    referrerPolicy: 'strict-origin-when-cross-origin',
    // Plain http on one machine; a real shop keeps this header.
    strictTransportSecurity: false,
  })
