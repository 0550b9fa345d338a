import type { Page } from '@playwright/test'
import { alternate, rowOf } from './alternate.ts'
import { call, frameOf, type Stage } from './stage.ts'
import type { Row } from './statistics.ts'

const CONFIRMS = 40
const DELAYED_CONFIRMS = 25

/** One round trip, in milliseconds. */
const LATENCY = 200

const YEAR = new Date().getFullYear() + 2
const METHOD = {
  type: 'card',
  card: { number: '4242424242424242', exp_month: 12, exp_year: YEAR, cvc: '123' },
}

/** On this machine, where all that is left is our own work. */
export const confirm = async (stage: Stage, share: number): Promise<Row[]> => [
  rowOf('click → confirmed', await confirms(stage, CONFIRMS * share, 0), '≤ floor + 10 ms'),
]

/**
 * With a network between. The API holds each request of a browser back, preflights
 * by name as well, ours and the floor's alike: a second round trip, or a preflight
 * that was not made before the click, would show as another 200 ms.
 */
export async function confirmFarAway(stage: Stage, share: number): Promise<Row[]> {
  const { merchant } = stage
  for (const match of [{ method: 'OPTIONS' }, { key: 'pk' }])
    await merchant.orderFault({ match, action: `delay:${LATENCY}`, times: 1_000_000 })
  const samples = await confirms(stage, DELAYED_CONFIRMS * share, LATENCY)
  await merchant.clearFaults()
  return [rowOf(`click → confirmed, round trip of ${LATENCY} ms`, samples, '≤ 1.15 ×')]
}

/** Both sides know the intent before the click, have their connection open and their preflight cached. */
async function confirms(
  { browser, pageUrl, merchant, sandbox }: Stage,
  times: number,
  latency: number,
) {
  const page = await browser.newPage()
  // A preflight and the OPTIONS request that it is for, and a moment of rest.
  const rest = 50 + 2 * latency

  async function ours(): Promise<number> {
    const { client_secret } = await merchant.createIntent()
    const warmed = optionsAnswered(page)
    await page.goto(pageUrl())
    await call(page, 'openOurs', client_secret)
    const frame = frameOf(page, 'card.html')
    await frame.fill('[name=cardnumber]', METHOD.card.number)
    await frame.fill('[name=exp-date]', `12${YEAR % 100}`)
    await frame.fill('[name=cvc]', '123')
    await frame.fill('[name=postal]', '94110')
    await warmed
    await page.waitForTimeout(rest)
    return call(page, 'confirmOurs', client_secret)
  }

  async function floor(): Promise<number> {
    const { id, client_secret } = await merchant.createIntent()
    await page.goto(pageUrl())
    await call(page, 'openFloor')
    const url = `${sandbox.apiUrl}/v1/payment_intents/${id}/confirm`
    const headers = {
      authorization: `Bearer ${sandbox.keys.publishable}`,
      'content-type': 'application/json',
      'idempotency-key': id,
    }
    await call(page, 'fetchFromFloor', url, { method: 'OPTIONS', headers })
    await page.waitForTimeout(rest)
    const body = JSON.stringify({ client_secret, payment_method_data: METHOD })
    return call(page, 'fetchFromFloor', url, { method: 'POST', headers, body })
  }

  const samples = await alternate(times, ours, floor)
  await page.close()
  return samples
}

const optionsAnswered = (page: Page) =>
  page.waitForResponse(
    (response) => response.url().includes('/confirm') && response.request().method() === 'OPTIONS',
  )
