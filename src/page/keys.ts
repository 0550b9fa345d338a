import { IntegrationError } from '../errors/error.ts'

/** Hosts that never leave the machine: plain http is fine there. */
export const isLoopback = (hostname: string): boolean =>
  /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/**
 * Refuses keys that must not be used here: a secret key in a browser, something
 * that is no key, a live key where the page can be read on the wire. The key
 * itself is never repeated: a secret one would end in an error log.
 */
export function checkKey(key: unknown): string {
  const text = typeof key === 'string' ? key.trim() : ''
  if (/^(sk|rk)_/.test(text))
    throw new IntegrationError(
      'secret_key_in_browser',
      "This is a secret key: roll it if this page was public. Use 'pk_…' here.",
    )
  if (!/^pk_(test|live)_\w{1,240}$/.test(text))
    throw new IntegrationError(
      'invalid_publishable_key',
      `${text ? 'This' : 'There'} is no publishable key. Write Onerway('pk_test_…').`,
    )
  if (isLive(text) && location.protocol !== 'https:' && !isLoopback(location.hostname))
    throw new IntegrationError('https_required', "Live keys need https. Or use 'pk_test_…'.")
  return text
}

export const isLive = (key: string): boolean => key.startsWith('pk_live_')

/** An address over https, or plain http on this machine. */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
