// Whether a page may use a key that is bound to domains.
//
// A domain is a host's name: `shop.example` is that host on every port,
// `*.shop.example` every host under it and not itself. A live key is for pages
// over https; plain http passes on loopback only, where it cannot be read. With
// a test key both pass.

import { z } from 'zod'
import { fault } from '../api/validate.ts'
import { isLoopback } from '../loopback.ts'

const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
const pattern = new RegExp(`^(\\*\\.${label}\\.)?(${label}\\.)*${label}$`)

/** A domain as a parameter. In lower case, other scripts as they are on the wire (`xn--…`). */
export const domainName = z
  .string()
  .max(253)
  .superRefine((text, ctx) => {
    if (!pattern.test(text)) ctx.addIssue(fault('parameter_invalid_domain'))
  })

/** Names that browsers look for on this machine alone. */
const isHere = (host: string) => isLoopback(host) || host.endsWith('.localhost')

/** The page's origin, as the frame that it embeds has it from the browser. */
export function isAllowed(page: URL, domains: readonly string[], livemode: boolean): boolean {
  const { protocol, hostname } = page
  const readable = protocol === 'http:' && livemode && !isHere(hostname)
  if (readable || !/^https?:$/.test(protocol)) return false
  return domains.some((domain) =>
    domain.startsWith('*.') ? hostname.endsWith(domain.slice(1)) : hostname === domain,
  )
}

/** The same as sources of a Content-Security-Policy's `frame-ancestors`. */
export const ancestorsOf = (domains: readonly string[], livemode: boolean): string =>
  domains
    .flatMap((domain) =>
      livemode && !isHere(domain)
        ? [`https://${domain}:*`]
        : [`https://${domain}:*`, `http://${domain}:*`],
    )
    .join(' ')

/** The origin in a header; undefined when there is none. */
export function originIn(header: string | undefined): URL | undefined {
  return header !== undefined && URL.canParse(header) ? new URL(header) : undefined
}
