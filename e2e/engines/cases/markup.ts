import { beforeEach, describe, expect, test } from 'vitest'
import { elementsOf, FIELDS, NAMES, startAfresh, type Checkout, type Field } from '../checkout.ts'
import { enter, read } from '../hand.ts'

const EXPECTED: Record<Field, { label: string; autocomplete: string; inputmode: string }> = {
  number: { label: 'Card number', autocomplete: 'cc-number', inputmode: 'numeric' },
  expiry: { label: 'Expiry date', autocomplete: 'cc-exp', inputmode: 'numeric' },
  cvc: { label: 'Security code', autocomplete: 'cc-csc', inputmode: 'numeric' },
  postal: { label: 'Postal code', autocomplete: 'billing postal-code', inputmode: 'text' },
}

const ATTRIBUTES = {
  type: 'text',
  autocorrect: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  dir: 'ltr',
  'aria-required': 'true',
  // What would hinder a fill, or say too early that something is wrong.
  maxlength: null,
  pattern: null,
  value: null,
  'aria-invalid': null,
}

/** What assistive technology and password managers find. */
export function markup(checkout: () => Checkout): void {
  beforeEach(() => startAfresh(checkout()))

  describe('each field has its name, label, keyboard and autofill token', () => {
    test.each(FIELDS)('%s', async (field) => {
      const { engine, at } = checkout()
      const { frame, input } = at(field)
      const { label, ...tokens } = EXPECTED[field]
      const wanted = { name: NAMES[field], ...tokens, ...ATTRIBUTES }
      const found = await engine.run(
        frame,
        (selector, names) => {
          const element = document.querySelector(selector) as HTMLInputElement
          const attributes = names.map((name) => [name, element.getAttribute(name)])
          return {
            attributes: Object.fromEntries(attributes) as Record<string, string | null>,
            label: element.labels?.[0]?.textContent?.trim(),
            form: element.form !== null,
          }
        },
        input,
        Object.keys(wanted),
      )
      expect(found).toEqual({ attributes: wanted, label, form: true })
    })
  })

  test('frames have a title, no border and no scroll bar, and stay as high as their content', async () => {
    for (const element of elementsOf(checkout().form)) {
      const { title, border, role, height } = await checkout().engine.run(
        'page',
        (id) => {
          const frame = document.querySelector(`#${id} iframe`) as HTMLIFrameElement
          return {
            title: frame.title,
            border: getComputedStyle(frame).borderTopWidth,
            role: frame.getAttribute('role'),
            height: Math.round(frame.getBoundingClientRect().height),
          }
        },
        element,
      )
      expect({ border, role }).toEqual({ border: '0px', role: null })
      expect(title).not.toBe('')
      const content = await checkout().engine.run(`#${element} iframe`, () => ({
        height: Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0),
        scrolls: document.documentElement.scrollHeight > innerHeight,
      }))
      expect(content).toEqual({ height, scrolls: false })
    }
  })

  test('no attribute and no storage holds what is typed', async () => {
    await enter(checkout(), 'number')
    await checkout().engine.press('4242424242424241')
    for (const element of elementsOf(checkout().form)) {
      const kept = await checkout().engine.run(`#${element} iframe`, () => {
        const store = (name: 'localStorage' | 'sessionStorage') => {
          try {
            return JSON.stringify(window[name])
          } catch {
            return ''
          }
        }
        return document.documentElement.outerHTML + store('localStorage') + store('sessionStorage')
      })
      expect(kept).not.toMatch(/4242/)
    }
    expect(await read(checkout(), 'number', 'value')).toBe('4242 4242 4242 4241')
  })
}
