import type { Frame } from '@playwright/test'
import { alternate, rowOf } from './alternate.ts'
import { call, frameOf, type Stage } from './stage.ts'
import type { Row } from './statistics.ts'

const UPDATES = 60
const COLORS = ['rgb(10, 20, 30)', 'rgb(30, 20, 10)']

/**
 * From `elements.update({appearance})` in the page to the frame painted anew. The
 * floor is a message to a bare frame that sets one property of one input. Clocks of
 * two processes are not compared: each frame tells the page that it has painted,
 * by the same message, and the page's clock counts both ways for both.
 */
export async function appearance({ browser, pageUrl }: Stage, share: number): Promise<Row[]> {
  const page = await browser.newPage()
  await page.goto(pageUrl())
  await call(page, 'openOurs')
  await call(page, 'openFloor')
  await tellPaints(frameOf(page, 'card.html'), '[name=cardnumber]')
  await tellPaints(frameOf(page, 'bare.html'), 'input')
  // Each call comes at any moment between two frames of the screen, as in life.
  const settled = (name: 'dressOurs' | 'dressFloor') => {
    let turn = 0
    return async () => {
      await page.waitForTimeout(50 + Math.random() * 20)
      return call(page, name, COLORS[turn++ % COLORS.length] as string)
    }
  }
  const samples = await alternate(UPDATES * share, settled('dressOurs'), settled('dressFloor'))
  await page.close()
  return [rowOf('update of appearance → paint', samples)]
}

/** Looks at the input's colour in each frame of the screen, and tells the page of a new one once it is painted. */
const tellPaints = (frame: Frame, input: string) =>
  frame.evaluate((selector) => {
    const target = document.querySelector(selector) as HTMLInputElement
    let shown = getComputedStyle(target).color
    // A method, because the compiler would wrap a named function in a helper that frames do not have.
    const watch = {
      look() {
        requestAnimationFrame(() => watch.look())
        const { color } = getComputedStyle(target)
        if (color === shown) return
        shown = color
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => parent.postMessage({ painted: color }, '*')
        port2.postMessage(0)
      },
    }
    watch.look()
  }, input)
