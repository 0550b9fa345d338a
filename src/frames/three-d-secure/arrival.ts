/** What the page says to the frame around it. */
export interface Arrival {
  onerway: 'challenge_complete' | 'method_complete'
  /** The id of the intent. */
  intent: string
}

const kinds: Record<string, Arrival['onerway']> = {
  complete: 'challenge_complete',
  'method-complete': 'method_complete',
}

/** Which step is through, by the page's address; undefined for an address that says neither. */
export function arrival({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): Arrival | undefined {
  const step = /\/three-d-secure\/(complete|method-complete)$/.exec(pathname)?.[1]
  const onerway = step === undefined ? undefined : kinds[step]
  const intent = new URLSearchParams(search).get('intent') ?? ''
  if (!onerway || !/^(pi|seti)_[0-9A-Za-z]{24}$/.test(intent)) return undefined
  return { onerway, intent }
}
