import { changesOf, expectFocused, fillFromScript, place } from './caret.ts'
import { CARD, cardFrame, eventsOf, expect, openCheckout, test } from './fixtures.ts'

test('the container wears the state of what is in it', async ({ page, sandbox, merchant }) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, expiry, cvc, postal } = cardFrame(page)
  const container = page.locator('#card')
  const states = async () =>
    [...(await container.evaluate((element) => [...element.classList]))].sort()
  await expect.poll(states).toEqual(['OnerwayElement', 'OnerwayElement--empty'])
  await number.focus()
  await expect
    .poll(states)
    .toEqual(['OnerwayElement', 'OnerwayElement--empty', 'OnerwayElement--focus'])
  await page.keyboard.type('4242')
  await expect.poll(states).toEqual(['OnerwayElement', 'OnerwayElement--focus'])
  await page.locator('#name').focus()
  await expect.poll(states).toEqual(['OnerwayElement', 'OnerwayElement--invalid'])
  await fillFromScript(number, CARD.number)
  await fillFromScript(expiry, CARD.expiry)
  await fillFromScript(cvc, CARD.cvc)
  await fillFromScript(postal, CARD.postal)
  await expect.poll(states).toEqual(['OnerwayElement', 'OnerwayElement--complete'])
  await page.evaluate('card.unmount()')
  expect(await states()).toEqual([])
})

test('a style is applied by state, and what is not supported is named once, never repeated', async ({
  page,
  sandbox,
  merchant,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  const style = {
    base: {
      color: 'rgb(1, 2, 3)',
      fontSize: '18px',
      iconColor: 'rgb(9, 9, 9)',
      backgroundImage: 'url(https://evil.example/4242)',
      '::placeholder': { color: 'rgb(4, 5, 6)' },
      ':focus': { color: 'rgb(7, 8, 9)' },
    },
    complete: { color: 'rgb(0, 100, 0)' },
    empty: { color: 'rgb(0, 0, 100)' },
    invalid: { color: 'rgb(100, 0, 0)' },
  }
  await openCheckout(page, { sandbox, merchant }, { card: { style } })
  const { number, expiry, cvc } = cardFrame(page)
  const placeholderColor = () =>
    number.evaluate((input) => getComputedStyle(input, '::placeholder').color)
  await expect(number).toHaveCSS('font-size', '18px')
  await expect(number).toHaveCSS('color', 'rgb(0, 0, 100)')
  expect(await placeholderColor()).toBe('rgb(4, 5, 6)')
  await fillFromScript(number, CARD.number)
  await expect(number).toHaveCSS('color', 'rgb(0, 100, 0)')
  await fillFromScript(number, '4242424242424241')
  await expect(number).toHaveCSS('color', 'rgb(100, 0, 0)')
  await place(cvc, '1‸')
  await expect(cvc).toHaveCSS('color', 'rgb(7, 8, 9)')

  // Other options, and a change of the reader's scheme, are no new style to warn of.
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate('card.update({ hideIcon: true })')
  await expect(cardFrame(page).frame.locator('.icon')).toHaveCount(0)
  await page.evaluate("card.update({ style: { base: { color: 'rgb(10, 20, 30)' } } })")
  await expect(expiry).toHaveCSS('color', 'rgb(10, 20, 30)')
  const named = warnings.filter((text) => text.includes('style'))
  expect(named).toHaveLength(1)
  expect(named[0]).toContain('base.backgroundImage')
  expect(named[0]).not.toMatch(/evil|4242/)
})

test('update() changes options while the field is in use, and nothing typed is lost', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openCheckout(page, { sandbox, merchant })
  const { number, expiry, cvc, postal, frame } = cardFrame(page)
  await expect(number).toHaveAttribute('placeholder', 'Card number')
  await fillFromScript(number, CARD.number)
  await fillFromScript(expiry, CARD.expiry)
  await fillFromScript(cvc, CARD.cvc)
  await place(postal, '94‸')
  await changesOf(page)

  await page.evaluate("card.update({ hidePostalCode: true, placeholder: { cvc: '123?' } })")
  await expect(postal).toHaveCount(0)
  await expect(cvc).toHaveAttribute('placeholder', '123?')
  await expect(expiry).toHaveAttribute('placeholder', 'MM / YY')
  await expect.poll(async () => (await eventsOf(page, 'change')).pop()?.['complete']).toBe(true)
  // The part that had the focus is gone: the shopper has left the element.
  await expect.poll(async () => (await eventsOf(page, 'blur')).length).toBe(1)

  await page.evaluate('card.update({ hidePostalCode: false, disabled: true })')
  await expect(postal).toHaveValue('94')
  for (const input of [number, expiry, cvc, postal]) await expect(input).toBeDisabled()
  await page.evaluate('card.update({ disabled: false, hideIcon: true })')
  await expect(number).toBeEnabled()
  await expect(frame.locator('.icon')).toHaveCount(0)
  await expect(number).toHaveValue('4242 4242 4242 4242')
  await expect(expiry).toHaveValue('12 / 34')
  await postal.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('110')
  await expect(postal).toHaveValue('94110')
  expect((await changesOf(page)).pop()).toMatchObject({
    complete: true,
    value: { postalCode: '94110' },
  })
})

test('two elements of two groups do not mix', async ({ page, sandbox, merchant }) => {
  await openCheckout(
    page,
    { sandbox, merchant },
    { body: '<div id="card"></div><div id="second"></div>' },
  )
  await page.evaluate(`
    var second = onerway.elements().create('card', { hidePostalCode: true }), secondSeen = []
    second.on('change', (event) => secondSeen.push(event))
    var secondReady = new Promise((resolve) => second.on('ready', resolve))
    second.mount('#second')
    secondReady
  `)
  const part = (container: string, name: string) =>
    page.frameLocator(`${container} iframe`).locator(`[name=${name}]`)
  await fillFromScript(part('#card', 'cardnumber'), '4242424242424242')
  await fillFromScript(part('#card', 'exp-date'), '12/34')
  await fillFromScript(part('#card', 'cvc'), '123')
  await fillFromScript(part('#card', 'postal'), '94110')
  expect(await page.evaluate('secondSeen')).toEqual([])
  await fillFromScript(part('#second', 'cardnumber'), '5555555555554444')
  await fillFromScript(part('#second', 'exp-date'), '11/33')
  await fillFromScript(part('#second', 'cvc'), '321')
  await expect(part('#card', 'cardnumber')).toHaveValue('4242 4242 4242 4242')
  const made = await page.evaluate(`Promise.all([card, second].map(async (element) => {
    const { paymentMethod, error } = await onerway.createPaymentMethod({ type: 'card', card: element })
    if (error) return error.message
    const { last4, exp_month, exp_year } = paymentMethod.card
    return [last4, exp_month, exp_year]
  }))`)
  expect(made).toEqual([
    ['4242', 12, 2034],
    ['4444', 11, 2033],
  ])
  await part('#second', 'cardnumber').focus()
  await expect(page.locator('#second')).toHaveClass(/--focus/)
  await expect(page.locator('#card')).not.toHaveClass(/--focus/)
})

test('the element works inside a shadow root', async ({ page, sandbox, merchant }) => {
  await openCheckout(
    page,
    { sandbox, merchant },
    {
      unmounted: true,
      body: `<div id="host"></div><script>
        document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
          '<form><label for="inner">Card</label><div id="inner"></div><button>Pay</button></form>'
        </script>`,
    },
  )
  await page.evaluate(`
    var root = document.getElementById('host').shadowRoot, sent = 0
    root.querySelector('form').addEventListener('submit', (event) => { sent++; event.preventDefault() })
    card.mount(root.getElementById('inner'))
    new Promise((resolve) => card.on('ready', resolve))
  `)
  await page.getByText('Card', { exact: true }).click()
  await expectFocused(page, 'cardnumber')
  await page.keyboard.type(CARD.number + CARD.expiry + CARD.cvc + CARD.postal)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate('sent')).toBe(1)
  expect((await changesOf(page)).pop()).toMatchObject({ complete: true })
  const last4 = await page.evaluate(`onerway.createPaymentMethod({ type: 'card', card })
    .then(({ paymentMethod, error }) => error ? error.message : paymentMethod.card.last4)`)
  expect(last4).toBe('4242')
})

test('what the label says already is not said again in the field', async ({
  page,
  sandbox,
  merchant,
}) => {
  const elements = { appearance: { labels: 'above' } }
  await openCheckout(page, { sandbox, merchant }, { elements })
  const { frame, number } = cardFrame(page)
  await expect(frame.locator('.part--number .label')).toHaveText('Card number')
  await expect(number).toHaveAttribute('placeholder', '1234 1234 1234 1234')
  await expect(cardFrame(page).expiry).toHaveAttribute('placeholder', 'MM / YY')
  await expect(cardFrame(page).postal).toHaveAttribute('placeholder', '')
  await page.evaluate(`elements.update({ appearance: { labels: 'hidden' } })`)
  await expect(number).toHaveAttribute('placeholder', 'Card number')
})
