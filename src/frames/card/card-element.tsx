import { render } from 'preact'
import { EMPTY, type EditKind, type FieldState } from '../../card/edit.ts'
import { parseExpiry, type MonthYear } from '../../card/expiry.ts'
import { tidyPostalCode } from '../../card/postal.ts'
import type { Offered } from '../shared/card-offer.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { Refusal } from '../shared/describe-error.ts'
import type { Localized } from '../shared/load-messages.ts'
import { createStyler } from './apply-style.ts'
import { changeOf, errorOf, sameChange, type Change } from './change.ts'
import { watchFocus, type Inputs } from './focus.ts'
import { maskInput, type MaskedInput } from './masked-input.ts'
import {
  emptyCard,
  forgive,
  formatterOf,
  isEmpty,
  isFinished,
  judge,
  judgeAll,
  viewOf,
  withDigits,
  type CardState,
  type CardView,
  type DigitPart,
  type Part,
} from './model.ts'
import type { CardOptions } from './options.ts'
import { CardForm } from './view.tsx'

/** What the element tells the page about. */
export type CardEvent =
  'change' | 'focus' | 'blur' | 'escape' | 'submit' | 'resize' | 'styledropped'

/** A card is valid through the last day of its month where the customer is. */
function today(): MonthYear {
  const now = new Date()
  return { month: now.getMonth() + 1, year: now.getFullYear() }
}

export interface CardElement {
  update(options: CardOptions): void
  focus(): void
  blur(): void
  clear(): void
  /** The card, for tokenising. Throws the first thing that is missing, and shows it. */
  read(): Offered
}

/**
 * The card element: holds what was typed, draws it, and tells the page what the
 * page may know. Everything typed lives in `state` and in the inputs, nowhere
 * else, and `clear` empties both.
 */
export function createCardElement(
  root: HTMLElement,
  sheet: CSSStyleSheet,
  localized: Localized<FieldMessages>,
  initial: CardOptions,
  tell: (event: CardEvent, payload?: unknown) => void,
): CardElement {
  const { messages } = localized
  const inputs: Inputs = {}
  const masks: Partial<Record<DigitPart, MaskedInput>> = {}
  const applyStyle = createStyler(sheet)
  let options = initial
  let state = emptyCard()
  let view = look()
  let told: Change = changeOf(view, state, messages)
  let height = 0

  const focus = watchFocus(root, inputs, {
    left: (part) => set(judge(state, part)),
    entered: () => tell('focus'),
    exited: () => tell('blur'),
    atPress: firstOpen,
  })

  function look(): CardView {
    return viewOf(state, { today: today(), hidePostalCode: !!options.hidePostalCode })
  }

  /** Takes a new state: draws it, and tells the page if what it may know has changed. */
  function set(next: CardState): void {
    state = next
    state = forgive(state, look())
    view = look()
    render(<CardForm {...{ options, view, messages, wire }} />, root)
    const change = changeOf(view, state, messages)
    if (sameChange(change, told)) return
    told = change
    tell('change', change)
  }

  /** Takes an input once it is there; a redraw hands over the same one again. */
  const wire = (part: Part) => (input: HTMLInputElement | null) => {
    if (!input || inputs[part] === input) return
    inputs[part] = input
    if (part === 'postal') {
      input.value = state.postal
      input.addEventListener('input', () => set({ ...state, postal: input.value }))
      input.addEventListener('blur', () => {
        input.value = tidyPostalCode(input.value)
        set({ ...state, postal: input.value })
      })
      return
    }
    masks[part] = maskInput(input, {
      formatter: () => formatterOf(state, part),
      field: () => state[part],
      onEdit: (field, kind) => edit(part, field, kind),
    })
  }

  function edit(part: DigitPart, field: FieldState, kind: EditKind | 'undo'): void {
    const { cvc } = state
    set(withDigits(state, part, field))
    if (state.cvc !== cvc && part !== 'cvc') masks.cvc?.show(state.cvc)
    if (kind === 'insert' && field.caret === field.digits.length && isFinished(state, part, view))
      focus.to(beside(part, 1))
    // A browser fills part by part within one task; look at what it left open after that.
    if (kind === 'fill') setTimeout(focusUnfilled)
  }

  /** After an autofill that had no CVC to give: that is what is left to type. */
  function focusUnfilled(): void {
    const part = focus.part()
    const { number, expiry } = view.verdicts
    if (part && [view.verdicts[part], number, expiry].every(({ state }) => state === 'valid'))
      focus.to(view.parts.find((other) => isEmpty(state, other)))
  }

  function beside(part: Part, step: 1 | -1): Part | undefined {
    return view.parts[view.parts.indexOf(part) + step]
  }

  function firstOpen(): Part {
    return view.parts.find((part) => view.verdicts[part].state !== 'valid') ?? 'number'
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Escape') tell('escape')
    if (event.key === 'Enter') {
      event.preventDefault()
      tell('submit')
    }
    const part = focus.part()
    // A key that is held down empties its own part, not the one before as well.
    if (event.key !== 'Backspace' || event.repeat || !part || !isEmpty(state, part)) return
    const previous = beside(part, -1)
    if (!previous) return
    event.preventDefault()
    focus.toEndOf(previous)
  }

  function measure(): void {
    const next = Math.ceil(root.getBoundingClientRect().height)
    if (next === height) return
    height = next
    tell('resize', { height })
  }

  function update(next: CardOptions): void {
    const part = focus.part()
    if (next.disabled || (next.hidePostalCode && part === 'postal')) focus.leave(part)
    options = next
    document.documentElement.dataset.scheme = options.colorScheme ?? 'light'
    const dropped = applyStyle(options.style)
    if (dropped.length) tell('styledropped', { paths: dropped })
    set(state)
  }

  root.addEventListener('keydown', onKeyDown)
  root.addEventListener('submit', (event) => event.preventDefault())
  new ResizeObserver(measure).observe(root)
  update(initial)

  return {
    update,
    focus: () => focus.to(firstOpen()),
    blur: () => focus.leave(focus.part()),
    clear() {
      set(emptyCard())
      for (const mask of Object.values(masks)) mask.show(EMPTY)
      if (inputs.postal) inputs.postal.value = ''
    },
    read() {
      set(judgeAll(state))
      const error = errorOf(view, messages)
      if (error) {
        focus.to(firstOpen())
        throw new Refusal(error)
      }
      // Without an error it is valid, so it reads.
      const { month, year } = parseExpiry(state.expiry.digits, today()) as MonthYear
      return {
        card: {
          number: state.number.digits,
          exp_month: month,
          exp_year: year,
          ...(state.cvc.digits ? { cvc: state.cvc.digits } : {}),
        },
        ...(options.hidePostalCode ? {} : { postalCode: tidyPostalCode(state.postal) }),
      }
    },
  }
}
