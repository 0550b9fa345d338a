import { expectDrawn } from './caret.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'
import { fieldOf, openSplit } from './fields.ts'

test('a number that is dragged from the page into the field is taken', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { number } = cardFrame(page)
  const box = await number.boundingBox()
  if (!box) throw new Error('The number is not there.')
  // A drag that comes from outside, over the field and let go there.
  const session = await page.context().newCDPSession(page)
  const items = [{ mimeType: 'text/plain', data: 'card: 4242-4242-4242-4242' }]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + 30,
      y: box.y + box.height / 2,
      data: { items, dragOperationsMask: 1 },
    })
  await expect(number).toHaveValue('4242 4242 4242 4242')
  await number.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await expectDrawn(number, '4242 4242 4242 424‸')
})

test("the container wears a merchant's own classes, several to a state", async ({
  page,
  sandbox,
  merchant,
}) => {
  const classes = {
    base: 'field big',
    focus: 'on',
    empty: 'none',
    complete: 'good',
    invalid: 'bad',
  }
  await openSplit(page, { sandbox, merchant }, { fields: { cardNumber: { classes } } })
  const container = page.locator('#cardNumber')
  await expect(container).toHaveClass('field big none')
  await fieldOf(page, 'cardNumber').click()
  await expect(container).toHaveClass('field big none on')
  await page.keyboard.type('4242424242424241')
  await expect(container).toHaveClass('field big on bad')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('2')
  await expect(container).toHaveClass('field big on good')
  await page.evaluate("elements.getElement('cardNumber').destroy()")
  await expect(container).toHaveClass('')
  expect(await page.evaluate("elements.getElement('cardNumber')")).toBeNull()
  await expect(page.locator('#cardExpiry')).toHaveClass(/OnerwayElement/)
})
