/** A stream of numbers in [0, 1) that is the same for the same seed (xorshift, 32 bits). */
export function createRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A waiting time with this mean that does not know how long it has lasted. */
export const exponential = (mean: number, random: () => number): number =>
  -mean * Math.log(1 - random())
