import type { Declaration } from './rules.ts'
import type { SheetRule } from './selectors.ts'

/** Variables by their names, and their values. */
type Values = Readonly<Record<string, string>>

/** The frame's selectors, and declarations as CSS has them, parted by `; ` and `: `. */
export type Rules = Readonly<Record<string, string>>

const COMMON: Values = {
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontSizeBase: '16px',
  fontSizeSm: '14px',
  fontWeightNormal: '400',
  fontWeightMedium: '500',
  fontWeightBold: '600',
  fontLineHeight: '1.25',
  spacingUnit: '4px',
  gridRowSpacing: '0.75em',
  gridColumnSpacing: '0.75em',
  borderRadius: '8px',
  iconCardErrorColor: 'var(--colorDanger)',
  focusBoxShadow: '0 0 0 3px color-mix(in srgb, var(--colorPrimary) 25%, transparent)',
  // Not seen until a reader's forced colours take the shadow away and draw the outline.
  focusOutline: '2px solid transparent',
}

/** By day, and by night. */
const COLORS = [
  ['colorPrimary', '#2f5bea', '#8ab4ff'],
  ['colorBackground', '#fff', '#1b2230'],
  ['colorText', '#1f2733', '#f2f4f8'],
  ['colorTextSecondary', '#5b6577', '#b6c0d1'],
  ['colorTextPlaceholder', '#667085', '#98a2b5'],
  ['colorDanger', '#c8102e', '#ff8a8f'],
  ['colorSuccess', '#147d4f', '#5fd39a'],
  ['colorWarning', '#9a6400', '#f5c063'],
  ['colorBorder', '#868fa3', '#6b778d'],
  ['iconColor', '#79849a', '#98a2b5'],
] as const

const palette = (column: 1 | 2): Values =>
  Object.fromEntries(COLORS.map((row) => [row[0], row[column]]))

/** What every theme says. The first rule is said of the root twice, to outweigh the frame's own dark colours. */
const BASE: Rules = {
  ':root:root':
    '--text: var(--colorText); --muted: var(--colorTextPlaceholder); --wrong: var(--colorDanger)',
  '.field, .label, .error':
    'color: var(--colorText); font-family: var(--fontFamily); line-height: var(--fontLineHeight)',
  '.field': 'font-size: var(--fontSizeBase); font-weight: var(--fontWeightNormal)',
  '.label, .error': 'font-size: var(--fontSizeSm)',
  '.label':
    'display: block; font-weight: var(--fontWeightMedium); margin-bottom: var(--spacingUnit)',
  // Inside a box, what is typed comes before what it is called.
  ':where(.part) .label': 'color: var(--colorTextSecondary)',
  // With labels to be seen, a part is as wide as most languages need, and the number's begins where the icon does.
  '.form--card.is-above .first, .form--card.is-above .rest': 'align-items: flex-end',
  '.form--card.is-above .rest .part': 'width: 7.5em',
  '.form--card.is-above .has-icon .part':
    'display: grid; grid-template-columns: 2.2em 1fr; margin-inline-start: -2.2em',
  '.form--card.is-above .has-icon .label': 'grid-column: 1 / 3',
  '.form--card.is-above .has-icon .input': 'grid-column: 2',
  '.error': 'color: var(--colorDanger); margin-top: var(--spacingUnit)',
  '.parts, .rest': 'gap: var(--gridRowSpacing) var(--gridColumnSpacing)',
  '.icon': '--icon-color: var(--iconColor)',
  '.is-invalid .icon': '--icon-color: var(--iconCardErrorColor)',
  // Larger than without a box around the line, and no reason for a higher one.
  '.network':
    'width: 2.2em; height: 1.6em; padding: .2em; margin-block: -.2em; border-color: var(--colorBorder); border-radius: var(--borderRadius)',
  '.network[aria-pressed="true"]': 'border-color: var(--colorPrimary)',
  '.network:focus': 'outline: 2px solid var(--colorPrimary); outline-offset: 1px',
}

/** How a field answers, whatever it is drawn with. */
const STATES: Rules = {
  '.field:hover': 'border-color: var(--colorTextPlaceholder)',
  '.field.is-focused':
    'border-color: var(--colorPrimary); box-shadow: var(--focusBoxShadow); outline: var(--focusOutline)',
  '.field.is-invalid': 'border-color: var(--colorDanger)',
  '.field.is-invalid.is-focused':
    'box-shadow: 0 0 0 3px color-mix(in srgb, var(--colorDanger) 25%, transparent)',
}

const TRANSITION = '; transition: border-color .15s, box-shadow .15s'

const box = (look: string): Rules => ({
  '.field':
    'background-color: var(--colorBackground); border-radius: var(--borderRadius); padding: calc(var(--spacingUnit) * 3); ' +
    look +
    TRANSITION,
  ...STATES,
  '.field.is-disabled': 'background-color: color-mix(in srgb, var(--colorText) 6%, transparent)',
})

const OUTLINED = box('border: 1px solid var(--colorBorder); box-shadow: 0 1px 2px #10182810')

// The fill alone would not be told from the page by everyone (WCAG 1.4.11): the line below is.
const FILLED = box('border: 1px solid transparent; border-bottom-color: var(--colorBorder)')

const UNDERLINED: Rules = {
  '.field':
    'border-bottom: 1px solid var(--colorBorder); padding: calc(var(--spacingUnit) * 2) 0' +
    TRANSITION,
  ...STATES,
  '.field.is-invalid.is-focused': 'box-shadow: inset 0 -1px 0 var(--colorDanger)',
}

interface ThemePlan {
  /** Says it of day and night; left out: as the page is where the fields stand. */
  scheme?: 'light' | 'dark'
  rules: Rules
  variables?: Values
}

const THEMES = {
  onerway: { scheme: 'light', rules: OUTLINED },
  night: { scheme: 'dark', rules: OUTLINED },
  flat: {
    scheme: 'light',
    rules: FILLED,
    variables: { colorBackground: '#f2f4f7', colorBorder: '#7a8398' },
  },
  // Without a box of their own, these two are read on the page's background.
  minimal: {
    rules: UNDERLINED,
    variables: { focusBoxShadow: 'inset 0 -1px 0 var(--colorPrimary)' },
  },
  none: { rules: {}, variables: { fontLineHeight: '1.2' } },
} satisfies Record<string, ThemePlan>

/** Every theme has the same variables, and there are no others. */
const VARIABLE_NAMES = Object.keys({ ...COMMON, ...palette(1) })

export const isVariable = (name: string): boolean => VARIABLE_NAMES.includes(name)

export type ThemeName = keyof typeof THEMES

export const THEME_NAMES = Object.keys(THEMES) as ThemeName[]

export const isThemeName = (name: unknown): name is ThemeName =>
  THEME_NAMES.includes(name as ThemeName)

/**
 * Whether a theme is dark.
 *
 * @param page how the page is where the fields stand
 * @param followsPage whether `onerway` and `flat` turn dark with it, too
 */
export function isDark(name: ThemeName, page: 'light' | 'dark', followsPage: boolean): boolean {
  const { scheme }: ThemePlan = THEMES[name]
  return scheme === 'dark' || (page === 'dark' && (followsPage || !scheme))
}

/** The rules of a theme by day or by night, its variables first. */
export function themeRules(name: ThemeName, dark: boolean): SheetRule[] {
  const { rules, variables }: ThemePlan = THEMES[name]
  const values = { ...COMMON, ...palette(1), ...variables, ...(dark && palette(2)) }
  return [
    {
      selector: ':root',
      declarations: Object.entries(values).map(([name, value]) => ['--' + name, value]),
    },
    // Of the field alone: a document of another scheme than its iframe is not see-through.
    { selector: '.field', declarations: [['color-scheme', dark ? 'dark' : 'light']] },
    ...sheetOf(BASE),
    ...sheetOf(rules),
  ]
}

const sheetOf = (rules: Rules): SheetRule[] =>
  Object.entries(rules).map(([selector, body]) => ({
    selector,
    declarations: body.split('; ').map((text) => text.split(': ') as Declaration),
  }))
