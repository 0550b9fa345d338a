import { alternate, rowOf } from './alternate.ts'
import { call, type Stage } from './stage.ts'
import type { Row } from './statistics.ts'

const AGAIN = 40
const FIRST = 30

/**
 * Milliseconds until the browser has done with what was before: the frames' process ends, and a
 * spare one starts. After 100 ms it was still at it, and the next to mount paid for the last.
 */
const SETTLED = 500

interface Measure {
  what: string
  /** How many frames each side has. */
  fields: 1 | 4
  wanted: { first: string; again: string }
}

/** The card in one frame, beside one bare frame. */
const CARD: Measure = {
  what: 'mount → ready',
  fields: 1,
  wanted: { first: '≤ 1.15 ×', again: '' },
}

/** The card split into four fields, until the last is ready, beside four bare frames. */
const SPLIT: Measure = {
  what: 'mount of four fields → all ready',
  fields: 4,
  wanted: { first: '≤ 1.2 ×', again: '≤ 1.2 ×' },
}

/** As a shopper meets it: a page that has just loaded, and the first frames in it. */
async function first({ browser, pageUrl }: Stage, share: number, measure: Measure): Promise<Row> {
  const { what, fields, wanted } = measure
  const context = await browser.newContext()
  const inFreshPage = (name: 'mountOurs' | 'mountFloor') => async () => {
    const page = await context.newPage()
    await page.goto(pageUrl())
    await page.waitForTimeout(SETTLED)
    const time = await call(page, name, fields)
    await page.close()
    return time
  }
  const samples = await alternate(
    FIRST * share,
    inFreshPage('mountOurs'),
    inFreshPage('mountFloor'),
  )
  await context.close()
  return rowOf(`${what}, first on a page`, samples, wanted.first)
}

/** With the frames' process running already: what is left is our own work. */
async function again({ browser, pageUrl }: Stage, share: number, measure: Measure): Promise<Row> {
  const { what, fields, wanted } = measure
  const page = await browser.newPage()
  await page.goto(pageUrl())
  const settled = (name: 'mountOurs' | 'mountFloor') => async () => {
    await page.waitForTimeout(SETTLED)
    return call(page, name, fields)
  }
  const samples = await alternate(AGAIN * share, settled('mountOurs'), settled('mountFloor'))
  await page.close()
  return rowOf(`${what}, again on the page`, samples, wanted.again)
}

const both = (measure: Measure) => async (stage: Stage, share: number) => [
  await first(stage, share, measure),
  await again(stage, share, measure),
]
export const mount = both(CARD)
export const split = both(SPLIT)
