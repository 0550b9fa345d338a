import { ensureBuild, ensureDependencies, fail, run, tsx } from './setup.mjs'

/**
 * `npm run bench` measures what a shopper waits for, or parts of it by their names
 * (see e2e/bench/bench.ts); `npm run bench -- api` what the sandbox can carry;
 * `npm run bench -- brown-out` what many clients ask of an API that is down, with the
 * plot in the docs.
 */
ensureDependencies()
ensureBuild()
const [which, ...rest] = process.argv.slice(2)
if (which === 'api') {
  run(process.execPath, tsx('demo/sandbox/bench/api.ts', rest))
  process.exit()
}
if (which === 'brown-out') {
  run(process.execPath, tsx('test/simulation/main.ts'))
  process.exit()
}
const { findBrowser } = await import('./browser.mjs')
const browser = await findBrowser().catch((error) => fail(error.message))
run(process.execPath, tsx('e2e/bench/bench.ts', process.argv.slice(2)), {
  env: { ...process.env, ONERWAY_CHROMIUM: browser },
})
