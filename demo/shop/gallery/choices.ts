import { LOCALES } from '../../../src/locales/resolve.ts'

/** What can be chosen one of, the first of each being the default. */
export const CHOICES = {
  kind: ['card', 'split'],
  theme: ['onerway', 'night', 'flat', 'minimal', 'none'],
  labels: ['auto', 'above', 'hidden'],
  scheme: ['auto', 'light', 'dark'],
  dir: ['auto', 'ltr', 'rtl'],
  width: ['600', '320', '390', 'full'],
  size: ['100', '200'],
  locale: ['auto', ...LOCALES],
  country: ['', 'US', 'GB', 'CA', 'CN', 'HK', 'JP', 'DE', 'FR', 'NL', 'BR', 'AU', 'IN', 'SG'],
} as const satisfies Record<string, readonly string[]>
export type Choice = keyof typeof CHOICES

export const SWITCHES = ['disabled', 'hideIcon', 'hidePostalCode'] as const
export type Switch = (typeof SWITCHES)[number]

export const BRANDS = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  jcb: 'JCB',
  discover: 'Discover',
  diners: 'Diners Club',
  maestro: 'Maestro',
} as const

/** What the themes begin with: a variable that is left there is left out. */
export const ACCENT = '#2f5bea'
export const RADIUS = '8'

/** Which fields are shown, and how: all of it stands in the page's address. */
export type GalleryState = Record<Choice, string> &
  Record<Switch, boolean> & { brands: readonly string[]; accent: string; radius: string }

/** The state that an address asks for. What it does not name, or names wrongly, is the default. */
export function readState(query: URLSearchParams): GalleryState {
  const choices = Object.entries(CHOICES).map(([name, values]) => {
    const asked = query.get(name) ?? ''
    return [name, (values as readonly string[]).includes(asked) ? asked : values[0]]
  })
  const switches = SWITCHES.map((name) => [name, query.has(name)])
  const brands = query.getAll('brand').filter((brand) => brand in BRANDS)
  const accent = query.get('accent') ?? ''
  const radius = query.get('radius') ?? ''
  return {
    ...(Object.fromEntries(choices) as Record<Choice, string>),
    ...(Object.fromEntries(switches) as Record<Switch, boolean>),
    brands,
    accent: /^#[\da-f]{6}$/.test(accent) ? accent : ACCENT,
    radius: /^\d$|^1\d$|^2[0-4]$/.test(radius) ? radius : RADIUS,
  }
}
