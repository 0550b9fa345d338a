import type { Page } from '@playwright/test'
import {
  ALL_TYPES,
  enter,
  frameOf,
  inputOf,
  openForm,
  PARTS_OF,
  SPLIT,
  WRONG,
  type Type,
} from './accessibility-stage.ts'
import { CARD, expect, test } from './fixtures.ts'

const SHOTS = process.env['ONERWAY_SHOTS']
/** For people to look at, where they say so. */
const shoot = (page: Page, name: string) =>
  SHOTS ? page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true }) : undefined

const THEMED = { appearance: { theme: 'onerway', labels: 'above' } }
const payButton = (page: Page) => page.getByRole('button', { name: 'Pay' })

test('forced colours keep every state apart without the help of a colour', async ({
  page,
  sandbox,
  merchant,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const elements of [{}, THEMED]) {
    await openForm(page, { sandbox, merchant }, { elements })
    const number = inputOf(page, 'cardNumber', 'number')
    const expiry = inputOf(page, 'cardExpiry', 'expiry')
    await enter(page, 'cardNumber', { number: '4000002500001001' })
    const networks = frameOf(page, 'cardNumber').locator('.network')
    await networks.first().click()
    await expect(networks.first()).toBeInViewport({ ratio: 1 })
    // A second line within the border of the one that is chosen.
    await expect(networks.first()).not.toHaveCSS('box-shadow', 'none')
    await expect(networks.last()).toHaveCSS('box-shadow', 'none')
    await payButton(page).focus()
    await expect(number).toHaveCSS('outline-style', 'none')
    await number.focus()
    await expect(number).toHaveCSS('outline-style', 'solid')
    await expect(number).toHaveCSS('outline-width', '2px')
    await expect(expiry).toHaveCSS('text-decoration-line', 'none')
    await enter(page, 'cardExpiry', WRONG)
    await expect(expiry).toHaveCSS('text-decoration-line', 'underline')
    // What is read is in the reader's own colours, whatever the merchant's are.
    const colors = await expiry.evaluate((input) => {
      const probe = document.body.appendChild(document.createElement('p'))
      probe.style.color = 'CanvasText'
      return [getComputedStyle(input).color, getComputedStyle(probe).color]
    })
    expect(colors[0]).toBe(colors[1])
    await number.focus()
    await shoot(page, elements === THEMED ? 'forced-themed' : 'forced')
  }
})

test('nothing moves for readers who asked for that', async ({ page, sandbox, merchant }) => {
  const elements = {
    appearance: {
      labels: 'above',
      rules: { '.Input': { transition: 'border-color 1s' }, '.Label': { transition: 'color 1s' } },
    },
  }
  const glides = () =>
    frameOf(page, 'cardNumber')
      .locator('.form')
      .evaluate((form) =>
        [form, ...form.querySelectorAll('*')].some((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element)
          return transitionDuration !== '0s' || animationName !== 'none'
        }),
      )
  await openForm(page, { sandbox, merchant }, { elements })
  expect(await glides()).toBe(true)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await glides()).toBe(false)
})

/** How much higher the frame is than what it holds. */
const spare = (page: Page, type: Type) =>
  frameOf(page, type)
    .locator('#root')
    .evaluate((root) => Math.abs(innerHeight - root.getBoundingClientRect().height))

for (const [what, size, zoom] of [
  ['320 px', { width: 320, height: 640 }, 1],
  // What is 640 px wide shows 320 of them at this zoom.
  ['zoomed to 200 %', { width: 320, height: 320 }, 2],
  ['type of 200 %', { width: 640, height: 800 }, 1],
] as const)
  for (const elements of [{}, THEMED])
    test(`nothing is lost at ${what}${elements === THEMED ? ', labels above' : ''}`, async ({
      browser,
      sandbox,
      merchant,
    }) => {
      const isLarge = what.startsWith('type')
      const appearance = { ...THEMED.appearance, variables: { fontSizeBase: '32px' } }
      const large = elements === THEMED ? { appearance } : {}
      const element =
        isLarge && elements !== THEMED ? { style: { base: { fontSize: '32px' } } } : {}
      const context = await browser.newContext({ viewport: size, deviceScaleFactor: zoom })
      const page = await context.newPage()
      for (const types of [['card'], SPLIT] as const) {
        const group = isLarge ? large : elements
        await openForm(page, { sandbox, merchant }, { types, elements: group, element })
        for (const type of types) await enter(page, type, CARD)
        for (const type of types) {
          // No part of the text is cut off, and the frame is as large as what it holds.
          const lost = await frameOf(page, type)
            .locator('html')
            .evaluate((html) => [
              ...[...html.querySelectorAll('.input')]
                .filter((input) => input.scrollWidth > input.clientWidth)
                .map(({ id }) => id),
              ...(html.scrollWidth > innerWidth || html.scrollHeight > innerHeight ? ['form'] : []),
            ])
          expect(lost, type).toEqual([])
        }
        for (const type of types) await enter(page, type, WRONG)
        // The page follows the error that came below.
        for (const type of types)
          await expect.poll(() => spare(page, type), type).toBeLessThanOrEqual(1)
        const isWider = 'document.documentElement.scrollWidth > innerWidth'
        expect(await page.evaluate(isWider)).toBe(false)
        const theme = elements === THEMED ? '-themed' : ''
        await shoot(page, what.replace(/\W+/g, '-') + theme + '-' + types[0])
      }
      await context.close()
    })

test('type is never so small on a phone that it zooms in', async ({ page, sandbox, merchant }) => {
  const style = { base: { fontSize: '12px', ':focus': { fontSize: '11px' } } }
  await openForm(page, { sandbox, merchant }, { types: ['cardNumber'], element: { style } })
  const number = inputOf(page, 'cardNumber', 'number')
  await number.focus()
  await expect(number).toHaveCSS('font-size', '11px')
  // The rule is for one engine only, so it is taken out of its condition here.
  await frameOf(page, 'cardNumber')
    .locator('html')
    .evaluate(() => {
      const [sheet] = document.styleSheets
      const phone = [...(sheet?.cssRules ?? [])].find(
        (rule) => rule instanceof CSSSupportsRule && rule.conditionText.includes('touch-callout'),
      ) as CSSSupportsRule
      sheet?.insertRule(phone.cssRules[0]?.cssText ?? '', 0)
    })
  await expect(number).toHaveCSS('font-size', '16px')
})

test('a click on the label of the page focuses the element, whichever it is', async ({
  page,
  sandbox,
  merchant,
}) => {
  for (const type of ALL_TYPES) {
    await openForm(page, { sandbox, merchant }, { types: [type] })
    await page.locator('label').click()
    await expect(inputOf(page, type, PARTS_OF[type][0])).toBeFocused()
    await expect(page.locator(`#${type}`)).toHaveClass(/OnerwayElement--focus/)
  }
})
