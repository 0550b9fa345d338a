import { pathTo, readEntries, textOf, toKebab, type Drop } from './entries.ts'
import { limitsOf } from './properties.ts'
import type { Declaration } from './rules.ts'
import { isVariable } from './themes.ts'
import { isSafeValue } from './value.ts'

/** A variable takes the values of the property that its name ends or begins with; a measure those of padding. */
const PROPERTIES = /font-(family|size|weight)|line-height|border-radius|box-shadow|outline|color|$/

/** The variables of an appearance. They hold plain values: none may refer to another. */
export function readVariables(given: unknown, path: string, drop: Drop): Declaration[] {
  const variables: Declaration[] = []
  for (const [name, entry] of readEntries(given, path, drop)) {
    const property = PROPERTIES.exec(toKebab(name))?.[0] || 'padding'
    const value = textOf(entry)
    const isKnown = isVariable(name)
    if (isKnown && isSafeValue(property, value, limitsOf(property)))
      variables.push(['--' + name, value])
    else drop(pathTo(path, name), isKnown ? 'bad_value' : 'unknown_name')
  }
  return variables
}
