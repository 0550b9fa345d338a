import { beforeEach, describe, expect, test } from 'vitest'
import { changes, startAfresh, type Checkout, type Field } from '../checkout.ts'
import { copy, expectDrawn, expectValue, place, retype } from '../hand.ts'

/** Typed into an empty number field: what it shows, and whose card it is. */
const BRANDS: [typed: string, shown: string, brand: string][] = [
  ['4242424242424242', '4242 4242 4242 4242', 'visa'],
  ['424242424242424100', '4242 4242 4242 4241 00', 'visa'],
  ['4242424242424241000', '4242 4242 4242 4241 000', 'visa'],
  ['5555555555554444', '5555 5555 5555 4444', 'mastercard'],
  ['5105105105105100', '5105 1051 0510 5100', 'mastercard'],
  ['2223003122003222', '2223 0031 2200 3222', 'mastercard'],
  ['2720991122334455', '2720 9911 2233 4455', 'mastercard'],
  ['378282246310005', '3782 822463 10005', 'amex'],
  ['341111111111111', '3411 111111 11111', 'amex'],
  ['6200000000000005', '6200 0000 0000 0005', 'unionpay'],
  ['6205500000000000004', '6205 5000 0000 0000 004', 'unionpay'],
  ['6221261111111111', '6221 2611 1111 1111', 'unionpay'],
  ['8171999900000021', '8171 9999 0000 0021', 'unionpay'],
  ['3566002020360505', '3566 0020 2036 0505', 'jcb'],
  ['2131000000000008', '2131 0000 0000 0008', 'jcb'],
  ['1800000000000002', '1800 0000 0000 0002', 'jcb'],
  ['6011111111111117', '6011 1111 1111 1117', 'discover'],
  ['6445644564456445', '6445 6445 6445 6445', 'discover'],
  ['6500000000000002', '6500 0000 0000 0002', 'discover'],
  ['30569309025904', '3056 930902 5904', 'diners'],
  ['3056930009020004', '3056 9300 0902 0004', 'diners'],
  ['36227206271667', '3622 720627 1667', 'diners'],
  ['6759649826438453', '6759 6498 2643 8453', 'maestro'],
  ['4936980000000008', '4936 9800 0000 0008', 'maestro'],
]

/** An edit of the number: from, keys, to. */
const EDITS: [from: string, keys: string, to: string][] = [
  ['‸', '4111', '4111‸'],
  ['4242‸', '4', '4242 4‸'],
  ['4242 4‸', 'Backspace', '4242‸'],
  ['4242 ‸4242', 'Backspace', '424‸4 242'],
  ['4242‸ 4242', 'Backspace', '424‸4 242'],
  ['4242‸ 4242', 'Delete', '4242‸ 242'],
  ['4242 ‸4242', 'Delete', '4242‸ 242'],
  ['‸4242 4242', 'Backspace', '‸4242 4242'],
  ['4242 4242‸', 'Delete', '4242 4242‸'],
  ['42‸42 4242', '9', '429‸4 2424 2'],
  ['4242 4242 ‸4242', '9', '4242 4242 9‸424 2'],
  ['4[242 4]242', '7', '47‸24 2'],
  ['4[242 4]242', 'Backspace', '4‸242'],
  ['4[242 4]242', 'Delete', '4‸242'],
  ['[4242 4]242', '5', '5‸242'],
  ['42[42 42]42', 'Control+x', '42‸42'],
  ['4242 4242‸', 'Control+Backspace', '4242‸'],
  ['4242 42‸42', 'Home', '‸4242 4242'],
  ['4242 42‸42', 'End', '4242 4242‸'],
  ['4242 42‸42', 'ArrowLeft', '4242 4‸242'],
  ['4242 42‸42', 'ArrowRight', '4242 424‸2'],
  ['4242 ‸4242', 'Shift+ArrowRight', '4242 [4]242'],
  ['3782 8224‸63 1000', '1', '3782 82241‸6 31000'],
  ['3782 822463 10005‸', 'Backspace', '3782 822463 1000‸'],
  ['‸3782 822463 1000', 'Delete', '‸7828 2246 3100 0'],
]

/** Anything between the digits, and digits of other scripts. */
const WAYS_OF_WRITING: [typed: string, shown: string][] = [
  ['4242 4242', '4242 4242‸'],
  ['4242-4242', '4242 4242‸'],
  ['4242.4242', '4242 4242‸'],
  ['４２４２５', '4242 5‸'],
  ['٤٢٤٢٥', '4242 5‸'],
  ['4a2b4', '424‸'],
]

const PASTES: [from: string, pasted: string, to: string][] = [
  ['4[242 4]242', '11-11', '4111 1‸242'],
  ['42‸42', ' 00\u00a000 ', '4200 00‸42'],
  ['‸', '４２４２ ٤٢', '4242 42‸'],
  ['[4242]', 'card: 4111–1111', '4111 1111‸'],
  ['4242‸', '1.2.3', '4242 123‸'],
  ['4242‸', 'nothing', '4242‸'],
  ['42[42 42]42', 'nothing', '42[42 42]42'],
  ['[4242 4242]', '5105105105105', '5105 1051 0510 5‸'],
  ['‸4242', '51\n05', '5105‸ 4242'],
]

const REFUSED: [field: Field, drawing: string, key: string][] = [
  ['number', '5555 5555 5555 4444‸', '1'],
  ['number', '5555 ‸5555 5555 4444', '1'],
  ['number', '5555 ‸5555 5555 4444', 'a'],
  ['number', '5555 5[555 55]55 4444', 'x'],
  ['number', '‸5555 5555 5555 4444', ' '],
  ['expiry', '12 / ‸34', '/'],
  ['expiry', '12 / 34‸', '5'],
  ['expiry', '1[2 / 3]4', 'e'],
  ['cvc', '12‸3', '4'],
  ['cvc', '12‸', 'x'],
]

/** Undo and redo after typing 42424, two steps back, a 9, and a paste of 11: `4242 911‸4`. */
const STEPS: [keys: string, shown: string][] = [
  ['Control+z', '4242 9‸4'],
  ['Control+z', '4242‸ 4'],
  ['Control+Shift+z', '4242 9‸4'],
  ['Control+y', '4242 911‸4'],
  ['Control+y', '4242 911‸4'],
  ['Control+z', '4242 9‸4'],
  ['5', '4242 95‸4'],
  ['Control+y', '4242 95‸4'],
  ['Control+z', '4242 9‸4'],
]

const COMPOSED: [field: Field, from: string, text: string, to: string][] = [
  ['number', '4242‸', '１１１', '4242 111‸'],
  ['number', '42‸42', '１', '421‸4 2'],
  ['number', '42‸42', '卡', '42‸42'],
  ['number', '4242 [42]42', '９', '4242 9‸42'],
  ['expiry', '‸', '１２月３４', '12 / 34‸'],
  ['cvc', '‸', '１２３', '123‸'],
]

/** How a number is written, whatever way it comes in. */
export function typing(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  describe('each brand has its own groups', () => {
    test.each(BRANDS)('%s → %s (%s)', async (typed, shown, brand) => {
      await retype(checkout(), 'number', typed)
      await expectValue(checkout(), 'number', shown)
      expect((await changes(checkout(), 'number')).pop()?.brand).toBe(brand)
    })
  })

  describe('an edit leaves the caret where it was made', () => {
    test.each(EDITS)('%s %s → %s', async (from, keys, to) => {
      await place(checkout(), 'number', from)
      await checkout().engine.press(keys)
      await expectDrawn(checkout(), 'number', to)
    })
  })

  describe('separators and the digits of other scripts are taken', () => {
    test.each(WAYS_OF_WRITING)('%s → %s', async (typed, shown) => {
      await retype(checkout(), 'number', typed)
      await expectDrawn(checkout(), 'number', shown)
    })
  })

  describe('a paste leaves the caret behind what it brought', () => {
    test.each(PASTES)('%s paste %j → %s', async (from, pasted, to) => {
      await copy(checkout(), pasted)
      await place(checkout(), 'number', from)
      await checkout().engine.press('Control+v')
      await expectDrawn(checkout(), 'number', to)
    })
  })

  describe('a refused key changes nothing, nor what the page knows', () => {
    test.each(REFUSED)('%s %s %s', async (field, drawing, key) => {
      await place(checkout(), 'number', '5555 5555 5555 4444‸')
      await place(checkout(), field, drawing)
      const before = await changes(checkout(), field)
      await checkout().engine.press(key)
      expect(await changes(checkout(), field)).toEqual(before)
      await expectDrawn(checkout(), field, drawing)
    })
  })

  test('undo and redo go step by step, each with its caret', async () => {
    const { engine } = checkout()
    await copy(checkout(), '11')
    await retype(checkout(), 'number', '42424')
    await engine.press('ArrowLeft', 'ArrowLeft', '9')
    await expectDrawn(checkout(), 'number', '4242 9‸4')
    await engine.press('Control+v')
    await expectDrawn(checkout(), 'number', '4242 911‸4')
    for (const [keys, shown] of STEPS) {
      await engine.press(keys)
      await expectDrawn(checkout(), 'number', shown)
    }
  })

  describe('an input method composes undisturbed; at its end digits are taken', () => {
    test.each(COMPOSED)('%s %s composing %s → %s', async (field, from, text, to) => {
      await place(checkout(), field, from)
      const [head = '', tail = ''] = from.replace(/\[.*\]/, '‸').split('‸')
      let first = true
      await checkout().engine.compose(text, async (composing) => {
        // Only the first character's surroundings are known; the others stand behind it.
        if (first) await expectValue(checkout(), field, head + composing + tail)
        first = false
      })
      await expectDrawn(checkout(), field, to)
    })
  })
}
