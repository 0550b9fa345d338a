// npx tsx demo/sandbox/bench/api.ts [--rows N] [--seconds N]
//
// What the API's server is meant to do on two cores: 1,000 live-mode retrieves a
// second with a p99 under 25 ms, and a list of 100 out of a million intents as
// fast as out of a thousand. The load comes from this machine, over loopback, and
// the ids it asks for from a fixed seed.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createsPerSecond } from './creates.ts'
import { deliveriesPerSecond } from './deliveries.ts'
import { compareLists } from './lists.ts'
import { queryPlans } from './plans.ts'
import { retrieveAtRate } from './retrieves.ts'
import { seedIntents } from './seed.ts'
import { serve } from './serve.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '10' },
  },
})
const [rows, seconds] = [Number(values.rows), Number(values.seconds)]

const directory = await mkdtemp(join(tmpdir(), 'onerway-bench-'))
const database = (name: string) => `file:${join(directory, `${name}.db`)}`
const closing: (() => Promise<void>)[] = []
try {
  const [small, large] = [database('small'), database('large')]
  for (const [url, count] of [
    [small, 1000],
    [large, rows],
  ] as const) {
    const started = performance.now()
    await seedIntents(url, count)
    const took = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`seeded ${count.toLocaleString('en')} intents in ${took} s`)
  }
  for (const line of await queryPlans(large)) console.log(line)

  const few = await serve(small, directory)
  closing.push(() => few.close())
  const many = await serve(large, directory)
  closing.push(() => many.close())

  console.log(await retrieveAtRate(many, { rows, perSecond: 980, seconds }))
  console.log(await compareLists(few, many, { rows, rounds: 200 }))
  console.log(await createsPerSecond(many, { seconds: Math.min(seconds, 5), clients: 16 }))
  console.log(await deliveriesPerSecond(few, { events: 3000, clients: 16 }))
} finally {
  await Promise.all(closing.map((close) => close()))
  await rm(directory, { recursive: true, force: true })
}
