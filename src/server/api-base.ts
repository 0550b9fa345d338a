import { IntegrationError } from '../errors/error.ts'

const PRODUCTION = 'https://api.onerway.com/v1/'

/** Hosts that never leave the machine: plain http is fine there. */
const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost')

/** The address of the API with a slash at its end. Throws where a key could be read on the way. */
export function resolveApiBase(given: unknown = PRODUCTION): string {
  const url = parse(given)
  if (
    !url ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) ||
    url.username + url.password + url.search + url.hash
  )
    throw new IntegrationError(
      'invalid_api_base',
      "apiBase is the API's full https address, without a user, a query or a hash. Only on loopback may it be http: 'http://127.0.0.1:4244/v1/'.",
    )
  if (url.pathname === '/') url.pathname = '/v1/'
  return url.href.replace(/\/*$/, '/')
}

function parse(address: unknown): URL | undefined {
  try {
    return new URL(String(address))
  } catch {
    return undefined
  }
}
