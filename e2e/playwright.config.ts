import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const executable = process.env['ONERWAY_CHROMIUM']
const executablePath = executable ? { executablePath: executable } : {}

// Tests run as root in containers, and must not look for anything outside the machine.
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

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
  // A busy machine can outlast a test's patience. What passes at the second try only is named at
  // the end of the run; by hand nothing is tried twice.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 30_000,
  reporter: process.env['ONERWAY_REPORT']
    ? [['line'], ['json', { outputFile: process.env['ONERWAY_REPORT'] }]]
    : [['line']],
  outputDir: '../test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1000, height: 700 },
    locale: 'en-US',
    launchOptions: { ...executablePath, args },
  },
  projects: [
    { name: 'chromium', testIgnore: ['storage.e2e.ts', 'history.e2e.ts'] },
    {
      // Playwright's own switches change how third-party storage is kept, and that a page
      // that is left is kept at all, among much else.
      // This project starts the browser as shoppers have it.
      name: 'as shipped',
      testMatch: ['pay.e2e.ts', 'storage.e2e.ts', 'history.e2e.ts'],
      use: {
        launchOptions: {
          ...executablePath,
          ignoreDefaultArgs: true,
          args: [
            ...args,
            '--headless=new',
            '--remote-debugging-pipe',
            '--no-startup-window',
            '--no-first-run',
            `--user-data-dir=${mkdtempSync(join(tmpdir(), 'onerway-browser-'))}`,
          ],
        },
      },
    },
  ],
})
