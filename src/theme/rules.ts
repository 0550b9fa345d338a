import { pathTo, readEntries, textOf, toKebab, type Drop } from './entries.ts'
import { limitsOf } from './properties.ts'
import { isVariable } from './themes.ts'
import { isSafeValue } from './value.ts'

/** A property in CSS kebab-case, or a custom one, and its value. */
export type Declaration = [property: string, value: string]

/** One rule of an appearance, its selector taken apart. */
export interface ThemeRule {
  part: 'Input' | 'Label' | 'Error' | 'Icon' | 'PickerItem'
  modifier: string
  pseudo: string
  declarations: Declaration[]
}

const MOST_DECLARATIONS = 40

/** The parts with the modifiers and pseudo-classes of each: nothing else is a selector. */
const SELECTORS = [
  /^\.(Input)(?:--(invalid|complete|empty))?(:hover|:focus|:disabled|:(?:-webkit-)?autofill|::placeholder|::selection)?$/,
  /^\.(Label|Icon)(?:--(invalid|complete|empty|focused))?$/,
  /^\.(Error)$/,
  /^\.(PickerItem)(?:--(selected))?(:hover|:focus|:disabled)?$/,
]

/** Takes `.Input--invalid:focus` apart; undefined for what is not on the list. */
export function parseSelector(selector: string): Omit<ThemeRule, 'declarations'> | undefined {
  for (const pattern of SELECTORS) {
    const [, part, modifier = '', pseudo = ''] = pattern.exec(selector) ?? []
    if (part) return { part: part as ThemeRule['part'], modifier, pseudo }
  }
  return undefined
}

/** The rules of an appearance, in the order given, as in a style sheet. */
export function readRules(given: unknown, path: string, drop: Drop): ThemeRule[] {
  const rules: ThemeRule[] = []
  for (const [key, body] of readEntries(given, path, drop)) {
    const at = pathTo(path, key)
    const selector = parseSelector(key)
    if (selector) rules.push({ ...selector, declarations: readDeclarations(body, at, drop) })
    else drop(at, 'unknown_name')
  }
  return rules
}

function readDeclarations(body: unknown, path: string, drop: Drop): Declaration[] {
  const declarations: Declaration[] = []
  for (const [key, entry] of readEntries(body, path, drop, MOST_DECLARATIONS)) {
    const property = toKebab(key)
    const value = textOf(entry)
    const limits = limitsOf(property)
    if (limits && isSafeValue(property, value, limits, isVariable))
      declarations.push([property, value])
    else drop(pathTo(path, key), limits ? 'bad_value' : 'unknown_property')
  }
  return declarations
}
