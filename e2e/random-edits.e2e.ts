import type { CDPSession, Page } from '@playwright/test'
import fc from 'fast-check'
import { numberFormatter } from '../src/card/number.ts'
import { digitsOf } from '../src/card/digits.ts'
import { longestLength } from '../src/card/brands.ts'
import { cardSession, paste } from './caret.ts'
import { cardFrame, expect, openCheckout, test } from './fixtures.ts'

/** What a shopper does, somewhere in what is shown: ends of a selection are shares of its length. */
interface Step {
  from: number
  to: number
  key: string
  text?: string
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const place = fc.oneof(
  fc.constant({ from: 1, to: 1 }),
  share.map((at) => ({ from: at, to: at })),
  fc.record({ from: share, to: share }),
)
const digit = fc.constantFrom(...'0123456789')
const action = fc.oneof(
  { weight: 6, arbitrary: digit.map((key) => ({ key })) },
  { weight: 3, arbitrary: fc.constant({ key: 'Backspace' }) },
  { weight: 2, arbitrary: fc.constant({ key: 'Delete' }) },
  { weight: 1, arbitrary: fc.constantFrom('a', '-', ' ').map((key) => ({ key })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(digit, { minLength: 1, maxLength: 12 }), fc.constantFrom('', ' ', '–'))
      .map(([digits, between]) => ({ key: 'paste', text: digits.join(between) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...'０１２３４５６７８９4'), { minLength: 1, maxLength: 4 })
      .map((digits) => ({ key: 'compose', text: digits.join('') })),
  },
  { weight: 2, arbitrary: fc.constant({ key: 'undo' }) },
  { weight: 1, arbitrary: fc.constant({ key: 'redo' }) },
)
const sequence = fc.array(
  fc.tuple(place, action).map(([where, what]): Step => ({ ...where, ...what })),
  { minLength: 12, maxLength: 12 },
)

interface State {
  digits: string
  caret: number
}

/** A field as plainly as it can be put: digits, a position in them, and lists of what was before. */
function createModel() {
  let state: State = { digits: '', caret: 0 }
  const done: State[] = []
  let undone: State[] = []

  function replace(first: number, last: number, inserted: string, caret = first) {
    const [head, tail] = [state.digits.slice(0, first), state.digits.slice(last)]
    for (let count = inserted.length; count >= 0; count--) {
      const digits = head + inserted.slice(0, count) + tail
      // Nothing more fits than the brand it has become is long; a delete always fits.
      if (count && digits.length > longestLength(digits)) continue
      if (inserted && !count) return
      if (digits !== state.digits) {
        done.push(state)
        undone = []
      }
      state = { digits, caret: caret + count }
      return
    }
  }

  return {
    state: () => state,
    step({ key, text }: Step, first: number, last: number) {
      // Where the caret was put it stays, should the step be refused.
      state = { ...state, caret: last }
      const move = (from: State[], to: State[]) => {
        const before = from.pop()
        if (!before) return
        to.push(state)
        state = before
      }
      if (key === 'undo') return move(done, undone)
      if (key === 'redo') return move(undone, done)
      if (key === 'Backspace' && first === last)
        return replace(Math.max(first - 1, 0), last, '', Math.max(first - 1, 0))
      if (key === 'Delete' && first === last) return replace(first, last + 1, '')
      if (key === 'Backspace' || key === 'Delete') return replace(first, last, '')
      const inserted = digitsOf(text ?? key)
      if (inserted) replace(first, last, inserted)
    },
  }
}

/** Writes as an input method does: it shows what it has, letter by letter, and then gives it. */
async function compose(session: CDPSession, text: string): Promise<void> {
  for (let end = 1; end <= text.length; end++)
    await session.send('Input.imeSetComposition', {
      text: text.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    })
  await session.send('Input.insertText', { text })
}

/** Does one step in the real field, with real keys. */
async function act(page: Page, session: CDPSession, { key, text }: Step): Promise<void> {
  if (key === 'compose') await compose(session, text ?? '')
  else if (text) await paste(page, text)
  else if (key === 'undo') await page.keyboard.press('ControlOrMeta+z')
  else if (key === 'redo') await page.keyboard.press('ControlOrMeta+Shift+z')
  else await page.keyboard.press(key === ' ' ? 'Space' : key)
}

test('digits and caret are as in a plain list of digits, whatever is done', async ({
  page,
  sandbox,
  merchant,
}) => {
  test.setTimeout(240_000)
  await openCheckout(page, { sandbox, merchant })
  const { number } = cardFrame(page)
  const session = await cardSession(page)
  const seed = Number(process.env['ONERWAY_SEED'] ?? Date.now() % 2 ** 31)
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      // Something to be cleared shows when that is done, and that no step is left to undo.
      await number.fill('4')
      await page.evaluate('card.clear()')
      await expect(number).toHaveValue('')
      await number.focus()
      const model = createModel()
      for (const step of steps) {
        const [first, last, wasSpan] = await number.evaluate(
          (input: HTMLInputElement, [from, to]) => {
            // A number that is finished hands the keyboard on.
            input.focus()
            const ends = [from, to].map((part) => Math.round((part as number) * input.value.length))
            const [start, end] = ends.sort((a, b) => a - b) as [number, number]
            input.setSelectionRange(start, end)
            const count = (at: number) => input.value.slice(0, at).replace(/\D/g, '').length
            return [count(start), count(end), start < end] as const
          },
          [step.from, step.to],
        )
        // A selection of a space alone holds no digit: that is a matter of its own.
        if (wasSpan && first === last) continue
        model.step(step, first, last)
        await act(page, session, step)
        const expected = numberFormatter.show(model.state())
        const shown = await number.evaluate((input: HTMLInputElement) => ({
          text: input.value,
          digits: input.value.slice(0, input.selectionEnd ?? 0).replace(/\D/g, '').length,
        }))
        expect(shown.text, `seed ${seed}`).toBe(expected.text)
        if (/[0-9]|Backspace|Delete/.test(step.key) || step.text)
          expect(shown.digits, `caret, seed ${seed}`).toBe(Math.max(model.state().caret, 0))
      }
    }),
    { numRuns: 15, seed, verbose: 1 },
  )
})
