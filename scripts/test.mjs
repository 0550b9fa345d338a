import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild, ensureDependencies } from './setup.mjs'

/**
 * `npm test`: type check, lint, unit tests, package and size checks, browser
 * tests; every part runs even if an earlier one failed, and the last line counts
 * them all. Each check that is not a test runner counts as one test.
 */
ensureDependencies()
ensureBuild()
const { findBrowser, versionOf } = await import('./browser.mjs')
const { findEngines } = await import('./engines.mjs')

const reports = join('node_modules', '.cache', 'onerway-reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

// Browsers that are missing are installed while everything else runs.
const installLog = join(reports, 'install.log')
const log = openSync(installLog, 'w')
const installer = spawn(process.execPath, ['scripts/install-browsers.mjs'], {
  stdio: ['ignore', log, log],
})
const installed = new Promise((resolve) => installer.once('close', resolve))

const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

function count(name, { passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed) failures.push(`${name}: ${failed} failed`)
}

function node(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

function step(name, act) {
  console.log(`\n— ${name}`)
  const started = Date.now()
  act()
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

const check = (name, args) =>
  step(name, () => count(name, node(args) ? { passed: 1 } : { failed: 1 }))

/** Runs a test runner that leaves a JSON report; a run without one has failed. */
function runner(name, args, env, report, read) {
  step(name, () => {
    const ok = node(args, env)
    const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : {}
    const ran = (counts.passed ?? 0) + (counts.failed ?? 0)
    // A runner that fails without a failed test (an error outside of one) must not look green.
    count(name, ran === 0 || (!ok && !counts.failed) ? { ...counts, failed: 1 } : counts)
  })
}

const vitestCounts = ({ numPassedTests, numFailedTests, numPendingTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests,
})

/** Browser tests that passed only when CI ran them again: named below, to be looked into. */
const flaky = []
const flakyIn = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(flakyIn),
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, title }) => `${file}: ${title}`),
]

const bin = (path) => join('node_modules', path)

check('Types of the library', [bin('typescript/bin/tsc'), '-p', 'src'])
check('Types of everything', [bin('typescript/bin/tsc'), '-p', '.'])
check('Lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'])
check('Format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'])

const unitReport = join(reports, 'unit.json')
runner(
  'Unit, package and size tests',
  [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${unitReport}`,
  ],
  {},
  unitReport,
  vitestCounts,
)

await installed
process.stdout.write(readFileSync(installLog, 'utf8'))
let browser
try {
  browser = await findBrowser()
} catch (error) {
  console.error(`\n${error.message}`)
  count('Browser tests', { failed: 1 })
}
if (browser) {
  const browserReport = join(process.cwd(), reports, 'browser.json')
  runner(
    `Browser tests in ${versionOf(browser)}`,
    [bin('@playwright/test/cli.js'), 'test', '-c', 'e2e'],
    { ONERWAY_CHROMIUM: browser, ONERWAY_REPORT: browserReport },
    browserReport,
    ({ stats, suites }) => {
      flaky.push(...suites.flatMap(flakyIn))
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      }
    },
  )
}

const engines = findEngines()
const absent = [
  ...(engines.ONERWAY_FIREFOX ? [] : ['Firefox (set ONERWAY_FIREFOX)']),
  ...(engines.ONERWAY_WEBKIT_DRIVER ? [] : ['WebKitGTK (set ONERWAY_WEBKIT_DRIVER, ONERWAY_XVFB)']),
]
const engineReport = join(reports, 'engines.json')
runner(
  'The field suite in every engine',
  [
    bin('vitest/vitest.mjs'),
    'run',
    ...['--config', 'e2e/engines/vitest.config.ts', '--reporter=default', '--reporter=json'],
    `--outputFile=${engineReport}`,
  ],
  { ...engines, ...(browser ? { ONERWAY_CHROMIUM: browser } : {}) },
  engineReport,
  vitestCounts,
)
for (const name of flaky) console.log(`!! FLAKY: passed at the second try only: ${name}`)
for (const name of absent)
  console.log(
    `\n${'!'.repeat(78)}\n!! SKIPPED: the fields were not tested in ${name}\n${'!'.repeat(78)}`,
  )

for (const failure of failures) console.log(`✗ ${failure}`)
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(total.failed ? 1 : 0)
