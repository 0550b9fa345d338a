/**
 * A short text that tells one request from another without holding what is in it: a
 * verb may take as long as a shopper needs at their bank, and a card does not wait
 * that long in memory. Two FNV-1a sums with a start of their own in every document:
 * not for secrecy from anybody who can read this frame, but for having nothing to read.
 */
export function createFingerprint(): (text: string) => string {
  const starts = crypto.getRandomValues(new Uint32Array(2))
  return (text) => {
    let [high = 0, low = 0] = starts
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      high = Math.imul(high ^ unit, 0x01000193)
      low = Math.imul(low ^ unit ^ (high >>> 13), 0x01000193)
    }
    return `${high >>> 0}.${low >>> 0}`
  }
}
