import { expect, it } from 'vitest'
import { newClientSecret, newId, randomBase62 } from '../../../demo/sandbox/ids.ts'

it('an id is a prefix and 24 base62 characters', () => {
  expect(newId('pi')).toMatch(/^pi_[0-9A-Za-z]{24}$/)
  expect(newClientSecret('pi_1')).toMatch(/^pi_1_secret_[0-9A-Za-z]{24}$/)
})

it('every character is equally likely', () => {
  const counts = new Map<string, number>()
  const total = 620_000
  for (const character of randomBase62(total)) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  expect(counts.size).toBe(62)
  // Folding a byte into 62 without drawing again would make eight of them a
  // quarter likelier; chance alone stays within six standard deviations (6 %).
  for (const count of counts.values()) expect(Math.abs(count - total / 62)).toBeLessThan(600)
})
