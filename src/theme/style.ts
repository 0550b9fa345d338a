import { dropList, readEntries, textOf, toKebab, type Dropped } from './entries.ts'
import { isSafeValue } from './value.ts'

/** When a rule applies: always, or while the field is complete, empty or invalid. */
export type StyleState = 'base' | 'complete' | 'empty' | 'invalid'

export type StylePseudo =
  '' | ':hover' | ':focus' | ':disabled' | ':-webkit-autofill' | '::placeholder' | '::selection'

/** One rule of the parsed style; properties are in CSS kebab-case. */
export interface StyleRule {
  state: StyleState
  pseudo: StylePseudo
  declarations: [property: string, value: string][]
}

// Both in the order of the cascade: a later rule wins over an earlier one.
const STATES: readonly StyleState[] = ['base', 'empty', 'complete', 'invalid']
const PSEUDOS: readonly StylePseudo[] = [
  '',
  '::placeholder',
  '::selection',
  ':-webkit-autofill',
  ':hover',
  ':focus',
  ':disabled',
]

/** The properties taken. */
const PROPERTY =
  /^(background-color|color|font-(family|size|smoothing|style|variant|weight)|icon-color|letter-spacing|line-height|padding|text-(align|decoration|shadow|transform))$/

/** Two properties go by another name in CSS: the icon's is a custom property. */
const cssName = (property: string) =>
  property.replace(/^font-smo/, '-webkit-$&').replace(/^icon/, '--$&')

/**
 * Parses the `style` option of an element, which comes from the merchant's page
 * and is not trusted: known states, pseudo-classes and text properties with safe
 * values become rules, in the order of the cascade. All else is left out and
 * listed, for a warning that says what to mend. Only own properties count, and
 * no getter is called.
 */
export function parseStyle(style: unknown): { rules: StyleRule[]; dropped: Dropped[] } {
  const rules: StyleRule[] = []
  const { dropped, drop } = dropList()

  function addRule(state: StyleState, pseudo: StylePseudo, value: unknown, path: string) {
    const declarations: StyleRule['declarations'] = []
    rules.push({ state, pseudo, declarations })
    for (const [key, entry] of readEntries(value, path, drop)) {
      const at = path + '.' + key
      const text = textOf(entry)
      const property = toKebab(key)
      const nested = PSEUDOS.find((name) => name === key)
      if (nested && !pseudo) addRule(state, nested, entry, at)
      else if (key[0] === ':') drop(at, 'unknown_pseudo')
      else if (!PROPERTY.test(property)) drop(at, 'unknown_property')
      else if (isSafeValue(property, text)) declarations.push([cssName(property), text])
      else drop(at, 'bad_value')
    }
  }

  for (const [key, entry] of readEntries(style ?? {}, 'style', drop)) {
    const state = STATES.find((name) => name === key)
    if (state) addRule(state, '', entry, 'style.' + key)
    else drop('style.' + key, 'unknown_state')
  }
  const rank = ({ state, pseudo }: StyleRule) => STATES.indexOf(state) * 9 + PSEUDOS.indexOf(pseudo)
  return {
    rules: rules
      .filter(({ declarations }) => declarations.length)
      .sort((a, b) => rank(a) - rank(b)),
    dropped,
  }
}
