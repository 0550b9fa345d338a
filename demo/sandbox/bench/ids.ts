// The ids of the seeded intents, by number, so that none has to be remembered.

const prime = 2_654_435_761

/** Scattered over the index as random ids are, and the same in every run. */
export const idOf = (number: number): string =>
  `pi_${[1, 2, 3].map((part) => scramble(number * 3 + part)).join('')}`

/** Eight hexadecimal digits, different for different numbers below 2³². */
function scramble(number: number): string {
  let mixed = Math.imul(number, prime) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, '0')
}

/** A seeded source of numbers from 0 to `below`, for which object is asked for next. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
