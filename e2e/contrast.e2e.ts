import type { Page } from '@playwright/test'
import { BACKGROUNDS, enter, frameOf, openForm, WRONG } from './accessibility-stage.ts'
import { expect, test } from './fixtures.ts'

/** What WCAG 2.2 asks of text (1.4.3), and of what tells a control and its state (1.4.11). */
const TEXT = 4.5
const SHAPE = 3

/** The contrast of what is drawn in the number's frame with what is behind it. */
const contrasts = (page: Page, behind: string): Promise<Record<string, number>> =>
  frameOf(page, 'cardNumber')
    .locator('.field')
    .evaluate((field, pageColor) => {
      const context = document.createElement('canvas').getContext('2d', {
        willReadFrequently: true,
      }) as CanvasRenderingContext2D
      /** One colour over the others, as light: sRGB to linear, then by what the eye makes of it. */
      const light = (...colors: string[]) => {
        for (const color of colors) {
          context.fillStyle = color
          context.fillRect(0, 0, 1, 1)
        }
        const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) =>
          value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        ) as [number, number, number]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const ratio = (color: string, ...under: string[]) => {
        const pair = [light(...under, color), light(...under)].sort((a, b) => b - a)
        return (((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05)) as number
      }
      const style = (selector: string, pseudo?: string) =>
        getComputedStyle(document.querySelector(selector) as Element, pseudo)
      const {
        backgroundColor: fill,
        borderBottomColor,
        borderBottomWidth,
      } = getComputedStyle(field)
      const error = document.querySelector('.error')
      return {
        text: ratio(style('.input').color, pageColor, fill),
        placeholder: ratio(style('.input', '::placeholder').color, pageColor, fill),
        icon: ratio(style('.icon path').fill, pageColor, fill),
        label: ratio(style('.label').color, pageColor),
        ...(error && { error: ratio(getComputedStyle(error).color, pageColor) }),
        ...(borderBottomWidth !== '0px' && { line: ratio(borderBottomColor, pageColor) }),
      }
    }, behind)

const LEAST: Record<string, number> = { icon: SHAPE, line: SHAPE }

function expectSeen(found: Record<string, number>, when: string): void {
  const faint = Object.entries(found).filter(([what, ratio]) => ratio < (LEAST[what] ?? TEXT))
  expect(faint, when).toEqual([])
}

for (const theme of ['onerway', 'night', 'flat', 'minimal', 'none'])
  // Night is for dark pages, whose labels stand on the page itself.
  for (const scheme of theme === 'night' ? ['dark' as const] : (['light', 'dark'] as const))
    test(`all that tells a field can be seen: ${theme} on a ${scheme} page`, async ({
      page,
      sandbox,
      merchant,
    }) => {
      const colorScheme = 'auto'
      const elements = { appearance: { theme, colorScheme, labels: 'above' } }
      await openForm(page, { sandbox, merchant }, { types: ['cardNumber'], scheme, elements })
      const atRest = await contrasts(page, BACKGROUNDS[scheme])
      expectSeen(atRest, 'at rest')
      // A field without a box has the merchant's; any other can be told from the page.
      expect('line' in atRest).toBe(theme !== 'none')
      await enter(page, 'cardNumber', WRONG)
      await expect(frameOf(page, 'cardNumber').locator('.error')).toBeVisible()
      // Colours glide to the next state.
      await page.waitForTimeout(250)
      const wrong = await contrasts(page, BACKGROUNDS[scheme])
      expect(Object.keys(wrong)).toContain('error')
      expectSeen(wrong, 'when it is wrong')
    })
