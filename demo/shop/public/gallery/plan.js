/* global navigator */

// From the state of the controls to what a merchant would write: the options of
// the library, and the few things that are the page's own affair.

import { INITIAL } from './state.js'

const WITHOUT_LABELS = 'none'
const FOLLOW_PAGE = ['onerway', 'flat']

export function planFor(state) {
  return { elements: groupOptions(state), fields: fieldsOf(state), page: pageOf(state) }
}

/** For `onerway.elements()` and `elements.update()`. */
function groupOptions({ theme, labels, scheme, locale, accent, radius, size }) {
  const variables = {
    ...(accent !== INITIAL.accent && { colorPrimary: accent }),
    ...(radius !== INITIAL.radius && { borderRadius: radius + 'px' }),
    ...(size === '200' && { fontSizeBase: '32px', fontSizeSm: '28px' }),
  }
  const isAbove = labels === 'auto' ? theme !== WITHOUT_LABELS : labels === 'above'
  return {
    locale,
    appearance: {
      theme,
      ...(isAbove && { labels: 'above' }),
      ...(scheme !== 'light' && FOLLOW_PAGE.includes(theme) && { colorScheme: 'auto' }),
      ...(Object.keys(variables).length && { variables }),
    },
  }
}

/** Types and options, in the order of the form. */
function fieldsOf({ kind, disabled, hideIcon, hidePostalCode, country, brands }) {
  const all = { disabled: !!disabled || undefined }
  const number = {
    ...all,
    hideIcon: !!hideIcon || undefined,
    allowedBrands: brands.length ? brands : undefined,
  }
  const postal = { country: country || undefined }
  if (kind === 'card')
    return [
      {
        type: 'card',
        options: { ...number, ...postal, hidePostalCode: !!hidePostalCode || undefined },
      },
    ]
  return [
    { type: 'cardNumber', options: number },
    { type: 'cardExpiry', options: all },
    { type: 'cardCvc', options: all },
    ...(hidePostalCode ? [] : [{ type: 'postalCode', options: { ...all, ...postal } }]),
  ]
}

function pageOf({ theme, scheme, dir, locale, width, size }) {
  const language = locale === 'auto' ? navigator.language : locale
  const read = /^(ar|he)\b/.test(language) ? 'rtl' : 'ltr'
  // The night theme is made for dark pages; another goes by what the reader has.
  const schemes = scheme === 'auto' ? (theme === 'night' ? 'dark' : 'light dark') : scheme
  return {
    dir: dir === 'auto' ? read : dir,
    colorScheme: schemes,
    width: width === 'full' ? '100%' : width + 'px',
    fontSize: size === '200' ? '32px' : '16px',
    hasOwnBox: theme === 'none',
  }
}
