/** The host can only be this machine, as in tests and a developer's sandbox. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * An address that a frame may load, post to or send the shopper to: `https:`, or
 * `http:` on this machine. It comes from the API, yet `javascript:` or `data:`
 * there would run as ours, so that every place that uses one asks here.
 */
export function isSafeUrl(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address)
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
  } catch {
    return false
  }
}
