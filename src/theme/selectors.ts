import type { Declaration, ThemeRule } from './rules.ts'

/** A rule for the frame's style sheet: our own selector, and what to set there. */
export interface SheetRule {
  selector: string
  declarations: Declaration[]
}

/** How the box of a field shows what its input knows by itself. */
const STATES: Readonly<Record<string, string>> = {
  '': '',
  ':hover': ':hover',
  ':focus': '.is-focused',
  ':disabled': '.is-disabled',
}

/** Inputs take on the box's type, but not these. */
const NOT_INHERITED = /^text-[^a]/

/** Said of a state, text is that of the inputs which are in it: the others of the line are not. */
const TEXT = /^(color|font|letter|line|text|-)/

/**
 * The selectors of a rule in the card frame. A field's box is `.field`; its inputs
 * are `.input`, and both wear `.is-invalid`, `.is-complete` or `.is-empty`; the box
 * also `.is-focused` and `.is-disabled`.
 */
export function sheetRules({ part, modifier, pseudo, declarations }: ThemeRule): SheetRule[] {
  const state = modifier && '.is-' + modifier
  if (part === 'Label') return [{ selector: '.label' + state, declarations }]
  if (part === 'Error') return [{ selector: '.error', declarations }]
  if (part === 'PickerItem') {
    const pressed = modifier && '[aria-pressed="true"]'
    return [{ selector: '.network' + pressed + pseudo, declarations }]
  }
  if (part === 'Icon') {
    const selector = (state && state + ' ') + '.icon'
    return [{ selector, declarations: declarations.map(iconDeclaration) }]
  }
  const input = '.input' + state + pseudo.replace(':autofill', ':-webkit-autofill')
  const field = STATES[pseudo]
  if (field === undefined) return [{ selector: input, declarations }]
  return split(
    declarations,
    state || pseudo ? TEXT : NOT_INHERITED,
    input,
    '.field' + state + field,
  )
}

/** One rule for the properties of a pattern, one for the others. */
export const split = (
  declarations: Declaration[],
  pattern: RegExp,
  matching: string,
  others: string,
): SheetRule[] =>
  [matching, others].map((selector) => ({
    selector,
    declarations: declarations.filter(
      ([property]) => pattern.test(property) === (selector === matching),
    ),
  }))

/** The icon's drawings take their colour from a custom property. */
const iconDeclaration = ([property, value]: Declaration): Declaration => [
  /^(color|fill)$/.test(property) ? '--icon-color' : property,
  value,
]
