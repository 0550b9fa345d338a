import type { Page } from '@playwright/test'
import { changesOf, fillFromScript, place } from './caret.ts'
import { CARD, cardFrame, expect, openCheckout, test, typeCard, waitForEvent } from './fixtures.ts'

/** The card's document, to look into from inside. */
const cardDocument = (page: Page) => {
  const frame = page.frame({ url: /card\.html/ })
  if (!frame) throw new Error('There is no card frame on the page.')
  return frame
}

test('every part has its name, label, keyboard and autofill token, and nothing that hinders a fill', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { frame } = cardFrame(page)
  for (const [label, name, token, keyboard] of [
    ['Card number', 'cardnumber', 'cc-number', 'numeric'],
    ['Expiry date', 'exp-date', 'cc-exp', 'numeric'],
    ['Security code', 'cvc', 'cc-csc', 'numeric'],
    ['Postal code', 'postal', 'billing postal-code', 'text'],
  ] as const) {
    const input = frame.getByLabel(label)
    await expect(input).toHaveAttribute('name', name)
    await expect(input).toHaveAttribute('autocomplete', token)
    await expect(input).toHaveAttribute('inputmode', keyboard)
    for (const [attribute, value] of [
      ['type', 'text'],
      ['autocorrect', 'off'],
      ['autocapitalize', 'none'],
      ['spellcheck', 'false'],
      ['dir', 'ltr'],
      ['aria-required', 'true'],
    ] as const)
      await expect(input).toHaveAttribute(attribute, value)
    for (const absent of ['maxlength', 'pattern', 'value', 'aria-invalid'])
      await expect(input).not.toHaveAttribute(absent)
  }
  await expect(frame.locator('form input')).toHaveCount(4)
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  await expect(frame.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('assistive technology finds labelled fields, one live region and a named frame', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant }, { options: { locale: 'zh-CN' } })
  await expect(page.locator('#card iframe')).toHaveAttribute('title', '安全的银行卡支付表单')
  await expect(page.locator('#card iframe')).not.toHaveAttribute('role')
  const { frame, number } = cardFrame(page)
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(frame.locator('body')).toMatchAriaSnapshot(`
    - text: 卡号
    - textbox "卡号"
    - text: 有效期
    - textbox "有效期"
    - text: 安全码
    - textbox "安全码"
    - text: 邮编
    - textbox "邮编"
    - status
  `)
  await fillFromScript(number, '4242424242424241')
  await expect(frame.getByRole('status')).toHaveText('卡号有误，请核对')
  await expect(frame.getByRole('status')).toHaveCount(1)
  await expect(frame.getByRole('textbox', { name: '卡号' })).toHaveAccessibleDescription(
    '卡号有误，请核对',
  )
  await fillFromScript(number, '4242424242424242')
  await expect(frame.getByRole('status')).toHaveText('Visa')
})

test('no digit of the card is in the markup or in any storage', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant }, { card: { hidePostalCode: true } })
  // On the frames' own site, so that the frame has storage it could use.
  await page.goto(page.url().replace('localhost', '127.0.0.1'))
  await waitForEvent(page, 'ready')
  await typeCard(page, { number: '5555555555554444', expiry: '0837', cvc: '957' })
  await changesOf(page)
  const { html, stored } = await cardDocument(page).evaluate(async () => ({
    html: document.body.outerHTML.replace(/<svg.*?<\/svg>/gs, ''),
    stored: {
      cookie: document.cookie,
      local: Object.entries({ ...localStorage }),
      session: Object.entries({ ...sessionStorage }),
      databases: await indexedDB.databases(),
      state: history.state as unknown,
    },
  }))
  expect(html).toContain('<input')
  expect(html.replace(/<script.*?<\/script>/gs, '')).not.toMatch(/\d\d/)
  expect(stored).toEqual({ cookie: '', local: [], session: [], databases: [], state: null })
})

test('the card is gone once the element or its page is', async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, expiry, cvc, postal } = cardFrame(page)
  const fill = async () => {
    await fillFromScript(number, CARD.number)
    await fillFromScript(expiry, CARD.expiry)
    await fillFromScript(cvc, CARD.cvc)
    await fillFromScript(postal, CARD.postal)
    await expect(postal).toHaveValue(CARD.postal)
  }
  await fill()
  // The controller's document outlives the element's, and is of the same origin: it keeps the inputs.
  await cardDocument(page).evaluate(() => {
    for (let index = 0; index < parent.length; index++)
      try {
        const sibling = parent[index] as Window & { kept?: HTMLInputElement[] }
        if (sibling.location.pathname.endsWith('controller.html'))
          sibling.kept = [...document.querySelectorAll('input')]
      } catch {
        // Not one of ours.
      }
  })
  await page.evaluate('card.unmount()')
  const kept = await page
    .frame({ url: /controller\.html/ })
    ?.evaluate(() =>
      (window as Window & { kept?: HTMLInputElement[] }).kept?.map(({ value }) => value),
    )
  expect(kept).toEqual(['', '', '', ''])

  await page.evaluate("seen.length = 0; card.mount('#card')")
  await waitForEvent(page, 'ready')
  await expect(number).toHaveValue('')
  await fill()
  await page.goto('about:blank')
  await page.goBack()
  await waitForEvent(page, 'ready')
  for (const input of [number, expiry, cvc, postal]) await expect(input).toHaveValue('')
  await expect(page.locator('#card')).toHaveClass(/--empty/)
  await place(number, '42‸')
  expect((await changesOf(page)).pop()).toMatchObject({ empty: false, complete: false })
})
