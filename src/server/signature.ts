/**
 * The signature of a webhook, by the contract's section “Webhooks”: the header is
 * `t=UNIX,v1=HEX`, with a `v1` for each secret that is valid while one is being
 * replaced; HEX is the HMAC-SHA256 of `t + "." + body`. Web Crypto only.
 */
export interface SignatureHeader {
  /** As it was sent: this text was signed. */
  timestamp: string
  signatures: string[]
}

/** Undefined where the header does not have the form. Unknown schemes in it are skipped. */
export function parseHeader(header: string): SignatureHeader | undefined {
  const values = (scheme: string, form: RegExp) =>
    header
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part.startsWith(scheme + '='))
      .map((part) => part.slice(scheme.length + 1))
      .filter((value) => form.test(value))
  const [timestamp, second] = values('t', /^\d{1,12}$/)
  const signatures = values('v1', /^[0-9a-f]{64}$/)
  if (!timestamp || second || !signatures.length) return undefined
  return { timestamp, signatures }
}

/** HMAC-SHA256 in hex. */
export async function sign(timestamp: string, body: Uint8Array, secret: string): Promise<string> {
  const encoder = new TextEncoder()
  const prefix = encoder.encode(timestamp + '.')
  const signed = new Uint8Array(prefix.length + body.length)
  signed.set(prefix)
  signed.set(body, prefix.length)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed))
  return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Compares two texts in a time that does not tell how much of them is the same. */
export function equal(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
