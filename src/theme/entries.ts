/** Why a part was left out. */
export type Reason =
  | 'unknown_name'
  | 'unknown_state'
  | 'unknown_pseudo'
  | 'unknown_property'
  | 'bad_value'
  | 'too_many'

/** A part that was left out: by its path such as `style.base.:hover.backgroundImage`, never by its value. */
export interface Dropped {
  path: string
  reason: Reason
}

export type Drop = (path: string, reason: Reason) => void

/** Entries of one object, rules in particular; nobody writes as many. */
const MOST = 100

/** Keeps a list of what was left out. */
export function dropList(): { dropped: Dropped[]; drop: Drop } {
  const dropped: Dropped[] = []
  return { dropped, drop: (path, reason) => void dropped.push({ path, reason }) }
}

/**
 * The entries of what has to be an object of at most so many. It comes from the
 * merchant's page: only what the object itself holds counts, and a getter is not
 * called but stands there as `undefined`.
 */
export function readEntries(
  value: unknown,
  path: string,
  drop: Drop,
  most = MOST,
): [key: string, entry: unknown][] {
  if (!value || typeof value !== 'object') {
    drop(path, 'bad_value')
    return []
  }
  const entries = Object.entries(Object.getOwnPropertyDescriptors(value))
  if (entries.length > most) drop(path, 'too_many')
  return entries.slice(0, most).map(([key, own]) => [key, own.value])
}

/** A value as text; a number may stand where CSS takes one. Empty for all else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || Number.isFinite(value) ? `${value as string | number}` : ''

/** `fontSize` → `font-size`; what is in kebab-case stays as it is. */
export const toKebab = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase())

/** The path of an entry, as it would be written in code. */
export const pathTo = (path: string, key: string): string =>
  path + (/^[a-z]\w*$/i.test(key) ? '.' + key : `[${JSON.stringify(key)}]`)
