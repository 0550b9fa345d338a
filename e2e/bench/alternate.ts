import { milliseconds, summarize, type Row } from './statistics.ts'

export interface Samples {
  ours: number[]
  floor: number[]
}

const WARM_UP = 5

/**
 * Takes turns, the first of each pair changing, and drops the warm-up: a machine that
 * drifts drifts for both, and neither side always finds what the other has just left.
 */
export async function alternate(
  times: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Samples> {
  const samples: Samples = { ours: [], floor: [] }
  for (let turn = 0; turn < times + WARM_UP; turn++)
    for (const side of turn % 2 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
      const time = await (side === 'ours' ? ours() : floor())
      if (turn >= WARM_UP) samples[side].push(time)
    }
  return samples
}

export function rowOf(what: string, samples: Samples, wanted = ''): Row {
  const ours = summarize(samples.ours)
  const floor = summarize(samples.floor)
  const ratio = `${(ours.median / floor.median).toFixed(2)} × (${(ours.median - floor.median).toFixed(1)} ms)`
  return { what, ours: milliseconds(ours), floor: milliseconds(floor), ratio, wanted }
}

/** A row that has nothing beside it. */
export const plainRow = (what: string, ours: string, wanted = ''): Row => ({
  what,
  ours,
  floor: '',
  ratio: '',
  wanted,
})
