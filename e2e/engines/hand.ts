import { expectFocused, focused, NAMES, type Checkout, type Field } from './checkout.ts'
import { eventually } from './eventually.ts'

/**
 * What a shopper's hand does in a field. A field is drawn with its caret,
 * `4111‸ 1`, or with what is selected, `41[11 1]`, so that a case says where the
 * caret is and what becomes of it in one line.
 */

/** A field as it stands: its text with the caret or the selection in it. */
export function draw({ engine, at }: Checkout, field: Field): Promise<string> {
  const { frame, input } = at(field)
  return engine.run(
    frame,
    (selector) => {
      const element = document.querySelector(selector) as HTMLInputElement
      const { value, selectionStart, selectionEnd } = element
      const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0]
      const inside = start === end ? '‸' : `[${value.slice(start, end)}]`
      return value.slice(0, start) + inside + value.slice(end)
    },
    input,
  )
}

export const expectDrawn = (checkout: Checkout, field: Field, drawing: string): Promise<void> =>
  eventually(field, () => draw(checkout, field), drawing)

/** A property or an attribute of a field's input, or the text of what describes it. */
export function read({ engine, at }: Checkout, field: Field, what: string): Promise<string | null> {
  const { frame, input } = at(field)
  return engine.run(
    frame,
    (selector, name) => {
      const element = document.querySelector(selector) as HTMLInputElement
      if (name === 'value') return element.value
      if (name !== 'description') return element.getAttribute(name)
      const ids = (element.getAttribute('aria-describedby') ?? '').split(' ')
      return ids
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim()
    },
    input,
    what,
  )
}

/** What the live region beside a field says. */
export const statusOf = ({ engine, at }: Checkout, field: Field): Promise<string> =>
  engine.run(
    at(field).frame,
    () => document.querySelector('[role=status]')?.textContent?.trim() ?? '',
  )

export const valueOf = async (checkout: Checkout, field: Field): Promise<string> =>
  (await read(checkout, field, 'value')) ?? ''

export const expectValue = (checkout: Checkout, field: Field, value: string): Promise<void> =>
  eventually(field, () => valueOf(checkout, field), value)

/** Puts the keyboard into a field by a click, unless it is there. */
export async function enter(checkout: Checkout, field: Field): Promise<void> {
  if ((await focused(checkout)) === NAMES[field]) return
  const { frame, input } = checkout.at(field)
  await checkout.engine.click(frame, input)
  await expectFocused(checkout, NAMES[field])
}

/** Fills as password managers do: the value is set, and bare events say so. */
export function fill({ engine, at }: Checkout, field: Field, text: string): Promise<void> {
  const { frame, input } = at(field)
  return engine.run(
    frame,
    (selector, filled) => {
      const element = document.querySelector(selector) as HTMLInputElement
      element.value = filled
      element.dispatchEvent(new Event('input', { bubbles: true }))
      element.dispatchEvent(new Event('change', { bubbles: true }))
    },
    input,
    text,
  )
}

/**
 * Writes as password managers do that play keys: some set what they have so far,
 * some append to what the field shows.
 */
export function write(
  { engine, at }: Checkout,
  field: Field,
  text: string,
  how: 'growing' | 'appended',
): Promise<void> {
  const { frame, input } = at(field)
  return engine.run(
    frame,
    (selector, all, append) => {
      const element = document.querySelector(selector) as HTMLInputElement
      for (let length = 1; length <= all.length; length++) {
        element.value = append ? element.value + all.charAt(length - 1) : all.slice(0, length)
        element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
        element.dispatchEvent(new Event('input', { bubbles: true }))
        element.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }))
      }
      element.dispatchEvent(new Event('change', { bubbles: true }))
    },
    input,
    text,
    how === 'appended',
  )
}

/** Fills a field with what is drawn, and puts caret or selection where the drawing has it. */
export async function place(checkout: Checkout, field: Field, drawing: string): Promise<void> {
  const text = drawing.replace(/[‸[\]]/g, '')
  const start = drawing.search(/[‸[]/)
  const end = drawing.includes(']') ? drawing.indexOf(']') - 1 : start
  if ((await valueOf(checkout, field)) !== text) await fill(checkout, field, text)
  await expectValue(checkout, field, text)
  await enter(checkout, field)
  const { frame, input } = checkout.at(field)
  await checkout.engine.run(
    frame,
    (selector, from, to) =>
      (document.querySelector(selector) as HTMLInputElement).setSelectionRange(from, to),
    input,
    start,
    end,
  )
}

/** Replaces all that a field holds by typing. */
export async function retype(checkout: Checkout, field: Field, text: string): Promise<void> {
  await enter(checkout, field)
  await checkout.engine.press('Control+a', 'Delete', text)
}

/** Copies a text from the page, for a paste with `Control+v`. */
export async function copy({ engine }: Checkout, text: string): Promise<void> {
  await engine.run(
    'page',
    (copied) => {
      const area = document.getElementById('copied') as HTMLTextAreaElement
      area.value = copied
      area.focus()
      area.select()
    },
    text,
  )
  await engine.press('Control+c')
}
