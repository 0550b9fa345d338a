import type { SheetRule } from '../../theme/index.ts'

/**
 * Puts a merchant's looks into the frame through the object model, property by
 * property, so that no text of theirs is ever parsed as CSS rules. The selectors
 * are our own.
 */
export function createStyler(sheet: CSSStyleSheet): (rules: readonly SheetRule[]) => void {
  const ours = sheet.cssRules.length
  return (rules) => {
    while (sheet.cssRules.length > ours) sheet.deleteRule(ours)
    for (const { selector, declarations } of rules) {
      const style = addRule(sheet, selector)
      for (const [property, value] of declarations) style?.setProperty(property, value)
    }
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
