import { expect, type CDPSession, type Locator, type Page } from '@playwright/test'
import { eventsOf } from './fixtures.ts'

/**
 * A field drawn with its caret: `4111‸ 1`, or `41[11 1]` for a selection. Tests
 * say where the caret is and what becomes of it in one line.
 */
const draw = (input: Locator): Promise<string> =>
  input.evaluate((element: HTMLInputElement) => {
    const { value, selectionStart, selectionEnd } = element
    const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0]
    const inside = start === end ? '‸' : `[${value.slice(start, end)}]`
    return value.slice(0, start) + inside + value.slice(end)
  })

export const expectDrawn = (input: Locator, drawing: string): Promise<void> =>
  expect.poll(() => draw(input)).toBe(drawing)

/** Fills a field with what is drawn and puts caret or selection where the drawing has it. */
export async function place(input: Locator, drawing: string): Promise<void> {
  const text = drawing.replace(/[‸[\]]/g, '')
  const start = drawing.search(/[‸[]/)
  const end = drawing.includes(']') ? drawing.indexOf(']') - 1 : start
  if ((await input.inputValue()) !== text) await fillFromScript(input, text)
  await expect(input).toHaveValue(text)
  await input.focus()
  await input.evaluate(
    (element: HTMLInputElement, [from, to]) => element.setSelectionRange(from ?? 0, to ?? 0),
    [start, end],
  )
}

/** Replaces all a part holds by typing. */
export async function retype(page: Page, input: Locator, text: string): Promise<void> {
  await input.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Pastes through the browser's clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}

/** Fills as password managers do: the value is set, and bare events say so. */
export const fillFromScript = (input: Locator, text: string): Promise<void> =>
  input.evaluate((element: HTMLInputElement, filled) => {
    element.value = filled
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)

/** The DevTools session of the card's frame, which runs in a process of its own. */
export async function cardSession(page: Page): Promise<CDPSession> {
  const frame = page.frame({ url: /card\.html/ })
  if (!frame) throw new Error('There is no card frame on the page.')
  return page.context().newCDPSession(frame)
}

/** A `change` event as the page gets it. */
export interface Change {
  elementType: string
  empty: boolean
  complete: boolean
  brand?: string
  error?: { type: string; code: string; message: string }
  value: { postalCode: string }
}

/**
 * All changes told until now. Esc is pressed in the element: the frame tells its
 * events in order, so when that one is here all before it are.
 */
export async function changesOf(page: Page): Promise<Change[]> {
  const before = (await eventsOf(page, 'escape')).length
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await eventsOf(page, 'escape')).length).toBe(before + 1)
  return (await eventsOf(page, 'change')) as unknown as Change[]
}

/** The last error the page was told of, or nothing if the last change had none. */
export const lastError = async (page: Page): Promise<string | undefined> =>
  ((await eventsOf(page, 'change')) as unknown as Change[]).pop()?.error?.message

/** Where the keyboard is: the name of the card's part, or the id or tag of what the page has focused. */
export async function focused(page: Page): Promise<string> {
  const outside = await page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return active?.tagName === 'IFRAME' ? '' : active?.id || (active?.tagName ?? '')
  })
  if (outside) return outside
  const frame = page.frame({ url: /card\.html/ })
  return (
    (await frame?.evaluate(() => {
      const active = document.hasFocus() ? document.activeElement : null
      return active instanceof HTMLInputElement ? active.name : ''
    })) ?? ''
  )
}

export const expectFocused = (page: Page, where: string): Promise<void> =>
  expect.poll(() => focused(page)).toBe(where)
