import { defineConfig } from 'vitest/config'

/** The field suite in several browsers, one file each; `npm test` runs it after the unit tests. */
export default defineConfig({
  test: {
    dir: 'e2e/engines',
    // Each waits for its browser most of the time.
    maxWorkers: 3,
    include: ['**/*.engine.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    retry: process.env['CI'] ? 1 : 0,
  },
})
