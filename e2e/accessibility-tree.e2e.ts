import { enter, frameOf, inputOf, openForm, WRONG, type Type } from './accessibility-stage.ts'
import { treeOf } from './ax-tree.ts'
import { CARD, expect, test } from './fixtures.ts'

const HINT = '3 digits on the back of the card'

/** What is there of each element: empty, complete, and with its error showing. */
const TREES: [type: Type, empty: string[], complete: string[], wrong: string[]][] = [
  [
    'card',
    [
      'textbox "Card number" required',
      'textbox "Expiry date" required',
      `textbox "Security code" required: ${HINT}`,
      'textbox "Postal code" required',
      'status "" live=polite',
    ],
    [
      'textbox "Card number" <4242 4242 4242 4242> required',
      'textbox "Expiry date" <12 / 34> required',
      `textbox "Security code" <123> required: ${HINT}`,
      'textbox "Postal code" <94110> required',
      'status "Visa" live=polite',
    ],
    [
      'textbox "Card number" <4242 4242 4242 4241> required invalid: Check your card number.',
      'textbox "Expiry date" <01 / 21> required invalid: This card has expired.',
      `textbox "Security code" <12> required invalid: ${HINT} Enter the 3-digit security code.`,
      'textbox "Postal code" <9> required invalid: Enter your full postal code.',
      'status "Check your card number. This card has expired. Enter the 3-digit security code. ' +
        'Enter your full postal code." live=polite',
    ],
  ],
  [
    'cardNumber',
    ['textbox "Card number" required', 'status "" live=polite'],
    ['textbox "Card number" <4242 4242 4242 4242> required', 'status "Visa" live=polite'],
    [
      'textbox "Card number" <4242 4242 4242 4241> required invalid: Check your card number.',
      'status "Check your card number." live=polite',
    ],
  ],
  [
    'cardExpiry',
    ['textbox "Expiry date" required', 'status "" live=polite'],
    ['textbox "Expiry date" <12 / 34> required', 'status "" live=polite'],
    [
      'textbox "Expiry date" <01 / 21> required invalid: This card has expired.',
      'status "This card has expired." live=polite',
    ],
  ],
  [
    'cardCvc',
    [`textbox "Security code" required: ${HINT}`, 'status "" live=polite'],
    [`textbox "Security code" <123> required: ${HINT}`, 'status "" live=polite'],
    [
      `textbox "Security code" <12> required invalid: ${HINT} Enter the 3-digit security code.`,
      'status "Enter the 3-digit security code." live=polite',
    ],
  ],
  [
    'postalCode',
    ['textbox "Postal code" required', 'status "" live=polite'],
    ['textbox "Postal code" <94110> required', 'status "" live=polite'],
    [
      'textbox "Postal code" <9> required invalid: Enter your full postal code.',
      'status "Enter your full postal code." live=polite',
    ],
  ],
]

for (const [type, empty, complete, wrong] of TREES)
  for (const labels of ['hidden', 'above'] as const)
    test(`assistive technology is given ${type} as it is (labels ${labels})`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      const elements = labels === 'above' ? { appearance: { labels } } : {}
      await openForm(page, { sandbox, merchant }, { types: [type], elements })
      const tree = () => treeOf(page, type)
      expect(await tree()).toEqual(empty)
      // A text that does not belong to a node would be read a second time.
      await enter(page, type, CARD)
      await expect.poll(tree).toEqual(complete)
      await enter(page, type, WRONG)
      await expect.poll(tree).toEqual(wrong)
      // Nothing is told off any longer than it is wrong.
      await enter(page, type, CARD)
      await expect.poll(tree).toEqual(complete)
      await page.evaluate(`elements.getElement('${type}').update({ disabled: true })`)
      await expect.poll(async () => (await tree())[0]).toContain(' disabled')
    })

test('nothing is invalid while it is being typed, and the brand is said once it is known', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openForm(page, { sandbox, merchant }, { types: ['cardNumber', 'cardCvc'] })
  await inputOf(page, 'cardNumber', 'number').focus()
  await page.keyboard.type('3')
  await expect
    .poll(() => treeOf(page, 'cardNumber'))
    .toEqual(['textbox "Card number" <3> required focused', 'status "" live=polite'])
  await page.keyboard.type('7828')
  await expect
    .poll(() => treeOf(page, 'cardNumber'))
    .toEqual([
      'textbox "Card number" <3782 8> required focused',
      'status "American Express" live=polite',
    ])
  // The other frame says where this brand has its code.
  await expect
    .poll(() => treeOf(page, 'cardCvc'))
    .toEqual([
      'textbox "Security code" required: 4 digits on the front of the card',
      'status "" live=polite',
    ])
})

test('the networks of a card are a named group of toggle buttons', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openForm(page, { sandbox, merchant }, { types: ['cardNumber'] })
  await enter(page, 'cardNumber', { number: '4000002500001001' })
  const [number, group, first, second, status] = [
    'textbox "Card number" <4000 0025 0000 1001> required',
    'group "Choose a network for this card"',
    'button "Cartes Bancaires"',
    'button "Visa"',
    'status',
  ]
  const tree = () => treeOf(page, 'cardNumber')
  const expected = (...[cb, visa]: boolean[]) => [
    number,
    group,
    first + (cb ? ' pressed' : ' pressed=false'),
    second + (visa ? ' pressed' : ' pressed=false'),
    `${status} "${cb ? 'Cartes Bancaires' : 'Visa'}" live=polite`,
  ]
  await expect.poll(tree).toEqual(expected(false, false))
  const button = frameOf(page, 'cardNumber').getByRole('button', { name: 'Cartes Bancaires' })
  // By keyboard: Tab leads from the number to the buttons, Space presses.
  await inputOf(page, 'cardNumber', 'number').focus()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Pay' }).focus()
  await expect.poll(tree).toEqual(expected(true, false))
})

for (const [locale, lang, dir, titles] of [
  ['zh-CN', 'zh-CN', 'ltr', ['安全的银行卡支付表单', '卡号', '有效期', '安全码', '邮编']],
  [
    'ar',
    'ar',
    'rtl',
    ['نموذج آمن للدفع بالبطاقة', 'رقم البطاقة', 'تاريخ الانتهاء', 'رمز الأمان', 'الرمز البريدي'],
  ],
] as const)
  test(`frames are named and marked in the language of the shopper (${locale})`, async ({
    page,
    sandbox,
    merchant,
  }) => {
    for (const [index, [type]] of TREES.entries()) {
      await openForm(page, { sandbox, merchant }, { types: [type], locale })
      const iframe = page.locator(`#${type} iframe`)
      await expect(iframe).toHaveAttribute('title', titles[index] as string)
      await expect(iframe).not.toHaveAttribute('role')
      expect(titles[index]?.length).toBeLessThan(30)
      const html = frameOf(page, type).locator('html')
      await expect(html).toHaveAttribute('lang', lang)
      await expect(html).toHaveAttribute('dir', dir)
    }
  })
