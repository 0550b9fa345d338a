import { appearance } from './appearance.ts'
import { cold } from './cold.ts'
import { confirm, confirmFarAway } from './confirm.ts'
import { keys } from './keys.ts'
import { leaks } from './leaks.ts'
import { mount, split } from './mount.ts'
import { openStage } from './stage.ts'
import { formatTable, type Row } from './statistics.ts'

/**
 * `npm run bench`: what a shopper waits for, beside the least it could be. The
 * floor is built for the purpose and served by the same host with the same
 * headers: bare frames with an input and a port, and a bare fetch from one. Both
 * sides alternate in one browser, so a machine that drifts drifts for both.
 *
 * `npm run bench -- split keys` measures these only; `--quick` takes a tenth of the rounds.
 */
const MEASURES = { mount, split, keys, appearance, confirm, confirmFarAway, cold, leaks }
type Name = keyof typeof MEASURES

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const share = process.argv.includes('--quick') ? 0.1 : 1
const unknown = named.find((name) => !(name in MEASURES))
if (unknown) {
  console.error(
    `There is no bench called ${unknown}; there are ${Object.keys(MEASURES).join(', ')}.`,
  )
  process.exit(1)
}

const stage = await openStage()
const rows: Row[] = []
for (const name of (named.length ? named : Object.keys(MEASURES)) as Name[])
  rows.push(...(await MEASURES[name](stage, share)))
console.log(`\nChromium ${stage.browser.version()}, median (p95)\n\n${formatTable(rows)}`)
await stage.close()
