import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { cardSession } from './caret.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'
import { fieldOf, openSplit } from './fields.ts'

/** A font that this project has anyway. Its glyphs are icons from U+EA60 on, each one em wide. */
const FOLDER = 'node_modules/playwright-core/lib/vite/'
const FONT = readdirSync(FOLDER, { recursive: true })
  .map((path) => FOLDER + String(path))
  .find((path) => /codicon.*\.ttf$/.test(path)) as string
const GLYPH = '\uea60'

let server: Server
let origin: string
let asked: { path: string; from: string | undefined }[] = []

test.beforeAll(async () => {
  const file = readFileSync(FONT)
  server = createServer(({ url = '', headers }, response) => {
    asked.push({ path: url, from: headers.origin })
    response.setHeader('access-control-allow-origin', '*')
    if (url === '/silence.ttf') return
    if (url === '/broken.ttf') response.end('no font at all')
    else if (url === '/large.ttf') response.end(Buffer.concat([file, Buffer.alloc(1_000_000)]))
    else if (url === '/icons.ttf') response.end(file)
    else if (url === '/fonts.css')
      response.end(`
        @font-face { font-family: "Icons"; font-weight: 400; src: url('icons.ttf') format("truetype"); }
        @font-face { font-family: 'Icons'; src: url(cyrillic.ttf); unicode-range: U+0400-045F }
        @font-face { font-family: Latin; src: url(/icons.ttf); unicode-range: U+0000-00FF, U+0131 }`)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.beforeEach(() => {
  asked = []
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const familiesIn = (page: Page) =>
  page
    .frame({ url: /card\.html/ })
    ?.evaluate(() => [...document.fonts].map(({ family, status }) => family + ' ' + status).sort())

/** The fonts that a field is really drawn with. */
async function drawnWith(page: Page): Promise<string[]> {
  const session = await cardSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'input[name=cardnumber]',
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName)
}

for (const [way, fonts, families] of [
  ['its file', [{ family: 'Icons', src: 'url("$/icons.ttf")', weight: '400' }], ['Icons loaded']],
  ['its bare address', [{ family: 'Icons', src: '$/icons.ttf' }], ['Icons loaded']],
  ['a style sheet', [{ cssSrc: '$/fonts.css' }], ['Icons loaded', 'Latin loaded']],
] as const)
  test(`a font given by ${way} is what the field is drawn with`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const given = JSON.parse(JSON.stringify(fonts).replaceAll('$', origin)) as object[]
    await openCheckout(
      page,
      { sandbox, merchant },
      {
        elements: { fonts: given },
        card: { style: { base: { fontFamily: 'Icons' } }, placeholder: { number: GLYPH } },
      },
    )
    await expect.poll(() => familiesIn(page)).toEqual(families)
    expect(await drawnWith(page)).toEqual(['codicon'])
    // The page fetched it. Our frames ask nobody for anything.
    expect(asked.map(({ path }) => path).filter((path) => path !== '/fonts.css')).toEqual(
      families.map(() => '/icons.ttf'),
    )
    for (const { from } of asked) expect(from).toBe(merchant.origin)
    const { value: policy = '' } =
      (await (await page.request.get(`${sandbox.jsUrl}/v1/card.html`)).headersArray()).find(
        ({ name }) => name.toLowerCase() === 'content-security-policy',
      ) ?? {}
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/font-src (?!'none')/)
  })

test('fonts that cannot be had are named once, and hold up neither fields nor other fonts', async ({
  page,
  sandbox,
  merchant,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  const names = ['missing', 'broken', 'large', 'silence', 'icons']
  const fonts = names.map((name) => ({ family: name, src: `${origin}/${name}.ttf` }))
  await openSplit(page, { sandbox, merchant }, { elements: { fonts } })
  await fieldOf(page, 'cardNumber').click()
  await page.keyboard.type('4242')
  await expect(fieldOf(page, 'cardNumber')).toHaveValue('4242')
  await expect.poll(() => familiesIn(page)).toEqual(['icons loaded'])
  const named = () => warnings.filter((text) => text.includes('Font')).sort()
  await expect.poll(() => named().length).toBe(3)
  for (const [index, name] of ['broken', 'large', 'missing'].entries())
    expect(named()[index]).toContain(`${name}.ttf`)
  // Once for all fields, whose frames share what was fetched.
  expect(asked.map(({ path }) => path).sort()).toEqual(names.map((name) => `/${name}.ttf`).sort())
})

test('a field mounted anew has the fonts again', async ({ page, sandbox, merchant }) => {
  const fonts = [{ family: 'Icons', src: `${origin}/icons.ttf` }]
  await openCheckout(page, { sandbox, merchant }, { elements: { fonts } })
  await expect.poll(() => familiesIn(page)).toEqual(['Icons loaded'])
  await page.evaluate("card.unmount(); card.mount('#card')")
  await expect(cardFrame(page).number).toBeVisible()
  await expect.poll(() => familiesIn(page)).toEqual(['Icons loaded'])
  expect(asked).toHaveLength(1)
})
