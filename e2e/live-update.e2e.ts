import type { Page } from '@playwright/test'
import { changesOf, fillFromScript } from './caret.ts'
import { CARD, cardFrame, expect, openCheckout, test } from './fixtures.ts'
import { fieldOf, openSplit, TYPES, typeSplit } from './fields.ts'

/** Fails the test if a frame of ours loads again: an update is no remount. */
async function countLoads(page: Page): Promise<() => number> {
  let loads = 0
  page.on('framenavigated', (frame) => {
    if (frame.url().includes('card.html')) loads++
  })
  return () => loads
}

const warningsOf = (page: Page): string[] => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  return warnings
}

test('the language of all fields changes while they are in use', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await typeSplit(page, { expiry: '13' })
  await fieldOf(page, 'cardExpiry').fill('12')
  await page.locator('#after').click()
  const loads = await countLoads(page)
  const title = (type: string) => page.locator(`#${type} iframe`)
  await expect(title('cardNumber')).toHaveAttribute('title', 'Card number')

  await page.evaluate("elements.update({ locale: 'zh-CN' })")
  await expect(title('cardNumber')).toHaveAttribute('title', '卡号')
  const expiry = page.frameLocator('#cardExpiry iframe')
  await expect(expiry.getByRole('status')).toHaveText('请输入完整的有效期')
  await expect(expiry.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect
    .poll(() => page.evaluate("seen.filter(({ name }) => name === 'change').pop().event.error"))
    .toMatchObject({ code: 'incomplete_expiry', message: '请输入完整的有效期' })

  await page.evaluate("elements.update({ locale: 'ar' })")
  await expect(expiry.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(fieldOf(page, 'cardExpiry')).toHaveAttribute('dir', 'ltr')
  await expect(fieldOf(page, 'cardNumber')).toHaveValue('4242 4242 4242 4242')
  await expect(fieldOf(page, 'postalCode')).toHaveValue('94110')
  expect(loads()).toBe(0)
})

test('a later update counts, though an earlier one loads longer', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  let finish = () => {}
  const held = new Promise<void>((resolve) => (finish = resolve))
  const asked: string[] = []
  await page.route(/\/ja[-.]/, async (route) => {
    asked.push(route.request().url())
    await held
    await route.continue()
  })
  await page.evaluate("elements.update({ locale: 'ja' })")
  await expect.poll(() => asked.length).toBe(1)
  await page.evaluate("elements.update({ locale: 'fr' })")
  const { frame } = cardFrame(page)
  await expect(frame.locator('html')).toHaveAttribute('lang', 'fr')
  const title = await page.locator('#card iframe').getAttribute('title')
  finish()
  await page.evaluate("card.update({ placeholder: { cvc: 'zzz' } })")
  await expect(cardFrame(page).cvc).toHaveAttribute('placeholder', 'zzz')
  await expect(frame.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('#card iframe')).toHaveAttribute('title', title ?? '')
})

test('each split field takes its own options while it is in use', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await typeSplit(page)
  const loads = await countLoads(page)
  const number = fieldOf(page, 'cardNumber')
  await page.evaluate(
    "elements.getElement('cardNumber').update({ disabled: true, placeholder: 'nnn', hideIcon: true })",
  )
  await expect(number).toBeDisabled()
  await expect(number).toHaveAttribute('placeholder', 'nnn')
  await expect(page.frameLocator('#cardNumber iframe').locator('.icon')).toHaveCount(0)
  for (const type of TYPES.slice(1)) await expect(fieldOf(page, type)).toBeEnabled()
  // Only what is named changes.
  await page.evaluate("elements.getElement('cardNumber').update({ disabled: false })")
  await expect(number).toBeEnabled()
  await expect(number).toHaveAttribute('placeholder', 'nnn')
  await expect(number).toHaveValue('4242 4242 4242 4242')
  await page.evaluate("elements.getElement('cardNumber').update({ hideIcon: false })")
  await expect(page.frameLocator('#cardNumber iframe').locator('.icon')).toHaveCount(1)
  await page.evaluate("elements.getElement('cardNumber').update({ showIcon: false })")
  await expect(page.frameLocator('#cardNumber iframe').locator('.icon')).toHaveCount(0)
  // The number is the same field as before: focus moves on from it once that is asked for.
  await page.evaluate("elements.getElement('cardNumber').update({ autoAdvance: true })")
  await number.fill('')
  await page.keyboard.type(CARD.number)
  await expect(fieldOf(page, 'cardExpiry')).toBeFocused()
  expect(loads()).toBe(0)
})

test('looks change while the fields are in use, and the frame grows with them', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openSplit(page, { sandbox, merchant })
  await typeSplit(page)
  const loads = await countLoads(page)
  const number = fieldOf(page, 'cardNumber')
  const height = async () =>
    (await page.locator('#cardNumber iframe').boundingBox())?.height as number
  const plain = await height()
  await page.evaluate(
    "elements.update({ appearance: { theme: 'flat', labels: 'above', variables: { fontSizeBase: '20px' } } })",
  )
  await expect(number).toHaveCSS('font-size', '20px')
  await expect.poll(height).toBeGreaterThan(plain + 40)
  await page.evaluate(
    "elements.update({ appearance: { theme: 'none', rules: { '.Input': { color: 'rgb(1, 2, 3)' } } } })",
  )
  await expect(number).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(number).toHaveCSS('font-size', '16px')
  // Taken off again, nothing of it is left.
  await page.evaluate('elements.update({ appearance: undefined })')
  await expect(number).not.toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect.poll(height).toBe(plain)
  await expect(number).toHaveValue('4242 4242 4242 4242')
  expect(loads()).toBe(0)
})

test("a merchant's own words stand in place of ours, and stay text", async ({
  page,
  sandbox,
  merchant,
}) => {
  const warnings = warningsOf(page)
  await openCheckout(page, { sandbox, merchant })
  const { number, frame } = cardFrame(page)
  await number.focus()
  await fillFromScript(number, '4242424242424241')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  const markup = '<img src=x onerror="document.title=1">'
  await page.evaluate((text) => {
    const { elements } = window as unknown as { elements: { update(options: object): void } }
    elements.update({
      translations: {
        invalid_number: text,
        number: 'Long number',
        frame_title_card: 'Card of the shop',
        fr: { number: 'Le numéro' },
        expiry: 7,
        cvc: '',
        nothing: 'x',
        constructor: 'x',
        incomplete_cvc: 'Needs {digits}',
        postal: 'p'.repeat(300),
        expiry_placeholder: { '': 'x' },
      },
    })
  }, markup)
  await expect(frame.getByRole('textbox', { name: 'Long number' })).toHaveCount(1)
  await expect(frame.getByRole('status')).toHaveText(markup)
  await expect(frame.locator('img')).toHaveCount(0)
  await expect(page.locator('#card iframe')).toHaveAttribute('title', 'Card of the shop')
  expect((await changesOf(page)).pop()?.error?.message).toBe(markup)
  await expect.poll(() => warnings.join()).toContain('translations.expiry')
  const named = warnings.join().match(/translations\.[\w.]+/g) ?? []
  expect(named.sort()).toEqual(
    ['constructor', 'cvc', 'expiry', 'expiry_placeholder', 'incomplete_cvc', 'nothing', 'postal']
      .map((key) => 'translations.' + key)
      .sort(),
  )

  // Those of the language that is shown count before the general ones.
  await page.evaluate("elements.update({ locale: 'fr' })")
  await expect(frame.getByRole('textbox', { name: 'Le numéro' })).toHaveCount(1)
  await page.evaluate('elements.update({ translations: undefined })')
  await expect(frame.getByRole('textbox', { name: 'Numéro de carte' })).toHaveCount(1)
  expect(warnings.filter((text) => text.includes('translations'))).toHaveLength(1)
})
