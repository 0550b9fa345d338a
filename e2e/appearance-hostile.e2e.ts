import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { HOSTILE_PROPERTIES, HOSTILE_SELECTORS, HOSTILE_VALUES } from '../test/theme/hostile.ts'
import { cardFrame, expect, openCheckout, test, type CheckoutOptions } from './fixtures.ts'

/** A server that nothing in a merchant's looks may reach. */
async function openBeacon() {
  const heard: string[] = []
  const server = createServer(({ url = '' }, response) => {
    heard.push(url)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    heard,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const VARIABLES = ['colorPrimary', 'fontFamily', 'fontSizeBase', 'borderRadius', 'focusBoxShadow']
const PROPERTIES = ['color', 'fontFamily', 'padding', 'boxShadow', 'fontSize']
/** What each value stands in for the variable and the property of its turn. */
const turn = <T>(names: readonly T[], index: number) => names[index % names.length] as T

/** The corpus in a few mounts: a mount can hold as many as there are places to put one. */
function looksOf(origin: string): object[] {
  const values = HOSTILE_VALUES.map((value) => value.replaceAll('https://evil.example', origin))
  const states = ['base', 'complete', 'empty', 'invalid']
  const mounts: object[] = []
  for (let at = 0; at < values.length; at += 5) {
    const some = values.slice(at, at + 5)
    const pairs = (names: readonly string[]) =>
      Object.fromEntries(some.map((value, index) => [turn(names, index), value]))
    mounts.push({
      appearance: {
        variables: pairs(VARIABLES),
        rules: { '.Input': pairs(PROPERTIES), '.Label--focused': pairs(PROPERTIES.slice(0, 1)) },
      },
      style: { [turn(states, at / 5)]: pairs(['color', 'fontFamily', 'padding']) },
    })
  }
  const load = { backgroundImage: `url(${origin}/selector)`, color: 'red' }
  mounts.push({
    appearance: { rules: Object.fromEntries(HOSTILE_SELECTORS.map((name) => [name, load])) },
  })
  const named = Object.fromEntries(
    HOSTILE_PROPERTIES.map((name) => [name, `url(${origin}/property)`]),
  )
  mounts.push({ appearance: { rules: { '.Input': named } }, style: { base: named } })
  return mounts
}

/** Has each look put on in turn, and waits until the frame wears the last. */
async function wearAll(page: Page, looks: object[]): Promise<void> {
  await page.evaluate((all) => {
    const { elements, card } = window as unknown as Record<
      'elements' | 'card',
      { update(options: object): void }
    >
    // Both are said in one message each: an update that is overtaken is not looked at.
    Object.assign(window, {
      wear(index: number) {
        const { appearance, style } = all[index] as Record<string, object>
        elements.update({ appearance })
        card.update({ style, placeholder: { cvc: 'look ' + String(index) } })
      },
    })
  }, looks)
  for (const index of looks.keys()) {
    await page.evaluate(`wear(${index})`)
    await expect(cardFrame(page).cvc).toHaveAttribute('placeholder', `look ${index}`)
  }
}

async function open(
  page: Page,
  shared: Parameters<typeof openCheckout>[1],
  options: CheckoutOptions = {},
) {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await openCheckout(page, shared, options)
  return () => warnings.filter((text) => text.includes('Not supported'))
}

test('no value, selector or property of a merchant loads anything or gets out of its place', async ({
  page,
  sandbox,
  merchant,
}) => {
  expect(HOSTILE_VALUES.length).toBeGreaterThan(60)
  const beacon = await openBeacon()
  const warnings = await open(page, { sandbox, merchant })
  const looks = looksOf(beacon.origin)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await wearAll(page, looks)
  await cardFrame(page).number.fill('4242424242424242')

  const frame = page.frame({ url: /card\.html/ })
  const { sheets, text } = (await frame?.evaluate(() => ({
    sheets: document.styleSheets.length,
    text: [...(document.styleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n'),
  }))) ?? { sheets: 0, text: '' }
  expect(sheets).toBe(1)
  expect(text).not.toMatch(/url\(|image-set|evil|@import|font-face/i)
  await expect(cardFrame(page).frame.locator('script[src], img, link')).toHaveCount(0)
  expect(beacon.heard).toEqual([])
  expect(asked.filter((url) => !/\/v1\//.test(url))).toEqual([])
  beacon.close()

  // Each path is named, once however often it comes up, and no value is.
  const paths = warnings().flatMap((line) => line.split('Not supported: ')[1]?.split(', ') ?? [])
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of [
    'appearance.variables.colorPrimary',
    'appearance.rules[".Input"].boxShadow',
    'appearance.rules[".Input::before"]',
    'appearance.rules[".Input"].backgroundImage',
    'style.base.backgroundImage',
  ])
    expect(paths).toContain(path)
  expect(warnings().join()).not.toContain(beacon.origin)
})

test('with a live key nothing is said of it', async ({ page, sandbox, merchant }) => {
  const bad = { color: 'url(x)', position: 'fixed' }
  const elements = { appearance: { rules: { '.Input': bad, html: bad } } }
  const card = { style: { base: bad } }
  const warnings = await open(page, { sandbox, merchant }, { elements, card })
  await expect.poll(() => warnings().join()).toContain('style.base.position')
  const live = sandbox.keys.livePublishable
  const silent = await open(page, { sandbox, merchant }, { key: live, elements, card })
  const before = silent().length
  await cardFrame(page).number.fill('4242')
  expect(silent().slice(before)).toEqual([])
  expect(warnings().length).toBe(1)
})
