import { ensureBuild, ensureDependencies, fail, run, tsx } from './setup.mjs'

ensureDependencies()
ensureBuild()
const { findBrowser } = await import('./browser.mjs')
const browser = await findBrowser().catch((error) => fail(error.message))
run(process.execPath, tsx('e2e/bench/bench.ts', process.argv.slice(2)), {
  env: { ...process.env, ONERWAY_CHROMIUM: browser },
})
