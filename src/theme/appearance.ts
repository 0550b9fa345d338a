import { dropList, pathTo, readEntries, type Dropped } from './entries.ts'
import { readRules, type Declaration, type ThemeRule } from './rules.ts'
import { isThemeName, type ThemeName } from './themes.ts'
import { readVariables } from './variables.ts'

const OPTIONS = ['theme', 'labels', 'colorScheme', 'disableAnimations']

export interface ParsedAppearance {
  theme: ThemeName
  /** Whether the theme is to follow the page between light and dark. */
  auto: boolean
  labels: 'above' | 'hidden'
  disableAnimations: boolean
  /** As custom properties. Only those given; the theme has the others. */
  variables: Declaration[]
  rules: ThemeRule[]
  dropped: Dropped[]
}

/**
 * Parses the `appearance` option, which comes from the merchant's page and is
 * not trusted: known options, variables and rules with safe values are taken.
 * All else is left out and listed, for a warning that says what to mend. Only own
 * properties count, no getter is called, and there is a most of everything.
 */
export function parseAppearance(appearance: unknown): ParsedAppearance {
  const { dropped, drop } = dropList()
  const parsed: ParsedAppearance = {
    theme: 'onerway',
    auto: false,
    labels: 'hidden',
    disableAnimations: false,
    variables: [],
    rules: [],
    dropped,
  }
  for (const [key, value] of readEntries(appearance, 'appearance', drop)) {
    const path = pathTo('appearance', key)
    if (key === 'variables') parsed.variables = readVariables(value, path, drop)
    else if (key === 'rules') parsed.rules = readRules(value, path, drop)
    else if (key === 'theme' && isThemeName(value)) parsed.theme = value
    else if (key === 'labels' && (value === 'above' || value === 'hidden')) parsed.labels = value
    else if (key === 'colorScheme' && value === 'auto') parsed.auto = true
    else if (key === 'disableAnimations' && typeof value === 'boolean')
      parsed.disableAnimations = value
    else drop(path, OPTIONS.includes(key) ? 'bad_value' : 'unknown_name')
  }
  return parsed
}
