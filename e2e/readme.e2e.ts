import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test, typeCard } from './fixtures.ts'

/** The code block behind `<!-- example: NAME -->`. */
function exampleOf(file: string, name: string): string {
  const text = readFileSync(file, 'utf8')
  const start = text.indexOf(`<!-- example: ${name} -->`)
  const block = /```\w+\n([\s\S]*?)```/.exec(start < 0 ? '' : text.slice(start))
  if (!block?.[1]) throw new Error(`${file} has no example "${name}"`)
  return block[1]
}

for (const file of ['README.md', 'README.zh-CN.md'])
  test(`the server example of ${file} creates an intent as it stands`, async ({
    sandbox,
    merchant,
  }) => {
    const code = exampleOf(file, 'server').replace('http://127.0.0.1:4244', sandbox.apiUrl)
    // Run in the package's own folder, where its name leads to itself, as after an install.
    const { stdout: id } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      `${code}\nprocess.stdout.write(intent.id)`,
    ])
    expect(await merchant.retrieveIntent(id)).toMatchObject({ amount: 2000 })
  })

const FORM =
  '<form id="checkout"><label for="card">Card</label><div id="card"></div><p id="message"></p><button>Pay</button></form>'

for (const file of ['README.md', 'README.zh-CN.md'])
  for (const name of ['script tag', 'module'])
    test(`the ${name} example of ${file} takes a payment as it stands`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      const intent = await merchant.createIntent()
      await page.route('**/create-payment-intent', (route) =>
        route.fulfill({ json: { clientSecret: intent.client_secret } }),
      )
      // Only the ports differ: the tests' sandbox takes free ones.
      const code = exampleOf(file, name).replaceAll('http://127.0.0.1:4243', sandbox.jsUrl)
      const module = merchant.serve({
        type: 'text/javascript',
        body: readFileSync('dist/onerway.mjs', 'utf8'),
      })
      const body =
        name === 'module'
          ? `${FORM}<script type="module">${code.replace('@onerway/onerway-js', module)}</script>`
          : code
      await page.goto(
        merchant.serve({ body: `<!doctype html><meta charset="utf-8"><body>${body}` }),
      )
      await page.locator('iframe[src*="card.html"]').waitFor()
      await typeCard(page)
      await page.getByRole('button').click()
      await expect(page.locator('#message')).toContainText('succeeded')
      expect((await merchant.retrieveIntent(intent.id)).status).toBe('succeeded')
    })
