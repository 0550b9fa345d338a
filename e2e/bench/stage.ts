import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Frame, type Page } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.ts'
import { openMerchant, type Merchant } from '../merchant.ts'
import { benchPage, type BenchPage } from './page.ts'

/** What every measure needs: the sandbox with the floor's page beside ours, a merchant, a browser. */
export interface Stage {
  readonly sandbox: Sandbox
  readonly merchant: Merchant
  readonly browser: Browser
  /** A merchant's page with the library and this script, by default what `call` calls. */
  pageUrl(script?: string): string
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const distDir = mkdtempSync(join(tmpdir(), 'onerway-bench-'))
  cpSync('dist/v1', distDir, { recursive: true })
  addFloor(distDir)
  const sandbox = await startSandbox({
    apiPort: 0,
    jsPort: 0,
    db: ':memory:',
    quiet: true,
    distDir,
  })
  const merchant = await openMerchant(sandbox)
  const executablePath = process.env['ONERWAY_CHROMIUM']
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  // The compiler wraps named functions in a helper of its own, which the page does not have.
  const ours = `const __name = (it) => it; (${benchPage})('${sandbox.keys.publishable}', '${sandbox.jsUrl}')`

  return {
    sandbox,
    merchant,
    browser,
    pageUrl: (script = ours) =>
      merchant.serve({
        body: `<!doctype html><link rel="icon" href="data:,"><div id="ours"></div><div id="floor"></div>
          <script src="${sandbox.jsUrl}/v1/onerway.js"></script><script>${script}</script>`,
      }),
    async close() {
      await browser.close()
      await merchant.close()
      await sandbox.close()
      rmSync(distDir, { recursive: true })
    },
  }
}

/** The floor's page is cached and kept apart as the card's page is; only its script differs. */
function addFloor(distDir: string): void {
  cpSync('e2e/bench/bare.html', join(distDir, 'bare.html'))
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
}

export const call = <Name extends keyof BenchPage>(
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

/** The frame that shows this file. */
export function frameOf(page: Page, file: 'card.html' | 'bare.html'): Frame {
  const found = page.frames().find((frame) => frame.url().includes(file))
  if (!found) throw new Error(`No frame shows ${file}.`)
  return found
}
