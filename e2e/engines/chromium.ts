import { chromium, type CDPSession, type Frame } from '@playwright/test'
import { chordsOf } from './actions.ts'
import type { Engine, Place } from './engine.ts'
import { callOf, valueOf } from './source.ts'

/** Starts Chromium, by Playwright, as the other browser tests do. */
export async function openChromium(executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })
  const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1000, height: 700 } })

  async function frameOf(where: Place): Promise<Frame> {
    if (where === 'page') return page.mainFrame()
    const frame = await (await page.$(where))?.contentFrame()
    if (!frame) throw new Error(`The page has no frame at ${where}.`)
    return frame
  }

  /** Composing is asked of the document that has the focus. */
  async function focusedSession(): Promise<CDPSession> {
    for (const frame of page.frames().slice(1))
      if (await frame.evaluate('document.hasFocus()')) return page.context().newCDPSession(frame)
    return page.context().newCDPSession(page)
  }

  return {
    name: `Chromium ${browser.version()}`,
    repeatsKeys: true,
    async open(url) {
      await page.goto(url)
    },
    run: async (where, act, ...values) =>
      valueOf(await (await frameOf(where)).evaluate(callOf(act, values))),
    async press(...strokes) {
      for (const chord of strokes.flatMap(chordsOf))
        // A character that no key has is inserted, as the keyboard of a phone does.
        if (chord.length === 1 && chord[0]?.length === 1) await page.keyboard.type(chord[0])
        else await page.keyboard.press(chord.join('+'))
    },
    async hold(key, times) {
      for (let time = 0; time < times; time++) await page.keyboard.down(key)
      await page.keyboard.up(key)
    },
    async click(where, selector, corner) {
      await (await frameOf(where)).click(selector, corner ? { position: corner } : {})
    },
    async compose(text, during) {
      const session = await focusedSession()
      const half = text.slice(0, Math.ceil(text.length / 2))
      for (const composing of new Set([half, text])) {
        const end = composing.length
        await session.send('Input.imeSetComposition', {
          text: composing,
          selectionStart: end,
          selectionEnd: end,
        })
        await during?.(composing)
      }
      await session.send('Input.insertText', { text })
      await session.detach()
    },
    close: () => browser.close(),
  }
}
