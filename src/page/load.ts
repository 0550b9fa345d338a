import { IntegrationError } from '../errors/error.ts'
import { connectionError } from './connection-error.ts'
import type { OnerwayConstructor } from './onerway.ts'
import { resolveHost } from './host.ts'
import { checkKey } from './keys.ts'
import type { Onerway, OnerwayOptions } from './types.ts'

let loading: Promise<OnerwayConstructor> | undefined

/**
 * Loads the current library from Onerway's host and makes an instance with it;
 * `null` while a page is rendered on a server. However often it is called, there
 * is one script tag, and one that failed to load is forgotten, so that a later
 * call can succeed.
 *
 * @throws IntegrationError as `Onerway()` does, without loading anything
 * @throws OnerwayError `script_load_failed`
 */
export async function loadOnerway(
  publishableKey: string,
  options: OnerwayOptions = {},
): Promise<Onerway | null> {
  if (typeof window === 'undefined') return null
  checkKey(publishableKey)
  const host = resolveHost(options.host)
  const Onerway = await (loading ??= load(host, options.locale ?? 'auto'))
  return Onerway(publishableKey, { ...options, host: host.href })
}

const globalOnerway = () => (window as { Onerway?: OnerwayConstructor }).Onerway

function load(host: URL, locale: string): Promise<OnerwayConstructor> {
  const there = globalOnerway()
  if (there) return Promise.resolve(there)
  return new Promise<OnerwayConstructor>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = scriptUrl(host)
    script.async = true
    script.onload = () => {
      const Onerway = globalOnerway()
      if (Onerway) resolve(Onerway)
      else fail()
    }
    script.onerror = () => fail()
    const fail = () => {
      script.remove()
      loading = undefined
      reject(connectionError({ locale }, 'frame_load_failed', 'script_load_failed'))
    }
    document.head.append(script)
  })
}

/**
 * The script's address. Where the page enforces Trusted Types a bare string is
 * refused, so ours goes through a policy that lets exactly this one pass.
 */
function scriptUrl(host: URL): string {
  const url = new URL('onerway.js', host).href
  const { trustedTypes } = window as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(text: string): string },
      ): { createScriptURL(text: string): string }
    }
  }
  if (!trustedTypes) return url
  const createScriptURL = (text: string) => {
    if (text === url) return text
    throw new IntegrationError('invalid_host', 'Not the address of Onerway.js.')
  }
  return trustedTypes.createPolicy('onerway-js', { createScriptURL }).createScriptURL(url)
}
