const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/**
 * Whether an element of the page is drawn light or dark. A frame is see-through
 * only while its document is of the same scheme as the `<iframe>` it stands in.
 */
export function colorSchemeOf(element: Element = document.documentElement): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(element)
  const dark = /dark/.test(colorScheme)
  return dark && (!/light/.test(colorScheme) || prefersDark().matches) ? 'dark' : 'light'
}

/** Calls back when the reader changes between light and dark; returns how to stop. */
export function watchColorScheme(onChange: () => void): () => void {
  const query = prefersDark()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
