import type { Dropped } from './entries.ts'
import { split, type SheetRule } from './selectors.ts'
import { parseStyle, type StyleRule } from './style.ts'

/**
 * What is said of the base belongs to the whole line, whose measures follow its
 * font; the rest belongs to the inputs it is true of.
 */
const inputSelector = ({ state, pseudo }: StyleRule): string =>
  state === 'base' ? pseudo && ' .input' + pseudo : ` .is-${state}${pseudo}`

/** The icon is coloured by the state of the element as a whole. */
const iconSelector = ({ state }: StyleRule): string =>
  state === 'base' ? ' .icon' : `.is-${state} .icon`

/**
 * The rules of a classic `style` object, and the paths that were refused.
 *
 * @param card the selector of the whole line
 */
export function classicRules(
  style: unknown,
  card: string,
): { rules: SheetRule[]; dropped: Dropped[] } {
  const { rules, dropped } = parseStyle(style)
  return {
    rules: rules.flatMap((rule) =>
      split(rule.declarations, /^--/, card + iconSelector(rule), card + inputSelector(rule)),
    ),
    dropped,
  }
}
