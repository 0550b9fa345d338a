import { defineConfig } from '@playwright/test'

/**
 * Real browsers against the real sandbox. `npm test` finds the browser and hands
 * its path over; the frames come from dist, so build first when running by hand.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env['CI'],
  retries: 0,
  timeout: 30_000,
  reporter: process.env['ONERWAY_REPORT']
    ? [['line'], ['json', { outputFile: process.env['ONERWAY_REPORT'] }]]
    : [['line']],
  outputDir: '../test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1000, height: 700 },
    locale: 'en-US',
    launchOptions: {
      ...(process.env['ONERWAY_CHROMIUM']
        ? { executablePath: process.env['ONERWAY_CHROMIUM'] }
        : {}),
      // Tests run as root in containers, and must not look for anything outside the machine.
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
})
