import { parseAppearance } from './appearance.ts'
import { classicRules } from './classic.ts'
import type { Declaration } from './rules.ts'
import { sheetRules, type SheetRule } from './selectors.ts'
import { isDark, themeRules } from './themes.ts'

export type { SheetRule } from './selectors.ts'

export interface Looks {
  /** As the merchant gave it; not trusted. */
  appearance?: unknown
  /** As the merchant gave it; not trusted. */
  style?: unknown
  /** How the page is where the fields stand. @default 'light' */
  scheme?: 'light' | 'dark' | undefined
}

export interface Compiled {
  /** To be added to the frame's style sheet in this order, property by property. */
  rules: SheetRule[]
  labels: 'above' | 'hidden'
  disableAnimations: boolean
  /** How the fields themselves are, whatever the page is. */
  colorScheme: 'light' | 'dark'
  /** What was left out, by paths such as `appearance.rules[".Input"].position`; never a value. */
  dropped: string[]
}

/**
 * Turns what a merchant says of the looks of a field into rules for the card
 * frame's style sheet: those of the theme, then the merchant's `appearance`, then
 * the classic `style`, which wins. A module of its own, which the frame loads
 * only when either was given.
 */
export function compile({ appearance, style, scheme = 'light' }: Looks): Compiled {
  const themed = appearance == null ? undefined : parseAppearance(appearance)
  const dark = themed ? isDark(themed.theme, scheme, themed.auto) : scheme === 'dark'
  // Said four times, a class outweighs all that an appearance can say.
  const classic = classicRules(style, themed ? '.card.card.card.card' : '.card')
  const rules = themed
    ? [
        ...themeRules(themed.theme, dark),
        { selector: ':root', declarations: themed.variables },
        ...themed.rules.flatMap(sheetRules),
      ]
    : []
  const isKept = ([property]: Declaration) =>
    property !== 'transition' || !themed?.disableAnimations
  return {
    rules: [...rules, ...classic.rules]
      .map((rule) => ({ ...rule, declarations: rule.declarations.filter(isKept) }))
      .filter(({ declarations }) => declarations.length),
    labels: themed?.labels ?? 'hidden',
    disableAnimations: !!themed?.disableAnimations,
    colorScheme: dark ? 'dark' : 'light',
    dropped: [...(themed?.dropped ?? []), ...classic.dropped].map(({ path }) => path),
  }
}
