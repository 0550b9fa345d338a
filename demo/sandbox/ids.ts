import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
// The largest multiple of 62 in a byte. Bytes from there on are drawn again:
// folding them back would make the first characters likelier than the others.
const fair = 248

/** Random base62 text, every character equally likely. */
export function randomBase62(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < fair && text.length < length) text += alphabet.charAt(byte % 62)
    }
  }
  return text
}

export type IdPrefix =
  'pi' | 'pm' | 'tok' | 'ch' | 'req' | 'evt' | 'we' | 'cus' | 'cuss' | 're' | 'seti' | 'ctoken'

/** An object's id as API.md writes it: a prefix and 24 base62 characters. */
export const newId = (prefix: IdPrefix) => `${prefix}_${randomBase62(24)}`

/** The secret that lets a browser act on one object, and tells which one. */
export const newClientSecret = (id: string) => `${id}_secret_${randomBase62(24)}`
