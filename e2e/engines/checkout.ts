import type { Sandbox } from '../../demo/sandbox/index.ts'
import type { Elements, Onerway } from '../../src/page/types.ts'
import type { Merchant } from '../merchant.ts'
import type { Engine, Place } from './engine.ts'
import { eventually } from './eventually.ts'

/** What a browser's whole suite shares: the browser, the sandbox and a merchant. */
export interface Shared {
  engine: Engine
  sandbox: Sandbox
  merchant: Merchant
}

/** The fields of a card, and the two forms they come in: one frame for all, or a frame each. */
export type Field = 'number' | 'expiry' | 'cvc' | 'postal'
export type Form = 'card' | 'split'

export const FIELDS: readonly Field[] = ['number', 'expiry', 'cvc', 'postal']

/** The conventional name of each field's input. */
export const NAMES: Record<Field, string> = {
  number: 'cardnumber',
  expiry: 'exp-date',
  cvc: 'cvc',
  postal: 'postal',
}

const ELEMENTS: Record<Form, Record<Field, string>> = {
  card: { number: 'card', expiry: 'card', cvc: 'card', postal: 'card' },
  split: { number: 'cardNumber', expiry: 'cardExpiry', cvc: 'cardCvc', postal: 'postalCode' },
}

export const elementsOf = (form: Form): string[] => [...new Set(Object.values(ELEMENTS[form]))]

/** The element that a field belongs to. */
export const elementOf = (form: Form, field: Field): string => ELEMENTS[form][field]

/** An event of an element, as the page heard it. */
export interface Heard {
  element: string
  name: string
  event: Change & Record<string, unknown>
}

export interface Change {
  elementType: string
  empty: boolean
  complete: boolean
  brand?: string
  error?: { type: string; code: string; message: string }
  value?: { postalCode: string }
}

export interface CheckoutOptions {
  form: Form
  /** Arguments of `Onerway(key, …)`, and of `create` by the element's type. */
  options?: object
  create?: Record<string, object>
}

/** What the checkout's page holds for its tests. */
export interface CheckoutWindow {
  onerway: Onerway
  elements: Elements
  fields: Record<string, { clear(): void; focus(): void; blur(): void }>
  heard: Heard[]
}

/** A merchant's checkout, open in a browser, with all that a shopper and a test can do to it. */
export interface Checkout extends Shared {
  form: Form
  /** Where a field's input is: the frame, and the selector in it. */
  at(field: Field): { frame: Place; input: string }
}

/** Opens a checkout and waits until all its fields are ready. */
export async function openCheckout(
  shared: Shared,
  { form, options = {}, create = {} }: CheckoutOptions,
): Promise<Checkout> {
  const { engine, sandbox, merchant } = shared
  const types = elementsOf(form)
  const containers = types.map(
    (type) => `<label for="${type}">${type}</label><div id="${type}" style="padding: 8px"></div>`,
  )
  const names = ['ready', 'change', 'focus', 'blur', 'escape', 'submit', 'loaderror']
  const url = merchant.serve({
    body: `<!doctype html><html lang="en"><head><title>Checkout</title><meta charset="utf-8"></head>
      <body><form><input id="name">${containers.join('')}<button id="pay">Pay</button></form>
      <textarea id="copied" tabindex="-1"></textarea>
      <script src="${sandbox.jsUrl}/v1/onerway.js"></script>
      <script>
        var heard = [], fields = {}, sent = 0, refuse = false
        var onerway = Onerway('${sandbox.keys.publishable}', ${JSON.stringify({ locale: 'en', ...options })})
        var elements = onerway.elements()
        for (const type of ${JSON.stringify(types)}) {
          fields[type] = elements.create(type, ${JSON.stringify(create)}[type])
          for (const name of ${JSON.stringify(names)})
            fields[type].on(name, (event) => heard.push({ element: type, name, event }))
          fields[type].on('submit', (event) => refuse && event.preventDefault())
          fields[type].mount('#' + type)
        }
        document.forms[0].addEventListener('submit', (event) => { sent++; event.preventDefault() })
      </script></body></html>`,
  })
  await engine.open(url)
  const checkout: Checkout = {
    ...shared,
    form,
    at: (field) => ({
      frame: `#${ELEMENTS[form][field]} iframe`,
      input: `[name=${NAMES[field]}]`,
    }),
  }
  await eventually('fields that are ready', () => countOf(checkout, 'ready'), types.length)
  // The first look into a frame may move the focus (see insides.ts), so it is taken before the tests.
  for (const type of types) await engine.run(`#${type} iframe`, () => document.title)
  return checkout
}

/** The events of a name that the page has heard until now. */
export const heardBy = ({ engine }: Checkout, name: string): Promise<Heard[]> =>
  engine.run(
    'page',
    (wanted) => {
      const { heard } = window as unknown as CheckoutWindow
      return heard
        .filter((entry) => entry.name === wanted)
        .map(({ element, name, event }) => ({
          element,
          name,
          event: JSON.parse(JSON.stringify(event ?? {})),
        }))
    },
    name,
  )

export const countOf = async (checkout: Checkout, name: string): Promise<number> =>
  (await heardBy(checkout, name)).length

/**
 * All changes heard until now, of the one field's element or of all. Esc is pressed in the field: a frame tells its
 * events in order, so when that one is here all before it are.
 */
export async function changes(checkout: Checkout, field?: Field): Promise<Change[]> {
  const before = await countOf(checkout, 'escape')
  await checkout.engine.press('Escape')
  await eventually('times Esc is heard', () => countOf(checkout, 'escape'), before + 1)
  const element = field && elementOf(checkout.form, field)
  return (await heardBy(checkout, 'change'))
    .map(({ event }) => event)
    .filter(({ elementType }) => !element || elementType === element)
}

/** Empties all fields, as before the first key. */
export async function startAfresh(checkout: Checkout): Promise<void> {
  const { engine } = checkout
  await engine.run('page', () => document.getElementById('name')?.focus())
  for (const element of elementsOf(checkout.form)) {
    const leftover = () => engine.run(`#${element} iframe`, leftBehind)
    // Clearing what is clean already would leave nothing to wait for, and come into the test's midst.
    if (!(await leftover())) continue
    await engine.run(
      'page',
      (name) => (window as unknown as CheckoutWindow).fields[name]?.clear(),
      element,
    )
    await eventually(`what ${element} holds`, leftover, '')
  }
}

/** What is typed in a frame, and which inputs are told off. */
const leftBehind = () =>
  [...document.querySelectorAll('input')]
    .map((input) => input.value + (input.matches('[aria-invalid=true]') ? 'invalid' : ''))
    .join('')

/** Where the keyboard is: the name of a card's input, or the id or tag of what the page has focused. */
export async function focused({ engine }: Checkout): Promise<string> {
  const { outside, frame } = await engine.run('page', () => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    const container = active?.tagName === 'IFRAME' ? active.closest('div[id]')?.id : undefined
    return { outside: active?.id || active?.tagName, frame: container && `#${container} iframe` }
  })
  if (!frame) return outside ?? ''
  return engine.run(frame, () => {
    const active = document.hasFocus() ? document.activeElement : null
    return active instanceof HTMLInputElement ? active.name : ''
  })
}

export const expectFocused = (checkout: Checkout, where: string): Promise<void> =>
  eventually('where the keyboard is', () => focused(checkout), where)
