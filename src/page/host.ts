import { IntegrationError } from '../errors/error.ts'
import { isSafe } from './keys.ts'

const PRODUCTION = 'https://js.onerway.com/v1/'

/** Where the frames are loaded from; everything else about them is their own affair. */
export function resolveHost(host: unknown = PRODUCTION): URL {
  let url: URL | undefined
  try {
    url = new URL(String(host).replace(/\/?$/, '/'))
  } catch {
    // Said below, with what to write.
  }
  // Only another origin keeps card data from the page.
  if (!url || !isSafe(url) || url.origin === location.origin)
    throw new IntegrationError(
      'invalid_host',
      `\`host\` is the https address of Onerway's frames, of another origin than this page: '${PRODUCTION}'.`,
    )
  return url
}

/** The host a script tag came from: `https://js.onerway.com/v1/` for `…/v1/onerway.js`. */
export function hostOfScript(script: unknown): string | undefined {
  const { src } = (script ?? {}) as { src?: unknown }
  return /^(.*\/v\d+\/)onerway\.js([?#].*)?$/.exec(typeof src === 'string' ? src : '')?.[1]
}
