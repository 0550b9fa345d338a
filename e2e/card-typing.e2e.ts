import { cardSession, changesOf, expectDrawn, paste, place, retype } from './caret.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'

test.beforeEach(({ page, sandbox, merchant }) => openCheckout(page, { sandbox, merchant }))

test('each brand has its own groups, and is announced once it is certain', async ({ page }) => {
  const { number, frame } = cardFrame(page)
  const status = frame.getByRole('status')
  for (const [typed, shown, name] of [
    ['4242424242424242', '4242 4242 4242 4242', 'Visa'],
    ['5555555555554444', '5555 5555 5555 4444', 'Mastercard'],
    ['378282246310005', '3782 822463 10005', 'American Express'],
    ['6205500000000000004', '6205 5000 0000 0000 004', 'UnionPay'],
    ['3566002020360505', '3566 0020 2036 0505', 'JCB'],
    ['6011111111111117', '6011 1111 1111 1117', 'Discover'],
    ['30569309025904', '3056 930902 5904', 'Diners Club'],
    ['3056930009020004', '3056 9300 0902 0004', 'Diners Club'],
    ['6759649826438453', '6759 6498 2643 8453', 'Maestro'],
  ] as const) {
    await retype(page, number, typed)
    await expect(number).toHaveValue(shown)
    await expect(status).toHaveText(name)
  }
  const brands = (await changesOf(page)).map(({ brand }) => brand)
  expect(brands).toContain('unionpay')
  // 4936 98 is Maestro's, so a 4 alone is nobody's yet.
  expect(brands.slice(0, 2)).toEqual([undefined, 'visa'])
})

test('an edit leaves the caret where it was made', async ({ page }) => {
  const { number } = cardFrame(page)
  const keys: [from: string, keys: string, to: string][] = [
    ['4242‸', '4', '4242 4‸'],
    ['4242 4‸', 'Backspace', '4242‸'],
    ['4242 ‸4242', 'Backspace', '424‸4 242'],
    ['4242‸ 4242', 'Delete', '4242‸ 242'],
    ['42‸42 4242', '9', '429‸4 2424 2'],
    ['4242 4242 ‸4242', '9', '4242 4242 9‸424 2'],
    ['4[242 4]242', '7', '47‸24 2'],
    ['4[242 4]242', 'Backspace', '4‸242'],
    ['[4242 4]242', '5', '5‸242'],
    ['42[42 42]42', 'ControlOrMeta+x', '42‸42'],
    ['4242 4242‸', 'ControlOrMeta+Backspace', '4242‸'],
    ['4242 42‸42', 'Home', '‸4242 4242'],
    ['3782 8224‸63 1000', '1', '3782 82241‸6 31000'],
  ]
  for (const [from, key, to] of keys)
    await test.step(`${from} ${key}`, async () => {
      await place(number, from)
      await page.keyboard.press(key)
      await expectDrawn(number, to)
    })

  const pastes: [from: string, text: string, to: string][] = [
    ['4[242 4]242', '11-11', '4111 1‸242'],
    ['42‸42', ' 00\u00a000 ', '4200 00‸42'],
    ['‸', '４２４２ ٤٢', '4242 42‸'],
    ['[4242]', 'card: 4111–1111', '4111 1111‸'],
    ['4242‸', 'nothing', '4242‸'],
  ]
  for (const [from, text, to] of pastes)
    await test.step(`${from} paste ${text}`, async () => {
      await place(number, from)
      await paste(page, text)
      await expectDrawn(number, to)
    })
})

test('a refused key changes nothing: not the text, the caret, the selection, nor what the page knows', async ({
  page,
}) => {
  const { number, expiry, cvc } = cardFrame(page)
  await place(expiry, '12 / 34‸')
  await place(cvc, '123‸')
  await place(number, '5555 5555 5555 4444‸')
  const before = await changesOf(page)
  for (const [input, drawing, keys] of [
    [number, '5555 5555 5555 4444‸', '1'],
    [number, '5555 ‸5555 5555 4444', '1'],
    [number, '5555 ‸5555 5555 4444', 'a'],
    [number, '5555 5[555 55]55 4444', 'x'],
    [number, '‸5555 5555 5555 4444', ' '],
    [expiry, '12 / ‸34', '/'],
    [expiry, '12 / 34‸', '5'],
    [expiry, '1[2 / 3]4', 'e'],
    [cvc, '12‸3', '4'],
  ] as const) {
    await place(input, drawing)
    await page.keyboard.press(keys)
    await changesOf(page)
    await expectDrawn(input, drawing)
  }
  expect(await changesOf(page)).toEqual(before)
})

test('undo and redo go step by step, each with its caret', async ({ page }) => {
  const { number } = cardFrame(page)
  await retype(page, number, '42424')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('9')
  await expectDrawn(number, '4242 9‸4')
  await paste(page, '11')
  await expectDrawn(number, '4242 911‸4')
  for (const [keys, shown] of [
    ['ControlOrMeta+z', '4242 9‸4'],
    ['ControlOrMeta+z', '4242‸ 4'],
    ['ControlOrMeta+Shift+z', '4242 9‸4'],
    ['ControlOrMeta+y', '4242 911‸4'],
    ['ControlOrMeta+y', '4242 911‸4'],
    ['ControlOrMeta+z', '4242 9‸4'],
    ['5', '4242 95‸4'],
    ['ControlOrMeta+y', '4242 95‸4'],
  ] as const) {
    await page.keyboard.press(keys)
    await expectDrawn(number, shown)
  }
  await page.evaluate('card.clear()')
  await expect(number).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+z')
  await changesOf(page)
  await expect(number).toHaveValue('')
})

test('while an input method composes nothing is rewritten; at its end digits are taken', async ({
  page,
}) => {
  const { number, expiry } = cardFrame(page)
  const session = await cardSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })

  await place(number, '4242‸')
  const before = await changesOf(page)
  await compose('１１')
  await expect(number).toHaveValue('4242１１')
  await compose('１１１')
  await expect(number).toHaveValue('4242１１１')
  await session.send('Input.insertText', { text: '１１１' })
  await expectDrawn(number, '4242 111‸')

  await place(number, '42‸42')
  await compose('ka')
  await session.send('Input.insertText', { text: '卡' })
  await expectDrawn(number, '42‸42')
  expect(await changesOf(page)).toEqual(before)

  await place(expiry, '‸')
  await compose('１２月')
  await session.send('Input.insertText', { text: '１２月３４' })
  await expectDrawn(expiry, '12 / 34‸')
})

test('an expiry date forms itself while it is typed', async ({ page }) => {
  const { expiry } = cardFrame(page)
  for (const [keys, shown] of [
    ['2', '02 / ‸'],
    ['1', '1‸'],
    ['1/', '01 / ‸'],
    ['1-', '01 / ‸'],
    ['1.', '01 / ‸'],
    ['1 ', '01 / ‸'],
    ['13', '01 / 3‸'],
    ['00', '0‸'],
    ['12', '12 / ‸'],
    ['12/3', '12 / 3‸'],
    ['1220', '12 / 20‸'],
    ['12/2034', '12 / 34‸'],
  ] as const) {
    await retype(page, expiry, keys)
    await expectDrawn(expiry, shown)
  }
  await place(expiry, '12 / ‸')
  await page.keyboard.press('Backspace')
  await expectDrawn(expiry, '1‸')
  await place(expiry, '12 ‸/ 34')
  await page.keyboard.press('Delete')
  await expectDrawn(expiry, '12 / ‸4')
})

test('a security code is as long as its brand has it', async ({ page }) => {
  const { number, cvc } = cardFrame(page)
  await retype(page, number, '378282246310005')
  await retype(page, cvc, '1234')
  await expect(cvc).toHaveValue('1234')
  await retype(page, number, '4242')
  await expect(cvc).toHaveValue('123')
  await expect(cvc).toHaveClass(/is-complete/)

  await retype(page, number, '3782')
  await expect(cvc).toHaveValue('123')
  await expect(cvc).not.toHaveClass(/is-complete|is-invalid/)
  expect((await changesOf(page)).pop()).not.toHaveProperty('error')
})
