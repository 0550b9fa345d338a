import type { Page } from '@playwright/test'
import { LOCALES } from '../src/locales/resolve.ts'
import type { FieldMessages } from '../src/locales/fields/messages.ts'
import { CARD, expect } from './fixtures.ts'
import {
  cutOff,
  framesOf,
  inputOf,
  layoutShift,
  looksOf,
  openGallery,
  typeInto,
  type Kind,
} from './gallery.ts'
import { test } from './shop.ts'

const KINDS: Kind[] = ['card', 'split']

/** What a field's box is drawn with, by theme. */
const BOXES = {
  onerway: ['rgb(134, 143, 163)', '1px', '1px', 'rgb(255, 255, 255)'],
  night: ['rgb(107, 119, 141)', '1px', '1px', 'rgb(27, 34, 48)'],
  flat: ['rgb(122, 131, 152)', '1px', '1px', 'rgb(242, 244, 247)'],
  minimal: ['rgb(134, 143, 163)', '1px', '0px', 'rgba(0, 0, 0, 0)'],
  none: ['', '0px', '0px', 'rgba(0, 0, 0, 0)'],
}

// As wide as the widest field, beside the controls.
test.use({ viewport: { width: 1280, height: 900 } })

let complaints: string[]
test.beforeEach(({ page }) => {
  complaints = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})
test.afterEach(() => {
  expect(complaints).toEqual([])
})

/** Sets a control as a person does: a radio is a button of a row, by its label. */
const choose = (page: Page, name: string, value: string) =>
  page.locator(`#controls [name=${name}][value="${value}"]`).check({ force: true })

async function messagesOf(locale: string): Promise<FieldMessages> {
  // One of the names above, in this repository.
  // eslint-disable-next-line no-unsanitized/method
  const module = (await import(`../src/locales/fields/${locale}.ts`)) as { default: FieldMessages }
  return module.default
}

/** A page with nothing but the code in it. */
const pageOf = (code: string) => ({
  body: `<!doctype html><html><head><link rel="icon" href="data:,"></head><body>${code}</body></html>`,
})

for (const theme of Object.keys(BOXES) as (keyof typeof BOXES)[])
  for (const kind of KINDS)
    test(`${theme}, ${kind}: as the theme says, as the code says, and it takes a card`, async ({
      page,
      shop,
      merchant,
    }) => {
      await openGallery(page, shop, `theme=${theme}&kind=${kind}`)
      expect(await layoutShift(page)).toEqual([])

      const [color, bottom, top, background] = BOXES[theme]
      for (const frame of await framesOf(page)) {
        const field = frame.locator('.field')
        if (color) await expect(field).toHaveCSS('border-bottom-color', color)
        await expect(field).toHaveCSS('border-bottom-width', bottom as string)
        await expect(field).toHaveCSS('border-top-width', top as string)
        await expect(field).toHaveCSS('background-color', background as string)
      }
      expect(await cutOff(page)).toEqual([])
      const looks = await looksOf(page)
      const code = await page.locator('#code').innerText()

      await typeInto(page, kind, CARD)
      await page.locator('#pay').click()
      await expect(page.locator('#log li').first()).toContainText(/createPaymentMethod.*pm_.*4242/)
      expect(await cutOff(page)).toEqual([])

      await page.goto(merchant.serve(pageOf(code)))
      await expect(inputOf(page, kind, 'number')).toBeVisible()
      await expect.poll(() => looksOf(page)).toEqual(looks)
    })

test('every option is in the code, and the code alone gives the same fields', async ({
  page,
  shop,
  merchant,
}) => {
  const query =
    'kind=split&theme=flat&locale=ar&dir=rtl&scheme=dark&width=390&size=200&disabled=on&hideIcon=on' +
    '&hidePostalCode=on&brand=visa&brand=jcb&accent=%23c2410c&radius=2'
  await openGallery(page, shop, query)
  const looks = await looksOf(page)
  expect(looks).toHaveLength(3)
  const code = await page.locator('#code').innerText()
  for (const part of [
    'dir="rtl"',
    "locale: 'ar'",
    "allowedBrands: ['visa', 'jcb']",
    'hideIcon: true',
  ])
    expect(code).toContain(part)
  await page.goto(merchant.serve(pageOf(code)))
  await expect(inputOf(page, 'split', 'number')).toBeVisible()
  await expect.poll(() => looksOf(page)).toEqual(looks)
})

for (const kind of KINDS)
  test(`${kind}: 28 languages, one after the other, while a number is in the field`, async ({
    page,
    shop,
  }) => {
    test.slow()
    await openGallery(page, shop, `kind=${kind}&width=390`)
    await typeInto(page, kind, { number: CARD.number })
    const number = inputOf(page, kind, 'number')
    for (const locale of LOCALES) {
      await page.selectOption('[name=locale]', locale)
      const messages = await messagesOf(locale)
      await expect(number).toHaveAccessibleName(messages.number)
      const direction = locale === 'ar' || locale === 'he' ? 'rtl' : 'ltr'
      for (const frame of await framesOf(page)) {
        await expect(frame.locator('html')).toHaveAttribute('lang', locale)
        await expect(frame.locator('html')).toHaveAttribute('dir', direction)
      }
      await expect(page.locator('#checkout')).toHaveAttribute('dir', direction)
      await expect.poll(() => cutOff(page), locale).toEqual([])
      await expect(number).toHaveValue('4242 4242 4242 4242')
    }
  })

for (const kind of KINDS)
  test(`${kind}: nothing is cut off at any width, and nothing moves while it loads`, async ({
    page,
    shop,
  }) => {
    test.slow()
    for (const query of ['width=320', 'width=390', 'width=full', 'size=200', 'width=390&locale=de'])
      for (const labels of ['above', 'hidden']) {
        await openGallery(page, shop, `kind=${kind}&labels=${labels}&${query}`)
        expect(await cutOff(page), query).toEqual([])
        expect(await layoutShift(page), query).toEqual([])
      }
    for (const width of ['600', '320', '390', 'full']) {
      await choose(page, 'width', width)
      await expect.poll(() => cutOff(page), width).toEqual([])
    }
  })

test('right to left, the fields are mirrored and the digits are not', async ({ page, shop }) => {
  await openGallery(page, shop, 'kind=split&locale=ar&width=390')
  await typeInto(page, 'split', { number: CARD.number })
  const place = async (selector: string) => (await page.locator(selector).boundingBox())?.x ?? 0
  expect(await place('#cardExpiry')).toBeGreaterThan(await place('#cardCvc'))
  const number = inputOf(page, 'split', 'number')
  const icon = page.frameLocator('#cardNumber iframe').locator('.icon')
  const [one, other] = [await icon.boundingBox(), await number.boundingBox()]
  expect(one?.x).toBeGreaterThan((other?.x ?? 0) + (other?.width ?? 0) - 1)
  await expect(number).toHaveCSS('direction', 'ltr')
  await expect(number).toHaveCSS('text-align', 'right')
})

test('controls work by keyboard, change the fields in use, and are kept in the address', async ({
  page,
  shop,
}) => {
  await openGallery(page, shop, 'kind=split')
  await typeInto(page, 'split', { number: '400000250000' })
  await expect(page.locator('#log')).toContainText('cartes_bancaires')
  const number = page.frameLocator('#cardNumber iframe')
  await expect(number.locator('.network')).toHaveCount(2)

  await page.locator('[name=theme]:checked').focus()
  await page.keyboard.press('ArrowRight')
  await expect(number.locator('.field')).toHaveCSS('background-color', 'rgb(27, 34, 48)')
  await page.locator('[name=radius]').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(number.locator('.field')).toHaveCSS('border-radius', '7px')
  await page.locator('[name=hidePostalCode]').check()
  await expect(page.locator('#postalCode')).toHaveCount(0)
  await page.locator('[name=disabled]').check()
  await expect(inputOf(page, 'split', 'cvc')).toBeDisabled()
  await expect(inputOf(page, 'split', 'number')).toHaveValue('4000 0025 0000')

  expect(new URL(page.url()).searchParams.get('theme')).toBe('night')
  await page.reload()
  await expect(page.locator('[name=theme][value=night]')).toBeChecked()
  await expect(page.locator('#code')).toContainText("borderRadius: '7px'")
  await expect(inputOf(page, 'split', 'cvc')).toBeDisabled()
})

test('paying with nothing typed shows what is missing', async ({ page, shop }) => {
  await openGallery(page, shop, 'kind=split')
  await page.locator('#pay').click()
  await expect(inputOf(page, 'split', 'number')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#log li').filter({ hasText: 'createPaymentMethod' })).toContainText(
    'incomplete_number',
  )
})

test('the shop leads to the gallery, in the language of the shop', async ({ page, shop }) => {
  await page.goto(`${shop.url}/?lang=zh-CN`)
  await page.locator('#dev a[href="/gallery"]').click()
  await expect(page.locator('h1')).toHaveText('元素展厅')
  await expect(page.locator('.gallery')).toHaveAttribute('data-shown', '')
})
