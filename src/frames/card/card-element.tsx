import { render } from 'preact'
import { cvcLength } from '../../card/cvc.ts'
import { EMPTY, type EditKind, type FieldState } from '../../card/edit.ts'
import { parseExpiry, type MonthYear } from '../../card/expiry.ts'
import { tidyPostalCode } from '../../card/postal.ts'
import type { Offered } from '../shared/card-offer.ts'
import { Refusal } from '../shared/describe-error.ts'
import type { Localized } from '../shared/load-messages.ts'
import { createStyler } from './apply-style.ts'
import { changeOf, sameChange, type Change } from './change.ts'
import { maskInput, type MaskedInput } from './masked-input.ts'
import {
  emptyCard,
  forgive,
  formatterOf,
  isEmpty,
  isFinished,
  judge,
  judgeAll,
  PARTS,
  shownParts,
  viewOf,
  withDigits,
  type CardState,
  type CardView,
  type DigitPart,
  type Part,
} from './model.ts'
import type { CardOptions } from './options.ts'
import { CardForm, errorTextOf } from './view.tsx'

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
  localized: Localized,
  initial: CardOptions,
  tell: (event: CardEvent, payload?: unknown) => void,
): CardElement {
  const inputs: Partial<Record<Part, HTMLInputElement>> = {}
  const masks: Partial<Record<DigitPart, MaskedInput>> = {}
  const refs = Object.fromEntries(
    PARTS.map((part) => [part, (input: HTMLInputElement | null) => wire(part, input)]),
  ) as Record<Part, (input: HTMLInputElement | null) => void>
  const applyStyle = createStyler(sheet)
  let options = initial
  let state = emptyCard()
  let view = look()
  let told: Change = changeOf(view, state, '')
  let height = 0

  function look(): CardView {
    return viewOf(state, { today: today(), hidePostalCode: !!options.hidePostalCode })
  }

  /** Takes a new state: draws it, and tells the page if what it may know has changed. */
  function set(next: CardState): void {
    state = next
    state = forgive(state, look())
    view = look()
    const errorText = errorTextOf(view, cvcLength(view.brand), localized)
    const inputRef = (part: Part) => refs[part]
    render(<CardForm {...{ options, view, errorText, localized, inputRef }} />, root)
    const change = changeOf(view, state, errorText)
    if (sameChange(change, told)) return
    told = change
    tell('change', change)
  }

  function wire(part: Part, input: HTMLInputElement | null): void {
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
      neighbour(part, 1)?.focus()
    // A browser fills part by part within one task; look at what it left open after that.
    if (kind === 'fill') setTimeout(focusUnfilled)
  }

  /** After an autofill that had no CVC to give: that is what is left to type. */
  function focusUnfilled(): void {
    const active = focusedPart()
    if (!active || view.verdicts[active].state !== 'valid') return
    if (view.verdicts.number.state === 'valid' && view.verdicts.expiry.state === 'valid')
      shownParts({ hidePostalCode: !!options.hidePostalCode })
        .filter((part) => isEmpty(state, part))
        .slice(0, 1)
        .forEach((part) => inputs[part]?.focus())
  }

  const focusedPart = (): Part | undefined =>
    PARTS.find((part) => inputs[part] && inputs[part] === document.activeElement)

  function neighbour(part: Part, step: 1 | -1): HTMLInputElement | undefined {
    const parts = shownParts({ hidePostalCode: !!options.hidePostalCode })
    const next = parts[parts.indexOf(part) + step]
    return next && inputs[next]
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') tell('escape')
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      tell('submit')
    }
    const part = focusedPart()
    if (event.key !== 'Backspace' || !part || !isEmpty(state, part)) return
    const previous = neighbour(part, -1)
    if (!previous) return
    event.preventDefault()
    previous.focus()
    previous.setSelectionRange(previous.value.length, previous.value.length)
  }

  function onFocusOut({ target, relatedTarget }: FocusEvent): void {
    const left = PARTS.find((part) => inputs[part] === target)
    if (left) set(judge(state, left))
    if (!relatedTarget) tell('blur')
  }

  function focusFirstOpen(): void {
    const parts = shownParts({ hidePostalCode: !!options.hidePostalCode })
    const open = parts.find((part) => view.verdicts[part].state !== 'valid') ?? 'number'
    inputs[open]?.focus()
  }

  function measure(): void {
    const next = Math.ceil(root.getBoundingClientRect().height)
    if (next === height) return
    height = next
    tell('resize', { height })
  }

  function update(next: CardOptions): void {
    options = next
    document.documentElement.dataset.scheme = options.colorScheme ?? 'light'
    const dropped = applyStyle(options.style)
    if (dropped.length) tell('styledropped', { paths: dropped })
    set(state)
    measure()
  }

  root.addEventListener('keydown', onKeyDown)
  root.addEventListener('submit', (event) => event.preventDefault())
  root.addEventListener('focusin', ({ relatedTarget }) => {
    if (!relatedTarget) tell('focus')
  })
  root.addEventListener('focusout', onFocusOut)
  new ResizeObserver(measure).observe(root)
  update(initial)

  return {
    update,
    focus: focusFirstOpen,
    blur() {
      const part = focusedPart()
      if (part) inputs[part]?.blur()
    },
    clear() {
      set(emptyCard())
      for (const mask of Object.values(masks)) mask.show(EMPTY)
      if (inputs.postal) inputs.postal.value = ''
    },
    read() {
      set(judgeAll(state))
      const expiry = parseExpiry(state.expiry.digits, today())
      if (!view.complete || !expiry) {
        focusFirstOpen()
        const code = view.error ?? 'incomplete_number'
        const message = errorTextOf(view, cvcLength(view.brand), localized)
        throw new Refusal({ type: 'validation_error', code, message })
      }
      return {
        card: {
          number: state.number.digits,
          exp_month: expiry.month,
          exp_year: expiry.year,
          ...(state.cvc.digits ? { cvc: state.cvc.digits } : {}),
        },
        ...(options.hidePostalCode ? {} : { postalCode: tidyPostalCode(state.postal) }),
      }
    },
  }
}
