import { ensureBuild, ensureDependencies, fail, run, tsx } from './setup.mjs'

/**
 * `npm run bench` measures what a shopper waits for; `npm run bench -- api` what the
 * sandbox can carry; `npm run bench -- brown-out` what many clients ask of an API
 * that is down, with the plot in the docs.
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
if (which)
  fail(`There is no bench called ${which}. Write npm run bench, with -- api or -- brown-out.`)
const { findBrowser } = await import('./browser.mjs')
const browser = await findBrowser().catch((error) => fail(error.message))
run(process.execPath, tsx('e2e/bench/bench.ts'), {
  env: { ...process.env, ONERWAY_CHROMIUM: browser },
})
