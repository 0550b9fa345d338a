import type { Page } from '@playwright/test'
import type { Sandbox } from '../demo/sandbox/index.ts'
import { CARD } from './fixtures.ts'
import type { Merchant } from './merchant.ts'

/** The split elements, in the order of the form. */
export const TYPES = ['cardNumber', 'cardExpiry', 'cardCvc', 'postalCode'] as const
export type SplitType = (typeof TYPES)[number]

const NAMES = {
  cardNumber: 'cardnumber',
  cardExpiry: 'exp-date',
  cardCvc: 'cvc',
  postalCode: 'postal',
} as const

export interface SplitOptions {
  options?: object
  elements?: object
  /** Options of each element, by its type. */
  fields?: Partial<Record<SplitType, object>>
  types?: readonly SplitType[]
  body?: string
}

/** Opens a checkout whose card is split into fields, each with its events noted, all ready. */
export async function openSplit(
  page: Page,
  { sandbox, merchant }: { sandbox: Sandbox; merchant: Merchant },
  { options, elements, fields = {}, types = TYPES, body }: SplitOptions = {},
): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value ?? {})
  const boxes = types.map((type) => `<label for="${type}">${type}</label><div id="${type}"></div>`)
  const url = merchant.serve({
    body: `<!doctype html><html><head><title>Checkout</title><meta charset="utf-8"></head>
      <body>${body ?? `<form><input id="before">${boxes.join('')}<input id="after"><button>Pay</button></form>`}
      <script src="${sandbox.jsUrl}/v1/onerway.js"></script>
      <script>
        var seen = []
        var onerway = Onerway(${JSON.stringify(sandbox.keys.publishable)}, ${json(options)})
        var elements = onerway.elements(${json(elements)})
        var fields = ${json(fields)}
        for (const type of ${JSON.stringify(types)}) {
          const element = elements.create(type, fields[type])
          for (const name of ['ready', 'change', 'focus', 'blur', 'networkschange', 'loaderror'])
            element.on(name, (event) => seen.push({ name, event }))
          element.mount('#' + type)
        }
      </script></body></html>`,
  })
  await page.goto(url)
  await page.waitForFunction(
    (count) =>
      (window as unknown as { seen: { name: string }[] }).seen.filter(
        ({ name }) => name === 'ready',
      ).length === count,
    types.length,
  )
}

/** The input of a split field; its frame holds hidden ones for the other parts, too. */
export const fieldOf = (page: Page, type: SplitType) =>
  page.frameLocator(`#${type} iframe`).locator(`.input[name=${NAMES[type]}]`)

/** Types a card into the fields, each clicked first. */
export async function typeSplit(page: Page, card: Partial<typeof CARD> = {}): Promise<void> {
  const { number, expiry, cvc, postal } = { ...CARD, ...card }
  const values = { cardNumber: number, cardExpiry: expiry, cardCvc: cvc, postalCode: postal }
  for (const type of TYPES) {
    await fieldOf(page, type).click()
    await page.keyboard.type(values[type])
  }
}
