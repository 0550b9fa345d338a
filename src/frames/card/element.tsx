import { h, render } from 'preact'
import { EMPTY, type EditKind, type FieldState } from '../../card/edit.ts'
import type { MonthYear } from '../../card/expiry.ts'
import { tidyPostalCode } from '../../card/postal.ts'
import type { Offered } from '../shared/card-offer.ts'
import type { FieldHub } from '../shared/field-hub.ts'
import { createStyler } from './apply-style.ts'
import { changeOf, errorOf, sameChange, type Change } from './change.ts'
import { createForm, type Field } from './field.ts'
import { watchFocus, type Inputs } from './focus.ts'
import type { Look } from './look.ts'
import { maskInput, type MaskedInput } from './masked-input.ts'
import {
  emptyCard,
  fitCvc,
  forgive,
  formatterOf,
  isEmpty,
  isFinished,
  judge,
  judgeAll,
  viewOf,
  type CardState,
  type CardView,
} from './model.ts'
import type * as Marks from './marks.tsx'
import { createNetworks } from './networks.ts'
import { readForm } from './read.ts'
import type { FieldOptions } from './options.ts'
import { ELEMENT_PARTS, PARTS, type DigitPart, type ElementType, type Part } from './parts.ts'
import { ElementForm } from './view.tsx'

/** What the element tells the page about. */
export type FieldEvent =
  'change' | 'focus' | 'blur' | 'escape' | 'submit' | 'resize' | 'networkschange'

export interface FieldElement {
  update(options: FieldOptions, look: Look): void
  /** Takes the networks' drawings, if they could be loaded. */
  show(marks: typeof Marks | undefined): void
  /** Goes to where the siblings and the API are. */
  meet(hub: FieldHub<Field> | undefined): void
  focus(): void
  blur(): void
  clear(): void
  /** Takes leave of its siblings; what was typed is gone. */
  leave(): void
  /** The card, for tokenising. Throws the first thing that is missing, and shows it. */
  read(): Offered
}

/** A card is valid through the last day of its month where the customer is. */
function today(): MonthYear {
  const now = new Date()
  return { month: now.getMonth() + 1, year: now.getFullYear() }
}

/**
 * One element: the whole card, or one part of it beside siblings in frames of their
 * own. Holds what was typed, draws it, and tells the page what the page may know.
 * Everything typed lives in `state` and in the inputs, nowhere else, and `clear`
 * empties both.
 */
export function createFieldElement(
  root: HTMLElement,
  sheet: CSSStyleSheet,
  { type, group }: { type: ElementType; group: string },
  first: { options: FieldOptions; look: Look },
  tell: (event: FieldEvent, payload?: unknown) => void,
): FieldElement {
  const parts: readonly Part[] = ELEMENT_PARTS[type]
  const inputs: Inputs = {}
  const masks: Partial<Record<DigitPart, MaskedInput>> = {}
  const applyTheme = createStyler(sheet)
  let { options, look } = first
  let hub: FieldHub<Field> | undefined
  let state = emptyCard()
  let told: Change | undefined
  let size = ''
  let isFocused = false
  let looking: ReturnType<typeof setTimeout>

  const networks = createNetworks(
    (bin) => hub?.lookUp(bin),
    () => options.preferredNetwork,
    (now) => {
      changed()
      tell('networkschange', { elementType: type, ...now })
    },
  )

  let shown = parts
  let marks: typeof Marks | undefined
  const field: Field = {
    get parts() {
      return shown
    },
    state: () => state,
    facts: networks.facts,
    network: networks.chosen,
    refresh() {
      const { cvc } = fitCvc(form.gather())
      if (inputs.cvc && cvc !== state.cvc) masks.cvc?.show(cvc)
      set(inputs.cvc ? { ...state, cvc } : state)
    },
    fill,
    judge() {
      set(judgeAll(state))
      return errorOf(view, look.messages)
    },
    focus: (part) => focus.to(part ?? firstOpen()),
  }
  const form = createForm(group, field)
  let view = judged()

  const focus = watchFocus(root, inputs, {
    left: (part) => set(judge(state, part)),
    entered: () => focused(true),
    exited: () => focused(false),
    atPress: firstOpen,
  })

  function focused(now: boolean): void {
    isFocused = now
    set(state)
    tell(now ? 'focus' : 'blur')
  }

  function judged(): CardView {
    const cvc = form.having('number')?.facts()?.cvc
    return viewOf(form.gather(), {
      ...options,
      today: today(),
      postal: look.postal,
      parts,
      cvc,
    })
  }

  /** Takes a new state: draws it, and tells the page if what it may know has changed. */
  function set(next: CardState): void {
    state = next
    state = forgive(state, judged())
    view = judged()
    shown = view.parts
    const { messages, labels, postal } = look
    const props = { type, options, view, messages, networks, labels, postal, marks, isFocused }
    render(<ElementForm {...props} {...{ wire, relay, choose }} />, root)
    const change = changeOf(type, view, state, messages)
    const isNews = told && !sameChange(change, told)
    told = change
    if (isNews) tell('change', change)
  }

  /** What siblings go by has changed here. */
  function changed(): void {
    set(state)
    form.refreshOthers()
  }

  function choose(network: string): void {
    networks.choose(network)
    changed()
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
      formatter: () => formatterOf(form.gather(), part),
      field: () => state[part],
      onEdit: (value, kind) => edit(part, value, kind),
    })
  }

  function edit(part: DigitPart, value: FieldState, kind: EditKind | 'undo'): void {
    const { cvc } = state
    state = { ...state, [part]: value }
    if (part === 'number') {
      if (type === 'card') state = fitCvc(state)
      networks.look(value.digits)
    }
    changed()
    if (state.cvc !== cvc && part !== 'cvc') masks.cvc?.show(state.cvc)
    const isTyped = kind === 'insert' && value.caret === value.digits.length
    if (
      isTyped &&
      (type === 'card' || options.autoAdvance) &&
      isFinished(form.gather(), part, view)
    )
      beside(part, 1)?.()
    if (kind === 'fill') afterFill()
  }

  /**
   * A browser fills part by part, and frame by frame; look at what it left open after that,
   * unless the shopper has gone on himself.
   */
  function afterFill(): void {
    goOn()
    looking = setTimeout(focusUnfilled, type === 'card' ? 0 : 100)
  }

  const goOn = () => clearTimeout(looking)

  /** After an autofill that had no CVC to give: that is what is left to type. */
  function focusUnfilled(): void {
    const part = focus.part()
    if (!part || view.verdicts[part].state !== 'valid') return
    const open = shownParts().find((part) => isEmpty(form.gather(), part))
    if (open) form.having(open)?.focus(open)
  }

  /** What a browser filled into this frame for a part that another one shows. */
  function relay(part: Part, text: string): void {
    form.having(part)?.fill(part, text)
    afterFill()
  }

  function fill(part: Part, text: string): void {
    const input = inputs[part]
    if (!input) return
    input.value = text
    input.dispatchEvent(new Event('input'))
  }

  /** The parts of the whole form that are shown, in order. */
  const shownParts = (): Part[] => PARTS.filter(form.having)

  /** How to go to the part before or after one, here or in a sibling. */
  function beside(part: Part, step: 1 | -1): (() => void) | undefined {
    const shown = shownParts()
    const next = shown[shown.indexOf(part) + step]
    if (!next) return undefined
    if (inputs[next]) return () => (step > 0 ? focus.to(next) : focus.toEndOf(next))
    return () => form.having(next)?.focus(next)
  }

  function firstOpen(): Part {
    return view.parts.find((part) => view.verdicts[part].state !== 'valid') ?? (parts[0] as Part)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event
    if (event.isComposing) return
    if (key === 'Escape') tell('escape')
    if (key === 'Enter' && (event.target as Element).matches('input')) {
      event.preventDefault()
      tell('submit')
    }
    const part = focus.part()
    // A key that is held down empties its own part, not the one before as well.
    if (key !== 'Backspace' || event.repeat || !part || !isEmpty(state, part)) return
    const goBack = type === 'card' || options.autoAdvance ? beside(part, -1) : undefined
    if (!goBack) return
    event.preventDefault()
    goBack()
  }

  function measure(): void {
    const height = Math.ceil(root.getBoundingClientRect().height)
    const { bleed } = look
    const next = height + '/' + bleed
    if (next === size) return
    size = next
    tell('resize', { height, bleed })
  }

  function update(nextOptions: FieldOptions, nextLook: Look): void {
    const part = focus.part()
    if (nextOptions.disabled || (nextOptions.hidePostalCode && part === 'postal')) focus.leave(part)
    options = nextOptions
    look = nextLook
    document.documentElement.dataset.scheme = options.colorScheme ?? 'light'
    root.style.padding = look.bleed ? look.bleed + 'px' : ''
    applyLooks()
    set(state)
    // The page knows how high a plain field is: laying it out at once would keep its siblings waiting.
    if (size || look.rules.length) measure()
  }

  const applyLooks = () => applyTheme([...(marks?.RULES ?? []), ...look.rules])

  function clear(): void {
    networks.look('')
    state = emptyCard()
    for (const mask of Object.values(masks)) mask.show(EMPTY)
    if (inputs.postal) inputs.postal.value = ''
    changed()
  }

  for (const own of ['focusin', 'keydown']) root.addEventListener(own, goOn)
  root.addEventListener('keydown', onKeyDown)
  root.addEventListener('submit', (event) => event.preventDefault())
  new ResizeObserver(measure).observe(root)
  update(options, look)

  return {
    update,
    show(loaded) {
      marks = loaded
      applyLooks()
      set(state)
    },
    meet(found) {
      hub = found
      form.meet(found)
      networks.look(state.number.digits)
    },
    // Where the page's focus is still on its way here, it is taken further once it has come.
    // To ask for it from this side as well would race with that, and Firefox then loses both.
    focus: () => document.hasFocus() && focus.to(firstOpen()),
    blur: () => focus.leave(focus.part()),
    clear,
    leave() {
      clear()
      form.leave()
    },
    read: () => readForm(form, today()),
  }
}
