import type { Served } from './serve.ts'
import { ms, quantile } from './statistics.ts'

interface Options {
  readonly seconds: number
  /** Each sends its next request when it has the answer to the last. */
  readonly clients: number
}

/** Creates, each under an idempotency key of its own and synced to the disk before its answer. */
export async function createsPerSecond({ send }: Served, { seconds, clients }: Options) {
  const times: number[] = []
  let refused = 0
  const until = performance.now() + seconds * 1000
  const client = async (name: number) => {
    for (let n = 0; performance.now() < until; n++) {
      const started = performance.now()
      const headers = { 'idempotency-key': `bench-${name}-${n}` }
      const body = { amount: 2000, currency: 'usd' }
      const { status } = await send('POST', '/v1/payment_intents', body, headers)
      if (status === 200) times.push(performance.now() - started)
      else refused++
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, name) => client(name)))
  const rate = (times.length / seconds).toFixed(0)
  return `idempotent creates: ${rate}/s over ${clients} connections, p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}, ${refused} past the rate limit`
}
