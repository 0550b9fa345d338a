import type { Locator, Page } from '@playwright/test'
import { enter, frameOf, inputOf, openForm, PARTS_OF, SPLIT, WRONG } from './accessibility-stage.ts'
import { expectDrawn, place } from './caret.ts'
import { CARD, expect, test } from './fixtures.ts'

const SHOTS = process.env['ONERWAY_SHOTS']
const shoot = (page: Page, name: string) =>
  SHOTS ? page.screenshot({ path: `${SHOTS}/${name}.png` }) : undefined

/** Where something begins and ends, from the left. */
async function span(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not there.')
  return { left: box.x, right: box.x + box.width }
}

for (const locale of ['ar', 'he'])
  test(`in a page that runs right to left the form is mirrored and the card is not (${locale})`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    const elements = { appearance: { theme: 'onerway', labels: 'above' } }
    await openForm(page, { sandbox, merchant }, { locale, dir: 'rtl', elements })
    for (const type of SPLIT) {
      const [part] = PARTS_OF[type]
      const input = inputOf(page, type, part)
      await enter(page, type, CARD)
      // Digits run left to right, and stand on the side of their label.
      await expect(input).toHaveCSS('direction', 'ltr')
      await expect(input).toHaveCSS('text-align', 'right')
      const label = frameOf(page, type).locator('label.label')
      await expect(label).toHaveCSS('direction', 'rtl')
    }
    await shoot(page, 'rtl-split-' + locale)
    await expect(inputOf(page, 'cardNumber', 'number')).toHaveValue('4242 4242 4242 4242')
    await expect(inputOf(page, 'cardExpiry', 'expiry')).toHaveValue('12 / 34')
    const icon = await span(frameOf(page, 'cardNumber').locator('.icon'))
    const number = await span(inputOf(page, 'cardNumber', 'number'))
    expect(icon.left).toBeGreaterThan(number.right)

    await enter(page, 'cardNumber', WRONG)
    await expect(frameOf(page, 'cardNumber').locator('.error')).toHaveCSS('direction', 'rtl')

    await openForm(page, { sandbox, merchant }, { types: ['card'], locale, dir: 'rtl' })
    await page.locator('#card').evaluate((box) => (box.style.width = '450px'))
    await enter(page, 'card', { ...CARD, number: '4000002500001001' })
    await expect(frameOf(page, 'card').locator('.network')).toHaveCount(2)
    await shoot(page, 'rtl-card-' + locale)
    const order = await Promise.all(
      (['expiry', 'cvc', 'postal'] as const).map((part) => span(inputOf(page, 'card', part))),
    )
    for (const [index, { left }] of order.slice(0, -1).entries())
      expect(left).toBeGreaterThan(order[index + 1]?.right ?? Infinity)
    const line = await span(inputOf(page, 'card', 'number'))
    expect((await span(frameOf(page, 'card').locator('.icon'))).left).toBeGreaterThan(line.right)
    expect((await span(frameOf(page, 'card').locator('.networks'))).right).toBeLessThan(line.left)
  })

test('arrow keys, Home, End and typing go by the digits, also right to left', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openForm(page, { sandbox, merchant }, { types: ['cardNumber'], locale: 'ar', dir: 'rtl' })
  const number = inputOf(page, 'cardNumber', 'number')
  await place(number, '4242 42‸')
  await page.keyboard.press('ArrowLeft')
  await expectDrawn(number, '4242 4‸2')
  await page.keyboard.press('ArrowRight')
  await expectDrawn(number, '4242 42‸')
  await page.keyboard.press('Home')
  await expectDrawn(number, '‸4242 42')
  await page.keyboard.type('5')
  await expectDrawn(number, '5‸424 242')
  await page.keyboard.press('Delete')
  await expectDrawn(number, '5‸242 42')
  await page.keyboard.press('End')
  // Arabic-Indic digits, as such a keyboard has them.
  await page.keyboard.insertText('٤٢')
  await expectDrawn(number, '5242 4242‸')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Backspace')
  await expectDrawn(number, '5242 424‸')
})

test('the merchant’s own alignment counts for more', async ({ page, sandbox, merchant }) => {
  const elements = { appearance: { rules: { '.Input': { textAlign: 'center' } } } }
  await openForm(
    page,
    { sandbox, merchant },
    { types: ['cardNumber'], locale: 'he', dir: 'rtl', elements },
  )
  await expect(inputOf(page, 'cardNumber', 'number')).toHaveCSS('text-align', 'center')
})

test('a left-to-right language in such a page keeps its own direction', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openForm(page, { sandbox, merchant }, { types: ['cardNumber'], locale: 'en', dir: 'rtl' })
  await expect(frameOf(page, 'cardNumber').locator('html')).toHaveAttribute('dir', 'ltr')
  const box = await page.locator('#cardNumber').boundingBox()
  const iframe = await page.locator('#cardNumber iframe').boundingBox()
  expect(iframe?.x).toBeGreaterThanOrEqual(box?.x ?? Infinity)
})
