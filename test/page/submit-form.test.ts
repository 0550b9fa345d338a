// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { submitFormOf } from '../../src/page/submit-form.ts'

let pressed: string[]

beforeEach(() => {
  pressed = []
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(function (
    this: HTMLFormElement,
    button?: HTMLElement | null,
  ) {
    pressed.push(`${this.id}:${button?.id ?? 'no button'}`)
  })
})

/** Enter in the card field of this page. */
function enterIn(html: string, root: ParentNode = document): void {
  // The markup is this file's own.
  // eslint-disable-next-line no-unsanitized/property
  if (root === document) document.body.innerHTML = html
  submitFormOf(root.querySelector('.card') as Element)
}
const CARD = '<div class="card"></div>'

describe('Enter in a field', () => {
  it.each([
    ['the submit button', `<form id="f">${CARD}<button id="b">Pay</button></form>`, 'f:b'],
    ['an input that submits', `<form id="f">${CARD}<input id="b" type="submit"></form>`, 'f:b'],
    ['an image that submits', `<form id="f">${CARD}<input id="b" type="image"></form>`, 'f:b'],
    [
      'the first of several',
      `<form id="f"><button id="a">Apply</button>${CARD}<button id="b">Pay</button></form>`,
      'f:a',
    ],
    [
      'none that only looks like one',
      `<form id="f"><button id="a" type="button">Show</button><button id="r" type="reset"></button>${CARD}<button id="b">Pay</button></form>`,
      'f:b',
    ],
    [
      'one outside that belongs to the form',
      `<form id="f">${CARD}</form><button id="b" form="f">Pay</button>`,
      'f:b',
    ],
    [
      'none of another form',
      `<form id="o"><button id="a">Search</button></form><form id="f">${CARD}<button id="b">Pay</button></form>`,
      'f:b',
    ],
  ])('presses %s', (_, html, expected) => {
    enterIn(html)
    expect(pressed).toEqual([expected])
  })

  it.each([
    ['without a form', CARD + '<button id="b">Pay</button>'],
    ['in a form without a button', `<form id="f">${CARD}<input type="text"></form>`],
    [
      'whose default button is disabled, even if another is not',
      `<form id="f">${CARD}<button id="a" disabled>Pay</button><button id="b">Later</button></form>`,
    ],
  ])('presses nothing %s', (_, html) => {
    enterIn(html)
    expect(pressed).toEqual([])
  })

  it('presses the button of a form within the same shadow tree', () => {
    document.body.innerHTML =
      '<form id="o"><button id="a">Search</button></form><div id="host"></div>'
    const shadow = document.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot
    // eslint-disable-next-line no-unsanitized/property
    shadow.innerHTML = `<form id="f">${CARD}<button id="b">Pay</button></form>`
    enterIn('', shadow)
    expect(pressed).toEqual(['f:b'])
  })
})
