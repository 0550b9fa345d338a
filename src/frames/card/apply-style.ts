import { parseStyle, type StyleRule } from '../../theme/style.ts'

/**
 * Our own selectors for the states a merchant may style; none comes from the page.
 * What is said of the base belongs to the whole line, whose measures follow its
 * font; the rest belongs to the inputs it is true of.
 */
const selectorOf = ({ state, pseudo }: StyleRule): string =>
  state === 'base' ? (pseudo ? '.card .input' + pseudo : '.card') : `.card .is-${state}${pseudo}`

/** The icon is coloured by the state of the element as a whole. */
const iconSelectorOf = ({ state }: StyleRule): string =>
  state === 'base' ? '.card .icon' : `.card.is-${state} .icon`

/**
 * Puts a merchant's style into the frame through the object model, property by
 * property, so that no text of theirs is ever parsed as CSS rules. Returns the
 * paths that were refused, once for each style given.
 */
export function createStyler(sheet: CSSStyleSheet): (style: unknown) => string[] {
  const ours = sheet.cssRules.length
  let last: string | undefined
  return (style) => {
    const text = JSON.stringify(style) ?? ''
    if (text === last) return []
    last = text
    while (sheet.cssRules.length > ours) sheet.deleteRule(ours)
    const { rules, dropped } = parseStyle(style)
    for (const parsed of rules) {
      const input = addRule(sheet, selectorOf(parsed))
      const icon = addRule(sheet, iconSelectorOf(parsed))
      for (const [property, value] of parsed.declarations)
        (property === '--icon-color' ? icon : input)?.setProperty(property, value)
    }
    return dropped.map(({ path }) => path)
  }
}

/** Undefined where this engine does not know the pseudo-class: nothing there to style. */
function addRule(sheet: CSSStyleSheet, selector: string): CSSStyleDeclaration | undefined {
  try {
    const index = sheet.insertRule(selector + '{}', sheet.cssRules.length)
    return (sheet.cssRules[index] as CSSStyleRule).style
  } catch {
    return undefined
  }
}
