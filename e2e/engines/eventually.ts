import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

const PATIENCE = 4_000
const PAUSE = 15

/** Reads until it gives what is wanted, or for four seconds: then it says what it gave at last. */
export async function eventually<Value>(
  what: string,
  read: () => Promise<Value>,
  wanted: Value,
): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let value = await read()
  while (!isDeepStrictEqual(value, wanted) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    value = await read()
  }
  expect(value, what).toEqual(wanted)
}
