import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUGS } from './model/bugs.ts'
import { command, play, type Command } from './model/sequence.ts'
import { takeOverTimers } from './model/world.ts'

/** In every run, each of up to 24 commands; fast-check prints the seed and the path of a failure. */
const SEQUENCES = 1_000

let giveBack: () => void
const { random } = Math
/** Jitter, the same in every run. */
let state = 1
beforeAll(() => {
  giveBack = takeOverTimers()
  Math.random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
})
afterAll(() => {
  giveBack()
  Math.random = random
})

/** Comes about too seldom by itself. */
const LEFT_OPEN: Command[] = [
  { do: 'type', card: 'pm_challenge' },
  { do: 'confirm' },
  { do: 'tick', ms: 3_000 },
  { do: 'takeOut' },
  { do: 'tick', ms: 12_000 },
]

const sequence = fc.array(command, { minLength: 3, maxLength: 24 })

describe('whatever the bank, the network, the shopper and the page do', () => {
  it('the money moves at most once, every promise settles, and what is said is true', async () => {
    const ends = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(sequence, async (commands) => {
        state = 1
        for (const { end, abandoned } of await play(commands)) {
          const name = abandoned ? 'abandoned' : (end?.status ?? end?.code ?? '')
          ends.set(name, (ends.get(name) ?? 0) + 1)
        }
      }),
      { numRuns: SEQUENCES, examples: [[LEFT_OPEN]] },
    )
    // What never comes about would be held to nothing.
    for (const end of [
      'succeeded',
      'card_declined',
      'outcome_unknown',
      'action_incomplete',
      'aborted',
      'abandoned',
    ])
      expect(ends.get(end) ?? 0, end).toBeGreaterThan(0)
  }, 120_000)
})

describe('the model finds a planted bug:', () => {
  it.each(BUGS)(
    '$name',
    async ({ bug, breaks }) => {
      const details = await fc.check(
        fc.asyncProperty(sequence, async (commands) => {
          state = 1
          await play(commands, bug).catch((error: unknown) => {
            // One bug may break more than one of them.
            if (breaks.test(String(error))) throw error
          })
        }),
        { numRuns: 1_000, seed: 5, endOnFailure: true },
      )
      expect(details.failed).toBe(true)
      expect(String(details.errorInstance)).toMatch(breaks)
    },
    60_000,
  )
})
