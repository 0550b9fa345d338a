import { beforeEach, describe, expect, test } from 'vitest'
import { changes, startAfresh, type Checkout } from '../checkout.ts'
import { expectDrawn, expectValue, fill, place, retype } from '../hand.ts'

/** Typed into an empty expiry field, key by key. */
const TYPED: [keys: string, shown: string][] = [
  ['2', '02 / ‸'],
  ['9', '09 / ‸'],
  ['1', '1‸'],
  ['0', '0‸'],
  ['1/', '01 / ‸'],
  ['1-', '01 / ‸'],
  ['1.', '01 / ‸'],
  ['1 ', '01 / ‸'],
  ['12', '12 / ‸'],
  ['13', '01 / 3‸'],
  ['19', '01 / 9‸'],
  ['00', '0‸'],
  ['07', '07 / ‸'],
  ['12/3', '12 / 3‸'],
  ['1234', '12 / 34‸'],
  ['1220', '12 / 20‸'],
  ['122034', '12 / 34‸'],
  ['12/2034', '12 / 34‸'],
  ['１２３４', '12 / 34‸'],
]

const EDITS: [from: string, keys: string, to: string][] = [
  ['12 / ‸', 'Backspace', '1‸'],
  ['12 / 3‸', 'Backspace', '12 / ‸'],
  ['12 ‸/ 34', 'Delete', '12 / ‸4'],
  ['12 / ‸34', 'Backspace', '1‸3 / 4'],
  ['12 / [34]', '5', '12 / 5‸'],
  ['[12] / 34', 'Delete', '‸34 / '],
]

/** Filled in or pasted: every way of writing July 2034. */
const WAYS_OF_WRITING = [
  ...['07/34', '7/34', '07/2034', '07-34', '07.34', '0734', '072034'],
  ...['2034-07', '2034/07', '2034年7月', '０７／３４', '07 / 34'],
]

/** How an expiry date forms itself. */
export function expiry(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  describe('an expiry date forms itself while it is typed', () => {
    test.each(TYPED)('%s → %s', async (keys, shown) => {
      await retype(checkout(), 'expiry', keys)
      await expectDrawn(checkout(), 'expiry', shown)
    })
  })

  describe('an edit of an expiry date leaves the caret where it was made', () => {
    test.each(EDITS)('%s %s → %s', async (from, keys, to) => {
      await place(checkout(), 'expiry', from)
      await checkout().engine.press(keys)
      await expectDrawn(checkout(), 'expiry', to)
    })
  })

  test('every way of writing an expiry date is taken', async () => {
    for (const written of WAYS_OF_WRITING) {
      await fill(checkout(), 'expiry', '')
      await fill(checkout(), 'expiry', written)
      await expectValue(checkout(), 'expiry', '07 / 34')
    }
  })
}

/** How long a security code is. */
export function code(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  test('a security code is as long as its brand has it', async () => {
    await retype(checkout(), 'number', '378282246310005')
    await retype(checkout(), 'cvc', '1234')
    await expectValue(checkout(), 'cvc', '1234')
    await retype(checkout(), 'number', '4242')
    await expectValue(checkout(), 'cvc', '123')
    // Three digits are too few again, and that is no error while the shopper is elsewhere.
    await retype(checkout(), 'number', '3782')
    expect((await changes(checkout())).pop()?.error).toBeUndefined()
    await retype(checkout(), 'cvc', '1234')
    await expectValue(checkout(), 'cvc', '1234')
  })

  test('anything but digits is left out of a security code', async () => {
    await retype(checkout(), 'cvc', ' 1-2a３')
    await expectDrawn(checkout(), 'cvc', '123‸')
  })
}

const POSTAL_CODES: [typed: string, tidy: string][] = [
  ['sw1a1aa', 'SW1A 1AA'],
  ['k1a 0b1', 'K1A 0B1'],
  ['94110', '94110'],
]

/** How a postal code is written. */
export function postal(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  describe('a postal code is tidied when it is left, not before', () => {
    test.each(POSTAL_CODES)('%s → %s', async (typed, tidy) => {
      await retype(checkout(), 'postal', typed)
      await expectValue(checkout(), 'postal', typed)
      await checkout().engine.press('Shift+Tab')
      await expectValue(checkout(), 'postal', tidy)
      const told = (await changes(checkout())).filter(({ value }) => value?.postalCode)
      expect(told.pop()?.value).toEqual({ postalCode: tidy })
    })
  })
}
