import type { Frame, Page } from '@playwright/test'
import type { Shop } from '../demo/shop/server.ts'
import { expect, type CARD } from './fixtures.ts'

export type Kind = 'card' | 'split'

const PLACES = {
  card: { number: 'card', expiry: 'card', cvc: 'card', postal: 'card' },
  split: { number: 'cardNumber', expiry: 'cardExpiry', cvc: 'cardCvc', postal: 'postalCode' },
}
const NAMES = { number: 'cardnumber', expiry: 'exp-date', cvc: 'cvc', postal: 'postal' }
type Part = keyof typeof NAMES
const PARTS = Object.keys(NAMES) as Part[]

/** Opens the gallery in a state, and waits until its fields can be typed in. */
export async function openGallery(page: Page, shop: Shop, query = ''): Promise<void> {
  await page.goto(`${shop.url}/gallery?lang=en&${query}`)
  const count = await page.locator('#fields > div').count()
  await expect(page.locator('#log b', { hasText: 'ready' })).toHaveCount(count)
}

/** The input of a part, in whichever frame it is. */
export const inputOf = (page: Page, kind: Kind, part: Part) =>
  page.frameLocator(`#${PLACES[kind][part]} iframe`).locator(`.input[name=${NAMES[part]}]`)

export async function typeInto(page: Page, kind: Kind, card: Partial<typeof CARD>): Promise<void> {
  for (const part of PARTS) {
    const text = card[part]
    if (!text) continue
    await inputOf(page, kind, part).click()
    await page.keyboard.type(text)
  }
}

/** The frames of the fields, in the order of the form. */
export async function framesOf(page: Page): Promise<Frame[]> {
  const iframes = await page.locator('#fields iframe').elementHandles()
  const frames = await Promise.all(iframes.map((iframe) => iframe.contentFrame()))
  return frames.filter((frame) => frame !== null)
}

/** How the fields look and what they say: what another page has to look like to be the same. */
export async function looksOf(page: Page): Promise<unknown[]> {
  const frames = await framesOf(page)
  const sizes = await page
    .locator('#fields iframe')
    .evaluateAll((all) => all.map(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]))
  return Promise.all(
    frames.map(async (frame, index) => ({
      size: sizes[index],
      ...(await frame.evaluate(() => {
        const field = getComputedStyle(document.querySelector('.field') as Element)
        const inputs = [...document.querySelectorAll<HTMLInputElement>('.input')]
        return {
          direction: document.documentElement.dir,
          scheme: document.documentElement.dataset['scheme'],
          title: document.title,
          border: field.border,
          radius: field.borderRadius,
          background: field.backgroundColor,
          padding: field.padding,
          shadow: field.boxShadow,
          icons: document.querySelectorAll('.icon').length,
          labels: [...document.querySelectorAll<HTMLElement>('.label')].map(
            (label) => label.innerText,
          ),
          inputs: inputs.map((input) => [
            input.name,
            input.disabled,
            input.placeholder,
            getComputedStyle(input).color,
            getComputedStyle(input).fontSize,
          ]),
        }
      })),
    })),
  )
}

/** What in the frames is wider than its place. */
export async function cutOff(page: Page): Promise<string[]> {
  const frames = await framesOf(page)
  const found = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        const wide = [...document.querySelectorAll('.input, .label, .error')].filter(
          (part) => part.scrollWidth > part.clientWidth,
        )
        return [
          ...(scrollWidth > clientWidth ? [`document ${scrollWidth} > ${clientWidth}`] : []),
          ...(scrollHeight > clientHeight
            ? [`document ${scrollHeight} > ${clientHeight} high`]
            : []),
          ...wide.map(({ id, className }) => id || className),
        ]
      }),
    ),
  )
  return found.flat()
}

/** How much of the page has moved by itself since it began to load, and what. */
export const layoutShift = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number
          hadRecentInput: boolean
          sources: { node: Element | null }[]
        }
        const shifts: string[] = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[])
            if (!entry.hadRecentInput)
              shifts.push(
                `${entry.value} ${entry.sources.map(({ node }) => node?.id ?? node?.nodeName).join()}`,
              )
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(shifts), 100)
      }),
  )
