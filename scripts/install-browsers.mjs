import { findBrowser } from './browser.mjs'
import { installEngines } from './engines.mjs'

// Runs beside the unit tests, so that a fresh machine has its browsers when their
// tests begin. One after the other: apt takes one installation at a time.
await findBrowser().catch((error) => console.log(error.message))
installEngines()
