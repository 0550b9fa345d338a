import { beforeEach, describe, expect, test } from 'vitest'
import {
  changes,
  expectFocused,
  FIELDS,
  heardBy,
  startAfresh,
  type Checkout,
  type Field,
} from '../checkout.ts'
import { eventually } from '../eventually.ts'
import { enter, expectValue, fill, write } from '../hand.ts'

type Values = Record<Field, string>

const PLAIN: Values = {
  number: '4242 4242 4242 4242',
  expiry: '12 / 34',
  cvc: '123',
  postal: '94110',
}

/** What a password manager writes, and what the fields make of it. */
const FILLS: [how: string, filled: Values, shown: Values][] = [
  ['bare', { number: '4242424242424242', expiry: '12/34', cvc: '123', postal: '94110' }, PLAIN],
  [
    'spaced',
    { number: ' 4242 4242 4242 4242 ', expiry: '122034', cvc: ' 123 ', postal: '94110' },
    PLAIN,
  ],
  [
    'with dashes, the year first',
    { number: '3782-822463-10005', expiry: '2034-12', cvc: '1234', postal: '94110' },
    { ...PLAIN, number: '3782 822463 10005', cvc: '1234' },
  ],
  [
    'full-width',
    {
      number: '５５５５５５５５５５５５４４４４',
      expiry: '１２／３４',
      cvc: '１２３',
      postal: '94110',
    },
    { ...PLAIN, number: '5555 5555 5555 4444' },
  ],
]

/** Fills that no key makes: those of browsers and of password managers. */
export function filling(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  const expectComplete = () =>
    eventually(
      'elements that are complete',
      async () => {
        const last = new Map(
          (await heardBy(checkout(), 'change')).map(({ element, event }) => [
            element,
            event.complete,
          ]),
        )
        return [...last.values()].every(Boolean)
      },
      true,
    )

  describe('what a password manager fills is formatted and valid', () => {
    test.each(FILLS)('%s', async (_how, filled, shown) => {
      for (const field of FIELDS) await fill(checkout(), field, filled[field])
      for (const field of FIELDS) await expectValue(checkout(), field, shown[field])
      await expectComplete()
      // A fill is no typing: the focus stays where the shopper is.
      await expectFocused(checkout(), 'name')
    })

    test.each(['growing', 'appended'] as const)('character by character, %s', async (how) => {
      for (const field of FIELDS)
        await write(checkout(), field, PLAIN[field].replaceAll(' / ', '/'), how)
      for (const field of FIELDS) await expectValue(checkout(), field, PLAIN[field])
      await expectComplete()
    })
  })

  test('a fill without a security code says no error', async () => {
    await enter(checkout(), 'number')
    const before = (await changes(checkout())).length
    await fill(checkout(), 'number', PLAIN.number)
    await fill(checkout(), 'expiry', '12/34')
    if (checkout().form === 'card') await expectFocused(checkout(), 'cvc')
    const heard = (await changes(checkout())).slice(before)
    expect(heard.filter(({ error }) => error)).toEqual([])
  })
}
