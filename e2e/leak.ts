import type { CDPSession, Page } from '@playwright/test'
import type { CardElement, Onerway as Instance } from '../src/page/types.ts'

/**
 * Whether what is mounted and destroyed is gone: asked of the two processes it lived
 * in, the page's and the frames', of which the second stays up because a card is kept.
 */
export interface LeakRun {
  /** Mounts and destroys so many times, each of the ways in turn. */
  turn(times: number): Promise<void>
  /** What is alive, after garbage collection. */
  counts(): Promise<OfBoth<Counts>>
  /** Bytes of JavaScript objects, after garbage collection. */
  heaps(): Promise<OfBoth<number>>
}

export interface OfBoth<T> {
  page: T
  frames: T
}

export interface Counts {
  /** `<iframe>` elements that something still refers to, in the document or not. */
  iframes: number
  documents: number
  nodes: number
  listeners: number
}

/**
 * The ways a field comes and goes in a page that lives long: a card, a group of four,
 * a card that is gone before its frame has loaded, and a whole instance with its card.
 */
const WAYS = ['card', 'split', 'early', 'instance'] as const
type Way = (typeof WAYS)[number]

interface LeakPage {
  mountAndDestroy(way: Way): Promise<void>
  settled: Promise<void>
}
interface LeakWindow {
  leak: LeakPage
}

/** What the page does; this function's text is put into it. */
function leakPage(key: string): void {
  const { Onerway } = window as unknown as { Onerway(key: string): Instance }
  const kept = Onerway(key)

  function mount(onerway: Instance, types: readonly string[]) {
    const elements = onerway.elements()
    const fields = types.map((type) => {
      const container = document.body.appendChild(document.createElement('div'))
      const element = elements.create(type as 'card')
      const ready = new Promise((resolve) => element.on('ready', resolve))
      element.mount(container)
      return { element, container, ready }
    })
    return {
      ready: Promise.all(fields.map(({ ready }) => ready)),
      card: fields[0]?.element as CardElement,
      destroy: () =>
        fields.forEach(({ element, container }) => {
          element.destroy()
          container.remove()
        }),
    }
  }

  const ways: Record<Way, () => Promise<void>> = {
    async card() {
      const { ready, destroy } = mount(kept, ['card'])
      await ready
      destroy()
    },
    async split() {
      const { ready, destroy } = mount(kept, ['cardNumber', 'cardExpiry', 'cardCvc', 'postalCode'])
      await ready
      destroy()
    },
    async early() {
      mount(kept, ['card']).destroy()
    },
    async instance() {
      const onerway = Onerway(key)
      const { ready, destroy } = mount(onerway, ['card'])
      await ready
      onerway.destroy()
      destroy()
    },
  }

  /** The card that is kept, and its controller: it has answered that the card is empty. */
  async function settle() {
    const { ready, card } = mount(kept, ['card'])
    await ready
    await kept.createToken(card)
  }
  const page: LeakPage = { mountAndDestroy: (way) => ways[way](), settled: settle() }
  Object.assign(window, { leak: page })
}

/** The body of a page for the run. The compiler wraps named functions in a helper that the page lacks. */
export const leakBody = (key: string, jsUrl: string): string =>
  `<!doctype html><link rel="icon" href="data:,"><body>
    <script src="${jsUrl}/v1/onerway.js"></script>
    <script>const __name = (it) => it; (${leakPage})('${key}')</script>`

/** Takes a page that shows `leakBody`. */
export async function openLeakRun(page: Page): Promise<LeakRun> {
  await page.evaluate(() => (window as unknown as LeakWindow).leak.settled)
  const frame = page.frames().find((frame) => frame.url().includes('card.html'))
  if (!frame) throw new Error('The card that is kept has no frame.')
  const ofPage = await page.context().newCDPSession(page)
  const ofFrames = await page.context().newCDPSession(frame)

  /** Asks both, once what is leaving has left: a frame does so in its own process and time. */
  async function both<T>(ask: (session: CDPSession) => Promise<T>) {
    await page.waitForTimeout(500)
    await collect(ofPage)
    await collect(ofFrames)
    return { page: await ask(ofPage), frames: await ask(ofFrames) }
  }

  return {
    async turn(times) {
      for (let turn = 0; turn < times; turn++)
        await page.evaluate(
          (way) => (window as unknown as LeakWindow).leak.mountAndDestroy(way),
          WAYS[turn % WAYS.length] as Way,
        )
    },
    counts: () => both(count),
    heaps: () => both(async (session) => (await session.send('Runtime.getHeapUsage')).usedSize),
  }
}

/** Objects that refer to each other across the heaps of a process go in several rounds. */
const COLLECTIONS = 5

async function collect(session: CDPSession): Promise<void> {
  for (let round = 0; round < COLLECTIONS; round++)
    await session.send('HeapProfiler.collectGarbage')
}

async function count(session: CDPSession): Promise<Counts> {
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { iframes: await countIframes(session), documents, nodes, listeners: jsEventListeners }
}

/** Asks the heap itself, which knows those that are in no document as well. */
async function countIframes(session: CDPSession): Promise<number> {
  const objectGroup = 'leak'
  const prototype = await session.send('Runtime.evaluate', {
    expression: 'HTMLIFrameElement.prototype',
    objectGroup,
  })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId as string,
    objectGroup,
  })
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId as string,
    functionDeclaration: 'function () { return this.length }',
  })
  await session.send('Runtime.releaseObjectGroup', { objectGroup })
  return result.value as number
}
