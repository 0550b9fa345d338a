import { idOf, numbers } from './ids.ts'
import type { Served } from './serve.ts'
import { against, ms, quantile } from './statistics.ts'

interface Options {
  readonly rows: number
  readonly rounds: number
}

/**
 * The two are asked in turn, so that whatever else the machine does falls on both.
 * The first page, and a page from anywhere in the middle.
 */
export async function compareLists(few: Served, many: Served, { rows, rounds }: Options) {
  const next = numbers(2)
  const times = { few: [] as number[], many: [] as number[] }
  const page = async ({ send }: Served, count: number, into: number[], round: number) => {
    const cursor = round % 2 ? `&starting_after=${idOf(100 + next(count - 200))}` : ''
    const started = performance.now()
    const { status, text } = await send('GET', `/v1/payment_intents?limit=100${cursor}`)
    if (round >= warmUp) into.push(performance.now() - started)
    if (status !== 200 || JSON.parse(text).data.length !== 100) {
      throw new Error(`a list was answered ${status}`)
    }
  }
  const warmUp = 50
  for (let round = 0; round < rounds + warmUp; round++) {
    await page(few, 1000, times.few, round)
    await page(many, rows, times.many, round)
  }
  const [small, large] = [quantile(times.few, 0.5), quantile(times.many, 0.5)]
  const ratio = large / small
  return `lists of 100: p50 ${ms(small)} of 1,000, ${ms(large)} of ${rows.toLocaleString('en')}, ratio ${ratio.toFixed(2)} (${against(ratio < 1.2, 'as fast, within 20 %')})`
}
