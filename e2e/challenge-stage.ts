import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { startSandbox, type Sandbox } from '../demo/sandbox/index.ts'
import { openMerchant, type Merchant } from './merchant.ts'

/**
 * The challenge frame alone on a stage: the real frame with its real headers, in a
 * page that plays ours and with a controller that says what the test tells it to.
 * Any page can be the bank's here, hostile ones above all.
 */
export interface Stage {
  sandbox: Sandbox
  merchant: Merchant
  /** Serves a bank's page; `COMPLETE` in it stands for the completion page's address. */
  serveBank(body: string): string
  close(): Promise<void>
}

/** Takes the place of the controller: notes what it is told, and passes on what the test says. */
const CONTROLLER = `
  const reports = []
  let frame
  addEventListener('message', ({ data, source, origin }) => {
    if (data && data.stage) frame.postMessage(data.stage, location.origin)
    if (!data || data.onerway !== 'action' || origin !== location.origin) return
    frame = source
    reports.push(data)
    parent.postMessage({ report: data.type }, '*')
  })`

const INTENT = 'pi_' + 'a'.repeat(24)

export async function openStage(): Promise<Stage> {
  const distDir = mkdtempSync(join(tmpdir(), 'onerway-stage-'))
  cpSync('dist/v1', distDir, { recursive: true })
  writeFileSync(join(distDir, 'controller.html'), `<!doctype html><script>${CONTROLLER}</script>`)
  const headers = join(distDir, 'headers.json')
  const { files, ...rest } = JSON.parse(readFileSync(headers, 'utf8')) as {
    files: Record<string, Record<string, string>>
  }
  // The test's controller stands on pages of every kind, its bank on an origin of its own.
  files['controller.html'] = { 'Cross-Origin-Embedder-Policy': 'require-corp' }
  const text = JSON.stringify({ files, ...rest }).replaceAll("'self' https:", "'self' http: https:")
  writeFileSync(headers, text)

  const sandbox = await startSandbox({
    apiPort: 0,
    jsPort: 0,
    db: ':memory:',
    quiet: true,
    distDir,
  })
  const merchant = await openMerchant(sandbox)
  const completion = (step: string) => `${sandbox.jsUrl}/v1/three-d-secure/${step}?intent=${INTENT}`
  return {
    sandbox,
    merchant,
    serveBank: (body) =>
      merchant.serve({
        body: body
          .replaceAll('METHOD_COMPLETE', completion('method-complete'))
          .replaceAll('COMPLETE', completion('complete')),
      }),
    async close() {
      await merchant.close()
      await sandbox.close()
      rmSync(distDir, { recursive: true })
    },
  }
}

const DIALOG = '0123456789abcdef0123456789abcdef'

export interface StageOptions {
  locale?: string
  colorScheme?: 'light' | 'dark'
  headers?: Record<string, string>
  body?: string
  /** Which copy of the frame the page loads. */
  isolated?: boolean
}

/** Opens a page with the dialog in it, shown, and waiting for an instruction. */
export async function openDialog(
  page: Page,
  { sandbox, merchant }: Stage,
  { locale = 'en', colorScheme = 'light', headers = {}, body = '', isolated }: StageOptions = {},
): Promise<void> {
  const host = new URL(sandbox.jsUrl).origin
  const hash = (nonce: string) =>
    `new URLSearchParams({ origin: location.origin, nonce: '${nonce}', instance: 'stage', locale: '${locale}' })`
  const url = merchant.serve({
    headers,
    body: `<!doctype html><html><head><meta charset="utf-8"><title>Checkout</title>
      <meta name="viewport" content="width=device-width">
      <style>
        :root { color-scheme: ${colorScheme} }
        body { font: 16px system-ui; max-width: 520px; margin: 40px auto; padding: 0 20px }
        input { display: block; width: 100%; padding: 10px; margin: 8px 0 20px; box-sizing: border-box }
        dialog { position: fixed; inset: 0; width: 100vw; height: 100vh; height: 100dvh; max-width: none;
          max-height: none; margin: 0; padding: 0; border: 0; background: none; overflow: hidden }
        dialog::backdrop { background: none }
        dialog iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light }
      </style></head>
      <body>${body || '<h1>Checkout</h1><label>Name<input id="name"></label><label>Email<input></label><button id="pay">Pay</button>'}
      <script>
        const reports = []
        const controller = document.createElement('iframe')
        controller.src = '${host}/v1/controller.html#' + ${hash('c')}
        controller.hidden = true
        const dialog = document.createElement('dialog')
        const frame = document.createElement('iframe')
        frame.src = '${host}/v1/challenge${isolated ? '-isolated' : ''}.html#' + ${hash('n')}
        let port
        const call = (method) => port.postMessage({ type: 'call', id: Math.random(), method, args: {} })
        addEventListener('message', ({ data, source }) => {
          if (data.report) reports.push(data.report)
          if (data.onerway !== 'hello' || source !== frame.contentWindow) return
          const channel = new MessageChannel()
          port = channel.port1
          port.onmessage = ({ data }) => {
            if (data.type === 'event' && data.name === 'ready') document.title = 'ready'
          }
          const config = { dialog: '${DIALOG}', colorScheme: '${colorScheme}' }
          source.postMessage({ onerway: 'welcome', nonce: 'n', config }, '${host}', [channel.port2])
        })
        dialog.append(frame)
        controller.onload = () => document.body.append(dialog)
        document.body.append(controller)
        dialog.addEventListener('cancel', (event) => { event.preventDefault(); call('cancel') })
        const say = (stage) => controller.contentWindow.postMessage({ stage }, '${host}')
        const show = () => { dialog.showModal(); call('show') }
      </script></body></html>`,
  })
  await page.goto(url)
  await page.waitForFunction('document.title === "ready" && reports.includes("hello")')
}

/** Says something as the controller would. */
export const instruct = (page: Page, instruction: object): Promise<void> =>
  page.evaluate(`say(${JSON.stringify({ onerway: 'action', dialog: DIALOG, ...instruction })})`)

export const show = (page: Page): Promise<void> => page.evaluate('show()')

export const reports = (page: Page): Promise<string[]> => page.evaluate('reports')

export const challenge = (url: string, more: object = {}): object => ({
  type: 'challenge',
  url,
  creq: 'eyJhIjoxfQ',
  size: '02',
  price: { amount: 2000, currency: 'usd' },
  ...more,
})

export const qr = (more: object = {}): object => ({
  type: 'qr',
  data: 'http://127.0.0.1:4244/wechat/pi_3PZVGl2eZvKYlo2C0',
  method: 'wechat_pay',
  expiresAt: Math.floor(Date.now() / 1000) + 300,
  mobileUrl: null,
  price: { amount: 12800, currency: 'cny' },
  ...more,
})

/** The frame, and the bank's page within. */
export const dialogFrame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[src*="/challenge"]')
export const bankPage = (page: Page): FrameLocator =>
  dialogFrame(page).frameLocator('iframe[name=onerway-bank]')
export const question = (page: Page): Locator => dialogFrame(page).getByRole('alertdialog')
