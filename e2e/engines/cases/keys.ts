import { beforeEach, expect, test } from 'vitest'
import {
  changes,
  countOf,
  elementsOf,
  expectFocused,
  FIELDS,
  NAMES,
  startAfresh,
  type Checkout,
} from '../checkout.ts'
import { eventually } from '../eventually.ts'
import { copy, enter, expectDrawn, expectValue, place, retype } from '../hand.ts'

const IN_ORDER = FIELDS.map((field) => NAMES[field])

/** Where the keys lead: within the fields, between them and the page's own. */
export function keys(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  test('Tab passes through the fields and out of them, both ways', async () => {
    const { engine } = checkout()
    for (const where of [...IN_ORDER, 'pay']) {
      await engine.press('Tab')
      await expectFocused(checkout(), where)
    }
    for (const where of [...IN_ORDER].reverse().concat('name')) {
      await engine.press('Shift+Tab')
      await expectFocused(checkout(), where)
    }
  })

  test('focus and blur are told once for each element that is entered and left', async () => {
    const { engine, form } = checkout()
    const heard = async () => [
      await countOf(checkout(), 'focus'),
      await countOf(checkout(), 'blur'),
    ]
    const [focusBefore = 0, blurBefore = 0] = await heard()
    for (const where of IN_ORDER) {
      await engine.press('Tab')
      await expectFocused(checkout(), where)
    }
    await engine.press('Tab')
    const times = elementsOf(form).length
    await eventually('focus, blur', heard, [focusBefore + times, blurBefore + times])
  })

  test('what is typed goes where the focus is', async () => {
    await checkout().engine.press('Tab', '42', 'Tab', '12', 'Tab', '9', 'Tab', 'N', 'Tab')
    await expectFocused(checkout(), 'pay')
    await expectValue(checkout(), 'number', '42')
    await expectValue(checkout(), 'expiry', '12 / ')
    await expectValue(checkout(), 'cvc', '9')
    await expectValue(checkout(), 'postal', 'N')
  })

  test('a label and the container around a field lead into it', async () => {
    const { engine, form } = checkout()
    for (const element of elementsOf(form)) {
      const [first = ''] =
        form === 'card' ? IN_ORDER : IN_ORDER.slice(elementsOf(form).indexOf(element))
      await engine.click('page', '#name')
      await engine.click('page', `label[for=${element}]`)
      await expectFocused(checkout(), first)
      await engine.click('page', '#name')
      await expectFocused(checkout(), 'name')
      await engine.click('page', `#${element}`, { x: 3, y: 3 })
      await expectFocused(checkout(), first)
    }
  })

  test('focus() and blur() of an element move the keyboard', async () => {
    const { engine, form } = checkout()
    const [first = ''] = elementsOf(form)
    const call = (verb: 'focus' | 'blur') =>
      engine.run('page', (name, method) => eval(`fields.${name}.${method}()`), first, verb)
    await call('focus')
    await expectFocused(checkout(), 'cardnumber')
    await engine.press('42')
    await expectValue(checkout(), 'number', '42')
    const blurs = await countOf(checkout(), 'blur')
    await call('blur')
    await eventually('times blur is heard', () => countOf(checkout(), 'blur'), blurs + 1)
    await engine.press('4')
    await expectValue(checkout(), 'number', '42')
  })

  test('Enter presses the default button of the form, unless it is disabled or the page says no', async () => {
    const { engine } = checkout()
    const set = (script: string) => engine.run('page', (code) => void eval(code), script)
    const counts = async () => [
      await countOf(checkout(), 'submit'),
      await engine.run('page', () => (window as unknown as { sent: number }).sent),
    ]
    const [submits = 0, sent = 0] = await counts()
    await enter(checkout(), 'expiry')
    await engine.press('Enter')
    await eventually('submit events, forms sent', counts, [submits + 1, sent + 1])
    await set('refuse = true')
    await engine.press('Enter')
    await eventually('submit events, forms sent', counts, [submits + 2, sent + 1])
    await set("refuse = false; document.getElementById('pay').disabled = true")
    await engine.press('Enter')
    await eventually('submit events, forms sent', counts, [submits + 3, sent + 1])
    await set("document.getElementById('pay').disabled = false")
    await engine.press('Enter')
    await eventually('submit events, forms sent', counts, [submits + 4, sent + 2])
  })

  test('Esc is told to the page, and changes nothing', async () => {
    await place(checkout(), 'number', '42‸42')
    const before = await changes(checkout())
    expect(await changes(checkout())).toEqual(before)
    await expectDrawn(checkout(), 'number', '42‸42')
  })
}

/** How the focus moves on by itself, in the element that holds the whole card. */
export function movingOn(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  test('a card typed in one go ends up in its fields', async () => {
    await enter(checkout(), 'number')
    await checkout().engine.press('4242424242424242' + '1234' + '123' + '94110')
    await expectValue(checkout(), 'number', '4242 4242 4242 4242')
    await expectValue(checkout(), 'expiry', '12 / 34')
    await expectValue(checkout(), 'cvc', '123')
    await expectValue(checkout(), 'postal', '94110')
    await expectFocused(checkout(), 'postal')
  })

  test('a number that may go on waits', async () => {
    await retype(checkout(), 'number', '6200000000000005')
    await expectFocused(checkout(), 'cardnumber')
    await checkout().engine.press('047')
    await expectFocused(checkout(), 'exp-date')
  })

  test('neither a delete nor an edit in the middle moves on; a paste at the end does', async () => {
    const { engine } = checkout()
    await place(checkout(), 'number', '4242 4242 4242 4242 2‸')
    await engine.press('Backspace')
    await expectDrawn(checkout(), 'number', '4242 4242 4242 4242‸')
    await expectFocused(checkout(), 'cardnumber')
    await copy(checkout(), '4242')
    await place(checkout(), 'number', '4242‸ 4242 4242')
    await engine.press('Control+v')
    await expectDrawn(checkout(), 'number', '4242 4242‸ 4242 4242')
    await expectFocused(checkout(), 'cardnumber')
    await copy(checkout(), '4242 4242 4242 4242')
    await place(checkout(), 'number', '‸')
    await engine.press('Control+v')
    await expectFocused(checkout(), 'exp-date')
  })

  test('Backspace in an empty part goes back', async () => {
    const { engine } = checkout()
    await place(checkout(), 'expiry', '12 / 34‸')
    await place(checkout(), 'cvc', '‸')
    await engine.press('Backspace')
    await expectDrawn(checkout(), 'expiry', '12 / 34‸')
    await expectFocused(checkout(), 'exp-date')
  })

  test('a Backspace that is held down stops at its own part', async ({ skip }) => {
    const { engine } = checkout()
    skip(!engine.repeatsKeys, 'its driver presses a key only once')
    await place(checkout(), 'number', '4242‸')
    await place(checkout(), 'expiry', '12 / ‸')
    await engine.hold('Backspace', 6)
    await expectValue(checkout(), 'expiry', '')
    await expectFocused(checkout(), 'exp-date')
    await expectValue(checkout(), 'number', '4242')
  })
}
