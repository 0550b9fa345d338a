import type { Frame, Page } from '@playwright/test'
import { alternate, rowOf } from './alternate.ts'
import { call, frameOf, type Stage } from './stage.ts'
import type { Row } from './statistics.ts'

const KEYS = 60
const LAST_KEYS = 60

/** A UnionPay number, as long as numbers get. */
const DIGITS = [...'6205500000000000004']

/** From the key's event to the frame that shows it. */
const keyToPaint = (page: Page, frame: Frame, input: string) => ({
  prepare: () =>
    frame.evaluate((selector) => {
      const target = document.querySelector(selector) as HTMLInputElement
      const samples: number[] = []
      Object.assign(window, { samples })
      target.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => samples.push(performance.now() - timeStamp)
            port2.postMessage(0)
          })
        },
        true,
      )
    }, input),

  async press(key: string): Promise<number> {
    const before = await frame.evaluate('samples.length')
    await frame.focus(input)
    await page.keyboard.press(key)
    await frame.waitForFunction(
      (count) => (window as unknown as { samples: number[] }).samples.length > (count as number),
      before,
    )
    return (await frame.evaluate('samples.at(-1)')) as number
  },

  async empty(): Promise<void> {
    await frame.evaluate(
      (selector) => (document.querySelector(selector) as HTMLInputElement).select(),
      input,
    )
    await page.keyboard.press('Delete')
  },
})

type Keys = ReturnType<typeof keyToPaint>

/** The number is typed and taken back again and again, key by key on either side. */
async function eachKey(ours: Keys, floor: Keys, share: number): Promise<Row> {
  const keys = [...DIGITS, ...DIGITS.map(() => 'Backspace')]
  let [ourTurn, floorTurn] = [0, 0]
  const samples = await alternate(
    KEYS * share,
    () => ours.press(keys[ourTurn++ % keys.length] as string),
    () => floor.press(keys[floorTurn++ % keys.length] as string),
  )
  return rowOf('keydown → paint', samples)
}

/**
 * The key with the most to do: the number is as long as it gets, its check digit is
 * judged, the page is told, and the focus goes on. The floor has as long a number
 * in its input and does nothing but show it. Only the last key is measured; it is
 * taken back in between.
 */
async function lastKey(ours: Keys, floor: Keys, share: number): Promise<Row> {
  const last = DIGITS.at(-1) as string
  for (const keys of [ours, floor]) {
    await keys.empty()
    for (const digit of DIGITS.slice(0, -1)) await keys.press(digit)
  }
  const pressLast = (keys: Keys) => async () => {
    const time = await keys.press(last)
    await keys.press('Backspace')
    return time
  }
  const samples = await alternate(LAST_KEYS * share, pressLast(ours), pressLast(floor))
  return rowOf('keydown → paint, last of 19 digits', samples)
}

export async function keys({ browser, pageUrl }: Stage, share: number): Promise<Row[]> {
  const page = await browser.newPage()
  await page.goto(pageUrl())
  await call(page, 'openOurs')
  await call(page, 'openFloor')
  const ours = keyToPaint(page, frameOf(page, 'card.html'), '[name=cardnumber]')
  const floor = keyToPaint(page, frameOf(page, 'bare.html'), 'input')
  await ours.prepare()
  await floor.prepare()
  const rows = [await eachKey(ours, floor, share), await lastKey(ours, floor, share)]
  await page.close()
  return rows
}
