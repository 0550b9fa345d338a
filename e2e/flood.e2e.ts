import type { Frame, Page } from '@playwright/test'
import { expect, openCheckout, test, typeCard } from './fixtures.ts'
import { answer, captures, dialog, expectTidy, settled, start, summary } from './three-d-secure.ts'

/**
 * A page that is its own enemy: 150 messages every 20 ms to our windows, of the
 * kinds they know and of none, and more over the ports that it has caught.
 */
const FLOOD = `
  const ports = []
  const { postMessage } = MessagePort.prototype
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super()
      ports.push(this.port1)
    }
  }
  window.sent = 0
  const hex = 'ab'.repeat(16)
  const card = { number: '4000000000000002', exp_month: 12, exp_year: 2034, cvc: '123' }
  const kinds = [
    { onerway: 'card', offer: hex, card },
    { onerway: 'hello', version: 1, nonce: hex },
    { onerway: 'welcome', nonce: hex, config: {} },
    { onerway: 'action', dialog: hex, type: 'canceled' },
    { onerway: 'challenge_complete', intent: 'pi_1' },
    { list: Array(50).fill('x'.repeat(50)) },
    null,
  ]
  window.flood = setInterval(() => {
    for (let count = 0; window.length && count < 150; count++, sent++) {
      kinds[0].offer = sent.toString(16).padStart(32, '0')
      window[count % window.length].postMessage(kinds[count % kinds.length], '*')
    }
    for (const port of ports)
      for (let count = 0; count < 4; count++, sent++) {
        const id = 1e6 + sent
        postMessage.call(port, count % 2 ? { type: 'call', id, method: 'nothing' } : { type: 'check', id, more: [1] })
      }
  }, 20)
`

const heapOf = async (page: Page, frame: Frame): Promise<number> => {
  const session = await page.context().newCDPSession(frame)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

test('under a flood of messages a payment goes through its challenge, and nothing grows', async ({
  page,
  sandbox,
  merchant,
}) => {
  test.setTimeout(180_000)
  const intent = await merchant.createIntent()
  await openCheckout(page, { sandbox, merchant }, { head: `<script>{${FLOOD}}</script>` })
  await typeCard(page, { number: '4000000000003220' })
  await start(
    page,
    `onerway.confirmCardPayment('${intent.client_secret}', { payment_method: { card } })`,
  )
  await expect(dialog(page)).toBeVisible({ timeout: 40_000 })
  const controller = page.frames().find((frame) => frame.url().includes('controller.html'))
  if (!controller) throw new Error('no controller in the page')
  const [before, sentBefore] = [await heapOf(page, controller), await page.evaluate('sent')]
  await page.waitForTimeout(5_000)
  const [after, sentAfter] = [await heapOf(page, controller), await page.evaluate('sent')]
  expect(Number(sentAfter) - Number(sentBefore)).toBeGreaterThan(1_000)
  // In megabytes; all our frames share one heap. Measured: 0.006, and 0.3 if cards were kept.
  expect((after - before) / 1e6).toBeLessThan(0.15)
  await answer(page, 'pass')
  expect(summary(await settled(page, 40_000))).toBe('succeeded')
  await page.evaluate('clearInterval(flood)')
  await expectTidy(page)
  expect(await captures(merchant, intent.id)).toBe(1)
})
