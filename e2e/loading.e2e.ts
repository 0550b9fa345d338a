import type { Page } from '@playwright/test'
import {
  cardFrame,
  eventsOf,
  expect,
  openCheckout,
  test,
  typeCard,
  waitForEvent,
} from './fixtures.ts'
import { fieldOf, openSplit, TYPES } from './fields.ts'

/** Sums every shift of the page's layout from its first line on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    if (window !== parent) return
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })

const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))
    return (window as unknown as { shifts: number[] }).shifts
  })

/** Holds every frame of ours back until it is let go. */
async function holdFrames(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/card.html', async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

const themed = (appearance: object) => ({ elements: { appearance }, options: {} })

for (const [how, { elements, style }] of Object.entries({
  'plain fields': { elements: {}, style: undefined },
  'a theme': { ...themed({ theme: 'onerway' }), style: undefined },
  'a theme with labels': { ...themed({ theme: 'night', labels: 'above' }), style: undefined },
  'larger type of a theme': {
    ...themed({ theme: 'flat', variables: { fontSizeBase: '20px' } }),
    style: undefined,
  },
  'a theme of lines': { ...themed({ theme: 'minimal', labels: 'above' }), style: undefined },
  'a style of larger type': {
    elements: {},
    style: { base: { fontSize: '24px', lineHeight: '40px' } },
  },
  'a theme of wider spacing and lines': {
    ...themed({
      theme: 'onerway',
      labels: 'above',
      variables: { spacingUnit: '6px', fontLineHeight: '1.6', fontSizeSm: '13px' },
    }),
    style: undefined,
  },
  'a theme of lines, spacing in em': {
    ...themed({ theme: 'minimal', variables: { spacingUnit: '.3em', fontLineHeight: '30px' } }),
    style: undefined,
  },
  'no theme, and its line height': {
    ...themed({ theme: 'none', labels: 'above', variables: { fontLineHeight: 2 } }),
    style: undefined,
  },
  'a style with padding': { elements: {}, style: { base: { padding: '5px 12px 9px' } } },
  'a style with padding in a theme': {
    ...themed({ theme: 'flat' }),
    style: { base: { padding: '.5em 4px', lineHeight: '1.5' } },
  },
}))
  for (const kind of ['card', 'split'] as const)
    test(`nothing moves while a ${kind} form appears: ${how}`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      await watchShifts(page)
      const letGo = await holdFrames(page)
      const shared = { sandbox, merchant }
      const types = kind === 'card' ? ['card'] : TYPES
      const opening =
        kind === 'card'
          ? openCheckout(page, shared, {
              elements,
              card: { style },
              body: '<div id="card"></div><p>Below</p>',
            })
          : openSplit(page, shared, {
              elements,
              fields: Object.fromEntries(TYPES.map((type) => [type, { style }])),
            })
      // Its place is taken at once, at its size, by something to be seen.
      const heights: (number | undefined)[] = []
      for (const type of types) {
        const bar = page.locator(`#${type} > div > div`)
        await expect(bar).toBeVisible()
        heights.push((await page.locator('#' + type).boundingBox())?.height)
      }
      await shiftsOf(page)
      await page.evaluate('shifts.length = 0')
      letGo()
      await opening
      for (const [index, type] of types.entries()) {
        await expect(page.locator(`#${type} > div > div`)).toBeHidden()
        await expect(page.locator(`#${type} iframe`)).toBeVisible()
        expect((await page.locator('#' + type).boundingBox())?.height, type).toBe(heights[index])
      }
      expect(await shiftsOf(page)).toEqual([])
    })

test('what could not be loaded is told with its reason, and tried again by a button', async ({
  page,
  sandbox,
  merchant,
}) => {
  let failures = 2
  await page.route('**/card.html', (route) =>
    failures-- > 0 ? route.fulfill({ status: 404, body: 'not here' }) : route.continue(),
  )
  await openCheckout(page, { sandbox, merchant }, { unmounted: true })
  await page.evaluate("card.mount('#card')")
  const alert = page.locator('#card').getByRole('alert')
  const again = alert.getByRole('button', { name: 'Try again' })
  await expect(alert).toContainText("The secure card form didn't load.")
  expect(await waitForEvent(page, 'loaderror')).toMatchObject({
    elementType: 'card',
    error: { code: 'frame_load_failed' },
  })
  // The button is the page's, but no part of its form: nothing is submitted.
  await again.click()
  await expect.poll(async () => (await eventsOf(page, 'loaderror')).length).toBe(2)
  await again.focus()
  await page.keyboard.press('Enter')
  await waitForEvent(page, 'ready')
  await expect(alert).toHaveCount(0)
  await cardFrame(page).number.click()
  await page.keyboard.type('4242')
  await expect(cardFrame(page).number).toHaveValue('4242')
  expect(await eventsOf(page, 'ready')).toHaveLength(1)
})

test('mount() again tries again too, in the language of the fields', async ({
  page,
  sandbox,
  merchant,
}) => {
  let isAway = true
  await page.route('**/card.html', (route) => (isAway ? route.abort() : route.continue()))
  await openCheckout(page, { sandbox, merchant }, { options: { locale: 'zh-CN' }, unmounted: true })
  await page.evaluate("card.mount('#card')")
  const alert = page.locator('#card').getByRole('alert')
  await expect(alert.getByRole('button', { name: '重试' })).toBeVisible()
  isAway = false
  await page.evaluate("card.mount('#card')")
  await waitForEvent(page, 'ready')
  await expect(alert).toHaveCount(0)
  await expect(page.locator('#card > *')).toHaveCount(1)
  await expect(cardFrame(page).number).toHaveAttribute('placeholder', '卡号')
})

test('a field that is destroyed while it loads leaves nothing', async ({
  page,
  sandbox,
  merchant,
}) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  const letGo = await holdFrames(page)
  await openCheckout(page, { sandbox, merchant }, { unmounted: true })
  await page.evaluate("card.mount('#card')")
  await expect(page.locator('#card iframe')).toHaveCount(1)
  await page.evaluate('card.destroy()')
  letGo()
  await expect(page.locator('#card > *')).toHaveCount(0)
  await expect(page.locator('#card')).not.toHaveClass(/Onerway/)
  // Another in its place is ready, and the first says nothing any more.
  await page.evaluate(`
    var next = elements.create('card')
    var isReady = new Promise((resolve) => next.on('ready', () => resolve(true)))
    next.mount('#card')
    isReady
  `)
  expect(await eventsOf(page, 'ready')).toEqual([])
  expect(await eventsOf(page, 'loaderror')).toEqual([])
  expect(errors).toEqual([])
})

test('a split field that fails leaves the others in use, and joins them when it is there', async ({
  page,
  sandbox,
  merchant,
}) => {
  let count = 0
  await page.route('**/card.html', (route) =>
    ++count === 3 ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  const opening = openSplit(page, { sandbox, merchant })
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toHaveCount(1)
  await fieldOf(page, 'cardNumber').fill('378282246310005')
  await again.click()
  await opening
  await fieldOf(page, 'cardCvc').fill('12345')
  await expect(fieldOf(page, 'cardCvc')).toHaveValue('1234')
})

test('a field whose looks cannot be loaded is plain, works, and throws nothing', async ({
  page,
  sandbox,
  merchant,
}) => {
  const unhandled: string[] = []
  page.on('pageerror', ({ message }) => unhandled.push(message))
  page.on('console', (message) => {
    if (message.text().startsWith('unhandled')) unhandled.push(message.text())
  })
  // In every document, ours included.
  await page.addInitScript(() =>
    addEventListener('unhandledrejection', ({ reason }) =>
      console.log('unhandled', String(reason)),
    ),
  )
  await page.route('**/parts/extras-*', (route) => route.abort())
  const appearance = { theme: 'onerway', variables: { colorText: '#00f' } }
  const fonts = [{ family: 'Shop', src: 'data:font/woff2;base64,AAAA' }]
  const elements = { appearance, fonts }
  await openCheckout(page, { sandbox, merchant }, { elements, card: { country: 'GB' } })
  await typeCard(page)
  const last4 = await page.evaluate(`onerway.createPaymentMethod({ type: 'card', card })
    .then(({ paymentMethod, error }) => paymentMethod?.card.last4 ?? error.code)`)
  expect(last4).toBe('4242')
  await expect(cardFrame(page).number).not.toHaveCSS('color', 'rgb(0, 0, 255)')
  expect(unhandled).toEqual([])
})
