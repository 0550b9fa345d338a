import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type Sandbox } from '../demo/sandbox/index.ts'
import { openMerchant, type Merchant } from './merchant.ts'

/**
 * A sandbox whose build has a bug planted: one more script runs in one of the
 * frames, before the frame's own, and the frame's policy allows it.
 */
export async function startPlanted(
  file: 'card.html' | 'controller.html',
  script: string,
): Promise<{ sandbox: Sandbox; merchant: Merchant; close(): Promise<void> }> {
  const distDir = mkdtempSync(join(tmpdir(), 'onerway-planted-'))
  cpSync('dist/v1', distDir, { recursive: true })
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(distDir, name), change(readFileSync(join(distDir, name), 'utf8')))
  const hash = createHash('sha256').update(script).digest('base64')
  const root = '<div id="root">'
  edit(file, (html) => html.replace(root, () => `<script>${script}</script>${root}`))
  edit('headers.json', (text) =>
    text.replaceAll("script-src 'self'", `script-src 'self' 'sha256-${hash}'`),
  )
  const sandbox = await startSandbox({
    apiPort: 0,
    jsPort: 0,
    db: ':memory:',
    quiet: true,
    distDir,
  })
  const merchant = await openMerchant(sandbox)
  return {
    sandbox,
    merchant,
    async close() {
      await merchant.close()
      await sandbox.close()
      rmSync(distDir, { recursive: true })
    },
  }
}
