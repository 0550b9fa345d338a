import { plainRow } from './alternate.ts'
import type { Stage } from './stage.ts'
import type { Row } from './statistics.ts'

/** What a form costs a browser that has never seen it. */
export async function cold({ browser, pageUrl, sandbox }: Stage): Promise<Row[]> {
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
  await page.goto(
    pageUrl(`Onerway('${sandbox.keys.publishable}').elements().create('card').mount('#ours')`),
  )
  await controller
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(files)
  const iframes = await page.locator('iframe').count()
  await context.close()
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return [
    plainRow('cold form, bytes (brotli)', `${(bytes / 1000).toFixed(1)} kB`, '≤ 30 kB'),
    plainRow('cold form, requests to the host', String(sizes.length)),
    plainRow('iframes on the page', String(iframes)),
  ]
}
