import { leakBody, openLeakRun, type Counts, type OfBoth } from '../leak.ts'
import { plainRow } from './alternate.ts'
import type { Stage } from './stage.ts'
import type { Row } from './statistics.ts'

const MOUNTS = 1_000

/** Until what is compiled and cached on first use is there; it is not counted as left behind. */
const WARM_UP = 300

/**
 * A thousand mounts and destroys: cards, groups of four, ones that are gone before
 * they have loaded, whole instances. Counted in the page's process and in the
 * frames', which lives on by a card that is kept.
 */
export async function leaks({ browser, merchant, sandbox }: Stage, share: number): Promise<Row[]> {
  const page = await browser.newPage()
  const body = leakBody(sandbox.keys.publishable, sandbox.jsUrl)
  await page.goto(merchant.serve({ body }))
  const run = await openLeakRun(page)
  await run.turn(WARM_UP)
  // Counting leaves something in the heap itself: it comes first both times.
  const counts = [await run.counts()]
  const heaps = [await run.heaps()]
  const mounts = MOUNTS * share
  await run.turn(mounts)
  counts.push(await run.counts())
  heaps.push(await run.heaps())
  await page.close()

  const after = `after ${mounts} mounts and destroys`
  const [page1, page2] = heaps.map((heap) => heap.page) as [number, number]
  const [frames1, frames2] = heaps.map((heap) => heap.frames) as [number, number]
  return [
    plainRow(`left ${after}`, leftOf(counts as [OfBoth<Counts>, OfBoth<Counts>]), 'nothing'),
    plainRow(`page's heap ${after}`, grown(page1, page2), 'within 5 %'),
    plainRow(`frames' heap ${after}`, grown(frames1, frames2), 'within 5 %'),
  ]
}

function leftOf([before, after]: [OfBoth<Counts>, OfBoth<Counts>]): string {
  const names = Object.keys(before.page) as (keyof Counts)[]
  const left = names.map((name) => {
    const of = ({ page, frames }: OfBoth<Counts>) => page[name] + frames[name]
    return [of(after) - of(before), name] as const
  })
  return (
    left
      .filter(([count]) => count)
      .map((entry) => entry.join(' '))
      .join(', ') || 'nothing'
  )
}

function grown(before: number, after: number): string {
  const percent = ((after / before - 1) * 100).toFixed(1)
  const kilobytes = (bytes: number) => Math.round(bytes / 1000)
  return `${kilobytes(before)} → ${kilobytes(after)} kB (${percent} %)`
}
