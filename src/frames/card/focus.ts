import { PARTS, type Part } from './parts.ts'

/** The inputs that are there, by what goes in them. */
export type Inputs = Partial<Record<Part, HTMLInputElement>>

/** How the focus moves within the element, and into and out of it. */
export interface Focus {
  /** The part the shopper is in. */
  part(): Part | undefined
  to(part: Part | undefined): void
  /** To a part from behind, as Backspace goes: the caret stands after what is there. */
  toEndOf(part: Part): void
  /** Takes the focus out of a part, as when it is about to go away. */
  leave(part: Part | undefined): void
}

/**
 * Watches the focus: `left` is called for each part that loses it, `entered` and
 * `exited` once for the element as a whole, however it moves inside. A press
 * beside the inputs, such as on the icon, goes to the part `atPress` names and
 * never takes the focus away.
 */
export function watchFocus(
  root: HTMLElement,
  inputs: Inputs,
  on: { left(part: Part): void; entered(): void; exited(): void; atPress(): Part },
): Focus {
  let inside = false

  root.addEventListener('focusin', () => {
    if (!inside) on.entered()
    inside = true
  })
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    const part = PARTS.find((name) => inputs[name] === target)
    if (part) on.left(part)
    if (relatedTarget || !inside) return
    inside = false
    on.exited()
  })
  root.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('input, button')) return
    event.preventDefault()
    const pressed = (event.target as Element).closest('label')?.querySelector('input')
    const target = pressed ?? inputs[focus.part() ?? on.atPress()]
    target?.focus()
  })

  // The page can give the focus to the frame as a whole; it belongs to an input.
  addEventListener('focus', () =>
    setTimeout(() => {
      if (document.hasFocus() && document.activeElement === document.body)
        inputs[on.atPress()]?.focus()
    }),
  )

  const focus: Focus = {
    // A document that has lost the focus remembers where it was.
    part: () =>
      document.hasFocus()
        ? PARTS.find((name) => inputs[name] && inputs[name] === document.activeElement)
        : undefined,
    to: (part) => part && inputs[part]?.focus(),
    toEndOf(part) {
      const input = inputs[part]
      input?.focus()
      input?.setSelectionRange(input.value.length, input.value.length)
    },
    leave: (part) => part && inputs[part]?.blur(),
  }
  return focus
}
