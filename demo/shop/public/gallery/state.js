/* global FormData, URLSearchParams, location, history, document */

// What the controls say, and the address that opens the gallery with it again.

/** What a control begins with: it is left out of the address and of the code. */
export const INITIAL = {
  kind: 'card',
  theme: 'onerway',
  labels: 'auto',
  accent: '#2f5bea',
  radius: '8',
  locale: 'auto',
  dir: 'auto',
  scheme: 'auto',
  width: '600',
  size: '100',
  country: '',
}

export function readControls(form) {
  const data = new FormData(form)
  return { ...Object.fromEntries(data), brands: data.getAll('brand') }
}

/** Keeps the address, and the links to the other languages, in step with the controls. */
export function showAddress(form) {
  const query = new URLSearchParams(
    [...new FormData(form)].filter(([name, value]) => value !== INITIAL[name]),
  )
  history.replaceState(null, '', `${location.pathname}?${query}`)
  for (const link of document.querySelectorAll('[data-language]')) {
    query.set('lang', link.hreflang)
    link.href = `${location.pathname}?${query}`
  }
}
