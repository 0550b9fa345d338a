import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Frame, type Page } from '@playwright/test'
import { startSandbox } from '../../demo/sandbox/index.ts'
import { openMerchant } from '../merchant.ts'
import { benchPage, type BenchPage } from './page.ts'
import { formatTable, milliseconds, summarize, type Row } from './statistics.ts'

/**
 * `npm run bench`: what a shopper waits for, beside the least it could be. The
 * floor is built for the purpose and served by the same host with the same
 * headers: a bare frame with an input and a port, and a bare fetch from it. Both
 * sides alternate in one browser, so a machine that drifts drifts for both.
 */
const MOUNTS = 40
const FIRST_MOUNTS = 30
const KEYS = 60
const CONFIRMS = 40
const WARM_UP = 5

const distDir = mkdtempSync(join(tmpdir(), 'onerway-bench-'))
cpSync('dist/v1', distDir, { recursive: true })
cpSync('e2e/bench/bare.html', join(distDir, 'bare.html'))
// The floor is cached and kept apart as the card's page is; only its script differs.
const headersFile = join(distDir, 'headers.json')
const headers = JSON.parse(readFileSync(headersFile, 'utf8')) as {
  files: Record<string, Record<string, string>>
}
headers.files['bare.html'] = Object.fromEntries(
  Object.entries(headers.files['card.html'] ?? {}).filter(
    ([name]) => name !== 'Content-Security-Policy',
  ),
)
writeFileSync(headersFile, JSON.stringify(headers))
const sandbox = await startSandbox({ apiPort: 0, jsPort: 0, db: ':memory:', quiet: true, distDir })
const merchant = await openMerchant(sandbox)
const { publishable } = sandbox.keys
const executablePath = process.env['ONERWAY_CHROMIUM']
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking'],
})

// The compiler wraps named functions in a helper of its own, which the page does not have.
const pageUrl = (
  script = `const __name = (it) => it; (${benchPage})('${publishable}', '${sandbox.jsUrl}')`,
) =>
  merchant.serve({
    body: `<!doctype html><link rel="icon" href="data:,"><div id="ours"></div><div id="floor"></div>
      <script src="${sandbox.jsUrl}/v1/onerway.js"></script><script>${script}</script>`,
  })

const call = <Name extends keyof BenchPage>(
  page: Page,
  name: Name,
  ...args: Parameters<BenchPage[Name]>
) =>
  page.evaluate(
    ({ name, args }) =>
      (
        window as unknown as { bench: Record<string, (...args: unknown[]) => Promise<number>> }
      ).bench[name]?.(...args) as Promise<number>,
    { name, args },
  )

/** Takes turns, the first of each pair changing, and drops the warm-up. */
async function alternate(
  times: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ ours: number[]; floor: number[] }> {
  const samples = { ours: [] as number[], floor: [] as number[] }
  for (let turn = 0; turn < times + WARM_UP; turn++)
    for (const side of turn % 2 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
      const time = await (side === 'ours' ? ours() : floor())
      if (turn >= WARM_UP) samples[side].push(time)
    }
  return samples
}

const rowOf = (what: string, samples: { ours: number[]; floor: number[] }, wanted: string): Row => {
  const ours = summarize(samples.ours)
  const floor = summarize(samples.floor)
  const ratio = `${(ours.median / floor.median).toFixed(2)} × (${(ours.median - floor.median).toFixed(1)} ms)`
  return { what, ours: milliseconds(ours), floor: milliseconds(floor), ratio, wanted }
}

/** As a shopper meets it: a page that has just loaded, and the first frame in it. */
async function firstMount(browser: Browser): Promise<Row> {
  const context = await browser.newContext()
  const inFreshPage = (name: 'mountOurs' | 'mountFloor') => async () => {
    const page = await context.newPage()
    await page.goto(pageUrl())
    await page.waitForTimeout(150)
    const time = await call(page, name)
    await page.close()
    return time
  }
  const samples = await alternate(FIRST_MOUNTS, inFreshPage('mountOurs'), inFreshPage('mountFloor'))
  await context.close()
  return rowOf('mount → ready, first on a page', samples, '≤ 1.15 ×')
}

/** With the frames' process running already: what is left is our own work. */
async function mountAgain(page: Page): Promise<Row> {
  const settle = () => page.waitForTimeout(100)
  const samples = await alternate(
    MOUNTS,
    async () => (await settle(), call(page, 'mountOurs')),
    async () => (await settle(), call(page, 'mountFloor')),
  )
  return rowOf('mount → ready, again on the page', samples, '')
}

/** From the key's event to the frame that shows it. */
const keyToPaint = (frame: Frame, input: string) => ({
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
  async press(page: Page, key: string): Promise<number> {
    const before = await frame.evaluate('samples.length')
    await frame.focus(input)
    await page.keyboard.press(key)
    await frame.waitForFunction(
      (count) => (window as unknown as { samples: number[] }).samples.length > (count as number),
      before,
    )
    return (await frame.evaluate('samples.at(-1)')) as number
  },
})

async function keydownToPaint(page: Page): Promise<Row> {
  const frameOf = (file: string) =>
    page.frames().find((frame) => frame.url().includes(file)) as Frame
  const ours = keyToPaint(frameOf('card.html'), '[name=cardnumber]')
  const floor = keyToPaint(frameOf('bare.html'), 'input')
  await ours.prepare()
  await floor.prepare()
  // A UnionPay number of 19 digits, typed and taken back again and again.
  const digits = '6205500000000000004'
  const keys = [...digits, ...Array.from(digits, () => 'Backspace')]
  let at = 0
  const samples = await alternate(
    KEYS,
    () => ours.press(page, keys[at % keys.length] as string),
    () => floor.press(page, keys[at++ % keys.length] as string),
  )
  await frameOf('card.html').evaluate('document.querySelector("[name=cardnumber]").select()')
  await page.keyboard.press('Delete')
  return rowOf('keydown → paint', samples, '')
}

/** Both sides know the intent before the click, have their connection open and their preflight cached. */
async function clickToConfirmed(browser: Browser): Promise<Row> {
  const page = await browser.newPage()
  const year = new Date().getFullYear() + 2
  const method = {
    type: 'card',
    card: { number: '4242424242424242', exp_month: 12, exp_year: year, cvc: '123' },
  }
  const samples = await alternate(
    CONFIRMS,
    async () => {
      const { client_secret } = await merchant.createIntent()
      const warmed = page.waitForResponse(
        (response) =>
          response.url().includes('/confirm') && response.request().method() === 'OPTIONS',
      )
      await page.goto(pageUrl())
      await call(page, 'openOurs', client_secret)
      const frame = page.frames().find((frame) => frame.url().includes('card.html')) as Frame
      await frame.fill('[name=cardnumber]', method.card.number)
      await frame.fill('[name=exp-date]', `12${year % 100}`)
      await frame.fill('[name=cvc]', '123')
      await frame.fill('[name=postal]', '94110')
      await warmed
      await page.waitForTimeout(50)
      return call(page, 'confirmOurs', client_secret)
    },
    async () => {
      const { id, client_secret } = await merchant.createIntent()
      await page.goto(pageUrl())
      await call(page, 'openFloor')
      const url = `${sandbox.apiUrl}/v1/payment_intents/${id}/confirm`
      const headers = {
        authorization: `Bearer ${publishable}`,
        'content-type': 'application/json',
        'idempotency-key': id,
      }
      await call(page, 'fetchFromFloor', url, { method: 'OPTIONS', headers })
      await page.waitForTimeout(50)
      const body = JSON.stringify({ client_secret, payment_method_data: method })
      return call(page, 'fetchFromFloor', url, { method: 'POST', headers, body })
    },
  )
  await page.close()
  return rowOf('click → confirmed', samples, '≤ floor + 10 ms')
}

/** What a form costs a browser that has never seen it. */
async function coldForm(browser: Browser): Promise<Row[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const files: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.url().startsWith(sandbox.jsUrl))
      files.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      )
  })
  const controller = page.waitForResponse((response) => response.url().includes('controller.html'))
  await page.goto(pageUrl(`Onerway('${publishable}').elements().create('card').mount('#ours')`))
  await controller
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(files)
  const iframes = await page.locator('iframe').count()
  await context.close()
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const plain = (what: string, ours: string, wanted: string): Row => ({
    what,
    ours,
    floor: '',
    ratio: '',
    wanted,
  })
  return [
    plain('cold form, bytes (brotli)', `${(bytes / 1000).toFixed(1)} kB`, '≤ 30 kB'),
    plain('cold form, requests to the host', String(sizes.length), ''),
    plain('iframes on the page', String(iframes), ''),
  ]
}

const rows = [await firstMount(browser)]
const page = await browser.newPage()
await page.goto(pageUrl())
rows.push(await mountAgain(page))
await call(page, 'openOurs', (await merchant.createIntent()).client_secret)
await call(page, 'openFloor')
rows.push(await keydownToPaint(page))
await page.close()
rows.push(await clickToConfirmed(browser), ...(await coldForm(browser)))
console.log(`\nChromium ${browser.version()}, median (p95)\n\n${formatTable(rows)}`)

await browser.close()
await merchant.close()
await sandbox.close()
rmSync(distDir, { recursive: true })
