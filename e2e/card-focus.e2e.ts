import { changesOf, expectDrawn, expectFocused, paste, place, retype } from './caret.ts'
import { cardFrame, eventsOf, expect, openCheckout, test } from './fixtures.ts'

test('the focus moves on when a part can get no better, and back from an empty one', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, expiry, cvc, postal } = cardFrame(page)
  await number.click()
  await page.keyboard.type('4242424242424242' + '1234' + '123' + '94110')
  await expect(number).toHaveValue('4242 4242 4242 4242')
  await expect(expiry).toHaveValue('12 / 34')
  await expect(cvc).toHaveValue('123')
  await expect(postal).toHaveValue('94110')

  // UnionPay may go on up to 19 digits, so it waits.
  await retype(page, number, '6200000000000005')
  await expectFocused(page, 'cardnumber')
  await page.keyboard.type('047')
  await expectFocused(page, 'exp-date')

  // Neither a delete nor an edit in the middle moves on, however valid it makes the number.
  await place(number, '4242 4242 4242 4242 2‸')
  await page.keyboard.press('Backspace')
  await changesOf(page)
  await expectDrawn(number, '4242 4242 4242 4242‸')
  await place(number, '4242‸ 4242 4242')
  await paste(page, '4242')
  await expectDrawn(number, '4242 4242‸ 4242 4242')
  await expectFocused(page, 'cardnumber')
  await place(number, '‸')
  await paste(page, '4242 4242 4242 4242')
  await expectFocused(page, 'exp-date')

  await place(postal, '‸')
  await postal.fill('')
  await page.keyboard.press('Backspace')
  await expectFocused(page, 'cvc')
  await expectDrawn(cvc, '123‸')
  for (let digit = 0; digit < 3; digit++) await page.keyboard.press('Backspace')
  await expectDrawn(cvc, '‸')
  await page.keyboard.press('Backspace')
  await expectDrawn(expiry, '12 / 34‸')
  await expectFocused(page, 'exp-date')
})

test('a Backspace that is held down stops at its own part', async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, expiry } = cardFrame(page)
  await place(number, '4242‸')
  await place(expiry, '12 / ‸')
  for (let times = 0; times < 6; times++) await page.keyboard.down('Backspace')
  await page.keyboard.up('Backspace')
  await expectFocused(page, 'exp-date')
  await expect(number).toHaveValue('4242')
})

test('Tab passes through the element and out of it, both ways; focus and blur are told once', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(
    page,
    { sandbox, merchant },
    { body: '<form><input id="name"><div id="card"></div><button id="pay">Pay</button></form>' },
  )
  const container = page.locator('#card')
  const heard = async () => [
    (await eventsOf(page, 'focus')).length,
    (await eventsOf(page, 'blur')).length,
  ]
  await page.locator('#name').focus()
  for (const where of ['cardnumber', 'exp-date', 'cvc', 'postal']) {
    await page.keyboard.press('Tab')
    await expectFocused(page, where)
  }
  await expect(container).toHaveClass(/OnerwayElement--focus/)
  expect(await heard()).toEqual([1, 0])
  await page.keyboard.press('Tab')
  await expectFocused(page, 'pay')
  await expect(container).not.toHaveClass(/--focus/)
  expect(await heard()).toEqual([1, 1])
  for (const where of ['postal', 'cvc', 'exp-date', 'cardnumber', 'name']) {
    await page.keyboard.press('Shift+Tab')
    await expectFocused(page, where)
  }
  await expect.poll(heard).toEqual([2, 2])

  // By the page's own code, and by a press beside the inputs.
  await page.evaluate('card.focus()')
  await expectFocused(page, 'cardnumber')
  await cardFrame(page).frame.locator('.icon').click()
  await expectFocused(page, 'cardnumber')
  expect(await heard()).toEqual([3, 2])
  await page.evaluate('card.blur()')
  await expect.poll(heard).toEqual([3, 3])
  await expect(container).not.toHaveClass(/--focus/)
  await page.keyboard.type('4')
  await cardFrame(page).frame.locator('.icon').click()
  await expectFocused(page, 'cardnumber')
  await expect(cardFrame(page).number).toHaveValue('')
  expect(await heard()).toEqual([4, 3])
})

test('a label, the container around the field and focus() lead to the first open part', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(
    page,
    { sandbox, merchant },
    {
      body: `<form><label for="card">Card</label><input id="name">
        <div id="card" style="padding: 20px; border: 1px solid"></div></form>`,
    },
  )
  const { number } = cardFrame(page)
  await page.getByText('Card', { exact: true }).click()
  await expectFocused(page, 'cardnumber')
  await page.keyboard.type('4242424242424242')
  await expect(number).toHaveValue('4242 4242 4242 4242')
  await page.locator('#name').focus()
  await page.locator('#card').click({ position: { x: 6, y: 6 } })
  await expectFocused(page, 'exp-date')
  await page.evaluate('card.clear()')
  await expect(number).toHaveValue('')
  await expectFocused(page, 'exp-date')
})

test('Enter presses the default button of the form, unless it is disabled or the page says no', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  await page.evaluate(`
    var submits = 0, sent = 0, allow = true
    card.on('submit', (event) => { submits++; if (!allow) event.preventDefault() })
    document.forms[0].addEventListener('submit', (event) => { sent++; event.preventDefault() })
  `)
  const counts = () => page.evaluate('[submits, sent]')
  await cardFrame(page).number.focus()
  await page.keyboard.press('Enter')
  await expect.poll(counts).toEqual([1, 1])
  await page.evaluate('allow = false')
  await page.keyboard.press('Enter')
  await expect.poll(counts).toEqual([2, 1])
  await page.evaluate('allow = true; document.querySelector("button").disabled = true')
  await page.keyboard.press('Enter')
  await expect.poll(counts).toEqual([3, 1])
  await page.evaluate('document.querySelector("button").disabled = false')
  await page.keyboard.press('Enter')
  await expect.poll(counts).toEqual([4, 2])
  expect(await eventsOf(page, 'escape')).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => eventsOf(page, 'escape')).toEqual([{ elementType: 'card' }])
})
