import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createRetryBudget, type RetryBudget } from '../../src/api/retry-budget.ts'
import type { Caller } from './api.ts'
import { brownOut, during, END, FINE, NORMAL, runBrownOut, START } from './brown-out.ts'
import { PLOT, plot } from './plot.ts'
import { meansOf } from './series.ts'
import { OURS, type Design, type Run } from './simulate.ts'

/**
 * `npm run bench -- brown-out`: draws the plot of the docs, and weighs the retry
 * budget that the library has against others: what they save when one request in a
 * hundred is lost, and what they ask of an API that is down.
 */
const run = await runBrownOut()
mkdirSync(dirname(PLOT), { recursive: true })
writeFileSync(PLOT, plot(run))
console.log(`${PLOT} is drawn.\n`)

const both = (budget: () => RetryBudget): Design => ({ page: budget, shop: budget })

const designs: [string, Design][] = [
  ['one request, a tenth per answer (ours)', OURS],
  ['no request beyond the first tries', both(() => createRetryBudget(0))],
  [
    'a chance of one in five, each time',
    both(() => ({ spend: () => Math.random() < 0.2, earn() {} })),
  ],
  ['two requests to start with', both(() => createRetryBudget(2))],
  ['four requests to start with', both(() => createRetryBudget(4))],
]

const worst = ({ load }: Run) => (Math.max(...meansOf(load, START, END, 5)) / NORMAL).toFixed(2)
const onlyPages = ({ from }: Caller) => from === 'page'

const rows: Record<string, object> = {}
for (const [name, design] of designs) {
  const single = await runBrownOut(() => ({ ...FINE, reset: 0.01 }), design)
  rows[name] = {
    'rescued from 1 % loss': `${Math.round((100 * single.rescued) / single.hit)} %`,
    'worst in the brown-out': worst(await runBrownOut(brownOut, design)),
    'worst, all dead at once': worst(await runBrownOut(during({ reset: 1 }), design)),
    'worst, dead for browsers only': worst(
      await runBrownOut(during({ reset: 1 }, onlyPages), design),
    ),
  }
}
console.table(rows)
