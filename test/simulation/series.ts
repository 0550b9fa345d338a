/** Means of as many seconds each, from one second up to another. */
export function meansOf(load: number[], from: number, to: number, seconds: number): number[] {
  const means: number[] = []
  for (let at = from; at + seconds <= to; at += seconds) means.push(mean(load, at, at + seconds))
  return means
}

function mean(load: number[], from: number, to: number): number {
  let sum = 0
  for (let second = from; second < to; second++) sum += load[second] ?? 0
  return sum / (to - from)
}

/** Seconds on either side that say what a second's load could be expected to be. */
const AROUND = 10

/**
 * How far each second's load lies from that of the seconds around it, in standard
 * deviations of a Poisson process. Clients that know nothing of each other stay
 * within a few of them; clients that come back together do not.
 */
export function deviationsOf(load: number[], from: number, to: number): number[] {
  const deviations: number[] = []
  for (let second = from; second < to; second++) {
    const first = Math.max(from, second - AROUND)
    const expected = mean(load, first, Math.min(to, second + AROUND + 1))
    deviations.push(((load[second] ?? 0) - expected) / Math.sqrt(expected))
  }
  return deviations
}

/** Variance of the deviations: 1 for requests that know nothing of each other, more for waves. */
export const dispersionOf = (deviations: number[]): number =>
  deviations.reduce((sum, it) => sum + it * it, 0) / deviations.length

/** How much the load of a second says about that of so many seconds later: from 0, nothing, to 1. */
export function autocorrelationOf(deviations: number[], lag: number): number {
  const products = deviations.slice(lag).map((it, at) => it * (deviations[at] as number))
  return products.reduce((sum, it) => sum + it, 0) / deviations.length / dispersionOf(deviations)
}
