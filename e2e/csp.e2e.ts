import { readFileSync } from 'node:fs'
import type { ConsoleMessage, Page } from '@playwright/test'
import { expect, test, typeCard } from './fixtures.ts'

/** Notes every violation of a policy, in the page and in the frames, as the browser reports them. */
async function watchViolations(page: Page): Promise<string[]> {
  const found: string[] = []
  page.on('console', (message: ConsoleMessage) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) found.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI}`),
    )
  })
  return found
}

const checkout = (importing: string, start: string, secret: string) => `
  ${importing}
  ;(async () => {
    const onerway = await ${start}
    const card = onerway.elements().create('card')
    card.on('ready', () => { document.title = 'ready' })
    card.on('loaderror', ({ error }) => { document.title = error.code })
    card.mount('#card')
    document.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault()
      const { paymentIntent, error } = await onerway.confirmCardPayment('${secret}', { payment_method: { card } })
      document.title = paymentIntent ? paymentIntent.status : error.code
    })
  })()`

const FORM = '<form><label for="card">Card</label><div id="card"></div><button>Pay</button></form>'

for (const [how, importing, start] of [
  ['a script tag', '', 'Onerway(KEY)'],
  ['loadOnerway', "import { loadOnerway } from './MODULE'", 'loadOnerway(KEY, { host: HOST })'],
  ['the ES module', "import { Onerway } from './MODULE'", 'Onerway(KEY, { host: HOST })'],
] as const)
  test(`a payment by ${how} under a strict policy with Trusted Types violates nothing`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const violations = await watchViolations(page)
    const intent = await merchant.createIntent()
    const module = merchant.serve({
      type: 'text/javascript',
      body: readFileSync('dist/onerway.mjs', 'utf8'),
    })
    const fill = (code: string) =>
      code
        .replace('KEY', `'${sandbox.keys.publishable}'`)
        .replace('HOST', `'${sandbox.jsUrl}/v1/'`)
        .replace('./MODULE', module)
    const script = merchant.serve({
      type: 'text/javascript',
      body: checkout(fill(importing), fill(start), intent.client_secret),
    })
    const tag = importing ? '' : `<script src="${sandbox.jsUrl}/v1/onerway.js"></script>`
    await page.goto(
      merchant.serve({
        headers: {
          'content-security-policy': [
            "default-src 'none'",
            // The merchant's own files, and the frames' host: all that a merchant has to name.
            `script-src ${sandbox.jsUrl} ${merchant.origin}`,
            `frame-src ${sandbox.jsUrl}`,
            "form-action 'self'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
          ].join('; '),
        },
        body: `<!doctype html><link rel="icon" href="data:,"><body>${FORM}${tag}<script ${importing && 'type="module"'} src="${script}"></script>`,
      }),
    )
    await expect(page).toHaveTitle('ready')
    await typeCard(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle('succeeded')
    // The icon is the test's own: a page without one makes the browser ask for it.
    expect(violations.filter((text) => !/img-src/.test(text))).toEqual([])
  })

test('a policy that keeps the frames out is reported at once, with the directive to add', async ({
  page,
  sandbox,
  merchant,
}) => {
  const script = merchant.serve({
    type: 'text/javascript',
    body: `
      const card = Onerway('${sandbox.keys.publishable}').elements().create('card')
      card.on('loaderror', ({ error }) => { document.title = error.code + ' ' + error.message })
      card.mount('#card')`,
  })
  await page.goto(
    merchant.serve({
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${sandbox.jsUrl} ${merchant.origin}`,
      },
      body: `<!doctype html><body>${FORM}<script src="${sandbox.jsUrl}/v1/onerway.js"></script><script src="${script}"></script>`,
    }),
  )
  await expect(page).toHaveTitle(new RegExp(`^csp_blocked .*frame-src ${sandbox.jsUrl}$`))
})

test('a cross-origin-isolated page can pay', async ({ page, sandbox, merchant }) => {
  const intent = await merchant.createIntent()
  await page.goto(
    merchant.serve({
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
      body: `<!doctype html><body>${FORM}<script src="${sandbox.jsUrl}/v1/onerway.js"></script><script>${checkout('', `Onerway('${sandbox.keys.publishable}')`, intent.client_secret)}</script>`,
    }),
  )
  await expect(page).toHaveTitle('ready')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await typeCard(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('succeeded')
})
