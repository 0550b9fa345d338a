// `a[b]=1&c[]=2&c[]=3` as data. Keys like `c[0]` stay an object keyed by
// position: whether that is a list is the schema's business (see coerce.ts).

import { ApiError } from '../errors.ts'

type Tree = { [name: string]: string | string[] | Tree }
const deepest = 10

/** Bracketed form encoding (application/x-www-form-urlencoded) to nested objects of text. */
export function parseForm(text: string): object {
  const tree: Tree = {}
  for (const [name, value] of new URLSearchParams(text)) put(tree, keysOf(name), value)
  return tree
}

/** `card[networks][preferred]` → its three names; `items[]` ends in ''. */
function keysOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  const [, first = '', brackets = ''] = match ?? []
  const keys = [first, ...Array.from(brackets.matchAll(/\[([^\]]*)\]/g), (one) => one[1] ?? '')]
  if (!match || keys.length > deepest || keys.includes('__proto__')) {
    throw new ApiError('malformed_body')
  }
  return keys
}

function put(tree: Tree, keys: string[], value: string): void {
  const [key = '', next, ...rest] = keys
  const found = Object.hasOwn(tree, key) ? tree[key] : undefined
  if (next === undefined) {
    if (found !== undefined) throw new ApiError('malformed_body')
    tree[key] = value
  } else if (next === '' && rest.length === 0) {
    if (found !== undefined && !Array.isArray(found)) throw new ApiError('malformed_body')
    if (found) found.push(value)
    else tree[key] = [value]
  } else {
    if (typeof found === 'string' || Array.isArray(found)) throw new ApiError('malformed_body')
    const branch = found ?? (tree[key] = {})
    put(branch, [next, ...rest], value)
  }
}
