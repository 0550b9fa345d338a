import type { Locator, Page } from '@playwright/test'
import type { Sandbox } from '../demo/sandbox/index.ts'
import type { CARD, CheckoutWindow } from './fixtures.ts'
import type { Merchant } from './merchant.ts'

/** Every element, with the parts of a card that it shows. */
export const PARTS_OF = {
  card: ['number', 'expiry', 'cvc', 'postal'],
  cardNumber: ['number'],
  cardExpiry: ['expiry'],
  cardCvc: ['cvc'],
  postalCode: ['postal'],
} as const
export type Type = keyof typeof PARTS_OF
export type Part = keyof typeof CARD
export const ALL_TYPES = Object.keys(PARTS_OF) as Type[]
export const SPLIT = ALL_TYPES.slice(1)

export interface FormOptions {
  types?: readonly Type[]
  locale?: string
  dir?: 'ltr' | 'rtl'
  scheme?: 'light' | 'dark'
  /** Options of the group, and of each element. */
  elements?: object
  element?: object
  /** More style for the page. */
  css?: string
  /** Do not wait until the fields are there. */
  unready?: boolean
}

/**
 * Opens a page that is itself without a fault: whatever is found there is ours. Each
 * element stands in a box that shows the states by the classes of the container.
 */
export async function openForm(
  page: Page,
  { sandbox, merchant }: { sandbox: Sandbox; merchant: Merchant },
  { types = SPLIT, locale = 'en', dir = 'ltr', scheme = 'light', ...more }: FormOptions = {},
): Promise<void> {
  const { elements = {}, element = {}, css = '', unready } = more
  const boxes = types.map((type) => `<label for="${type}">${type}</label><div id="${type}"></div>`)
  const url = merchant.serve({
    body: `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8">
      <title>Checkout</title><meta name="viewport" content="width=device-width">
      <style>
        :root { color-scheme: ${scheme} }
        body { font: 16px system-ui; max-width: 480px; margin: 20px auto; padding: 0 16px;
          background: ${BACKGROUNDS[scheme]} }
        form > div { margin: 4px 0 20px }
        .boxed { padding: 12px; border: 1px solid #767f92; border-radius: 8px }
        .boxed.OnerwayElement--focus { outline: 2px solid #4a7dff }
        button { font: inherit; padding: 10px 20px }
        ${css}
      </style></head>
      <body><main><h1>Checkout</h1><form>${boxes.join('')}<button>Pay</button></form></main>
      <script src="${sandbox.jsUrl}/v1/onerway.js"></script>
      <script>
        const seen = []
        const onerway = Onerway('${sandbox.keys.publishable}', { locale: '${locale}' })
        const elements = onerway.elements(${JSON.stringify(elements)})
        for (const type of ${JSON.stringify(types)}) {
          const box = document.getElementById(type)
          box.classList.toggle('boxed', ${!('appearance' in elements)})
          const element = elements.create(type, ${JSON.stringify(element)})
          for (const name of ['ready', 'loaderror', 'change', 'networkschange'])
            element.on(name, (event) => seen.push({ name, event }))
          element.mount(box)
        }
        Object.assign(window, { seen, onerway, elements })
      </script></body></html>`,
  })
  // The page's load waits for its frames.
  await page.goto(url, { waitUntil: unready ? 'domcontentloaded' : 'load' })
  if (!unready) await seen(page, 'ready', types.length)
}

export const BACKGROUNDS = { light: '#ffffff', dark: '#121826' } as const

/** Waits until the page has seen an event so many times. */
export const seen = (page: Page, name: string, times = 1) =>
  page.waitForFunction(
    ([wanted, count]) =>
      (window as unknown as CheckoutWindow).seen.filter((entry) => entry.name === wanted).length >=
      count,
    [name, times] as const,
  )

/** The document of an element, and a part's input in it. */
export const frameOf = (page: Page, type: Type) => page.frameLocator(`#${type} iframe`)
export const inputOf = (page: Page, type: Type, part: Part): Locator =>
  frameOf(page, type).locator(`#${part}`)

/** Types into each part of an element what is given for it, and leaves it. */
export async function enter(page: Page, type: Type, card: Partial<typeof CARD>): Promise<void> {
  for (const part of PARTS_OF[type]) {
    const text = card[part]
    if (text === undefined) continue
    await inputOf(page, type, part).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }
  await page.getByRole('button', { name: 'Pay' }).focus()
}

/** What is wrong in every part, each in its own way. */
export const WRONG = { number: '4242424242424241', expiry: '0121', cvc: '12', postal: '9' }
