import { describe, expect, it } from 'vitest'
import { equal } from '../../src/server/signature.ts'

describe('two texts are the same', () => {
  it.each([
    [true, 'abc', 'abc'],
    [true, '', ''],
    [false, 'abc', 'abd'],
    [false, 'bbc', 'abc'],
    [false, 'abc', 'ab'],
    [false, 'ab', 'abc'],
    [false, '', 'a'],
  ])('%s: %j and %j', (same, a, b) => {
    expect(equal(a, b)).toBe(same)
  })
})
