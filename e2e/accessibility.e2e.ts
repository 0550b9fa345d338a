import type { Page } from '@playwright/test'
import {
  BACKGROUNDS,
  enter,
  frameOf,
  inputOf,
  openForm,
  PARTS_OF,
  seen,
  SPLIT,
  WRONG,
  type FormOptions,
  type Type,
} from './accessibility-stage.ts'
import { faultsOf } from './axe.ts'
import { CARD, expect, test } from './fixtures.ts'

const FORMS = { card: ['card'], split: SPLIT } as const
const LOOKS = {
  plain: {},
  'labels above': { elements: { appearance: { theme: 'onerway', labels: 'above' } } },
  dark: { scheme: 'dark' },
  night: { scheme: 'dark', elements: { appearance: { theme: 'night', labels: 'above' } } },
} satisfies Record<string, FormOptions>

/**
 * A frame is see-through, which axe cannot know: it takes white for what is behind. Here
 * that is painted into the frame, so that contrast is judged as it is seen.
 */
async function paintBehind(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  for (const frame of page.frames())
    if (frame.url().includes('/card.html'))
      await frame.evaluate(
        (color) => (document.documentElement.style.background = color),
        BACKGROUNDS[scheme],
      )
}

const pressPay = (page: Page) => page.getByRole('button', { name: 'Pay' }).focus()

/** Every state of an element: how it gets there, from the one before. */
const STATES: Record<string, (page: Page, types: readonly Type[]) => Promise<unknown>> = {
  empty: () => Promise.resolve(),
  async complete(page, types) {
    for (const type of types) await enter(page, type, CARD)
  },
  async 'of two networks'(page, types) {
    const [type] = types as ['card']
    await enter(page, type, { number: '4000002500001001' })
    const networks = frameOf(page, type).locator('.network')
    await expect(networks).toHaveCount(2)
    await networks.first().click()
    await expect(networks.first()).toHaveAttribute('aria-pressed', 'true')
    await pressPay(page)
  },
  async invalid(page, types) {
    for (const type of types) await enter(page, type, WRONG)
    for (const type of types)
      for (const part of PARTS_OF[type])
        await expect(inputOf(page, type, part)).toHaveAttribute('aria-invalid', 'true')
  },
  async disabled(page, types) {
    for (const type of types) {
      await page.evaluate(`elements.getElement('${type}').update({ disabled: true })`)
      await expect(inputOf(page, type, PARTS_OF[type][0])).toBeDisabled()
    }
  },
}

for (const [form, types] of Object.entries(FORMS))
  for (const [look, options] of Object.entries(LOOKS) as [string, FormOptions][])
    test(`axe finds nothing, ${form}, ${look}, in any state`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      test.setTimeout(60_000)
      await openForm(page, { sandbox, merchant }, { types, ...options })
      await paintBehind(page, options.scheme)
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page, types)
        // Looks that glide to the next state are judged once they are there.
        await page.waitForTimeout(200)
        expect(await faultsOf(page), state).toEqual([])
        if (state !== 'empty' && state !== 'invalid') continue
        for (const type of types)
          for (const part of PARTS_OF[type]) {
            await inputOf(page, type, part).focus()
            await page.waitForTimeout(200)
            expect(await faultsOf(page, QUICK), `${state}, in ${part}`).toEqual([])
          }
        await pressPay(page)
      }
    })

/** For each part with the focus: what can have changed by it. */
const QUICK = { runOnly: ['color-contrast', 'aria-hidden-focus', 'label', 'aria-valid-attr-value'] }

test('axe finds nothing while the fields load, nor where they cannot', async ({
  page,
  sandbox,
  merchant,
}) => {
  const waiting: (() => void)[] = []
  await page.route('**/card.html*', async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    await route.abort()
  })
  await openForm(page, { sandbox, merchant }, { unready: true })
  await expect.poll(() => waiting.length).toBe(SPLIT.length)
  await expect(page.locator('#cardNumber > div > div')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  for (const go of waiting) go()
  await seen(page, 'loaderror', SPLIT.length)
  await expect(page.getByRole('alert')).toHaveCount(SPLIT.length)
  expect(await faultsOf(page)).toEqual([])
})

test('axe sees into the frames: what is spoilt there is found', async ({
  page,
  sandbox,
  merchant,
}) => {
  await openForm(page, { sandbox, merchant })
  await inputOf(page, 'cardCvc', 'cvc').evaluate((input) =>
    Object.assign((input as HTMLElement).style, { color: '#bbb' }),
  )
  await enter(page, 'cardCvc', CARD)
  await inputOf(page, 'cardExpiry', 'expiry').evaluate((input) =>
    input.setAttribute('aria-required', 'surely'),
  )
  const faults = (await faultsOf(page)).map((fault) => fault.slice(0, fault.indexOf(' (')))
  expect(faults.sort()).toEqual([
    'aria-valid-attr-value: iframe[title="Expiry date"] #expiry',
    'color-contrast: iframe[title="Security code"] #cvc',
  ])
})
