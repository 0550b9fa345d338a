import { describe, expect, it } from 'vitest'
import { isDark, themeRules, THEME_NAMES, type ThemeName } from '../../src/theme/themes.ts'

type Values = Record<string, string>

/** The relative luminance of a hex colour (WCAG 2.2). */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const valuesOf = (name: ThemeName, dark: boolean, selector: string): Values =>
  Object.assign(
    {},
    ...themeRules(name, dark)
      .filter((rule) => rule.selector === selector)
      .map(({ declarations }) => Object.fromEntries(declarations) as Values),
  ) as Values

const looks = THEME_NAMES.flatMap((name): [ThemeName, boolean][] =>
  (name === 'night' ? [true] : [false, true]).map((dark) => [name, dark]),
)

/** A theme without a box of its own, and what stands outside of a box, is read on the page. */
const PAGES = { day: '#ffffff', night: '#121826' }

describe.each(looks)('theme %s, dark: %s', (name, dark) => {
  const variables = valuesOf(name, dark, ':root')
  const field = valuesOf(name, dark, '.field')
  const page = dark ? PAGES.night : PAGES.day
  const ground = field['background-color'] ? (variables['--colorBackground'] ?? '') : page
  const on = (variable: string, behind: string) => contrast(variables[variable] ?? '', behind)

  it.each(['--colorText', '--colorTextSecondary', '--colorTextPlaceholder', '--colorDanger'])(
    '%s reads at 4.5:1, in the field and beside it',
    (variable) => {
      expect(on(variable, ground)).toBeGreaterThanOrEqual(4.5)
      expect(on(variable, page)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['--colorSuccess', '--colorWarning'])('%s reads at 4.5:1', (variable) => {
    expect(on(variable, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('the line of a focused, chosen or invalid field and the icon stand out at 3:1', () => {
    for (const variable of ['--colorPrimary', '--colorDanger', '--iconColor']) {
      expect(on(variable, ground)).toBeGreaterThanOrEqual(3)
      expect(on(variable, page)).toBeGreaterThanOrEqual(3)
    }
  })

  it('the line of a field at rest stands out at 3:1, where it is drawn', () => {
    const line = field.border ?? field['border-bottom']
    if (line?.includes('--colorBorder')) {
      expect(on('--colorBorder', ground)).toBeGreaterThanOrEqual(3)
      expect(on('--colorBorder', page)).toBeGreaterThanOrEqual(3)
    } else expect(['flat', 'none']).toContain(name)
  })

  it('uses no variable that it does not have', () => {
    const used = themeRules(name, dark).flatMap(({ declarations }) =>
      declarations.flatMap(([, value]) => value.match(/--\w+/g) ?? []),
    )
    expect(used.filter((variable) => !(variable in variables))).toEqual([])
  })

  it('loads nothing', () => {
    expect(JSON.stringify(themeRules(name, dark))).not.toMatch(/url|image|@|http|attr|\\\\/i)
  })
})

describe('a theme', () => {
  it('is dark at night only if it follows the page, or has no background', () => {
    const dark = (page: 'light' | 'dark', auto: boolean) =>
      THEME_NAMES.filter((name) => isDark(name, page, auto))
    expect(dark('light', false)).toEqual(['night'])
    expect(dark('light', true)).toEqual(['night'])
    expect(dark('dark', false)).toEqual(['night', 'minimal', 'none'])
    expect(dark('dark', true)).toEqual(['onerway', 'night', 'flat', 'minimal', 'none'])
  })

  it('that follows the page is night by night', () => {
    expect(themeRules('onerway', true)).toEqual(themeRules('night', true))
  })

  it('without a box draws none', () => {
    expect(Object.keys(valuesOf('none', false, '.field')).sort()).toEqual([
      'color-scheme',
      'font-size',
      'font-weight',
    ])
  })
})
