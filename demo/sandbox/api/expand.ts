// `expand[]=payment_method`: the object itself where its id would stand. Any
// request may ask for it, so it is taken off the input before the handler looks
// and put into what the handler answers.

import { z } from 'zod'
import { ApiError } from '../errors.ts'
import { redact } from '../redact.ts'
import type { Call } from './context.ts'
import { listed } from './lists.ts'
import { nearest } from './nearest.ts'
import { validate, type Input } from './validate.ts'

/** Which members of which objects are references, and how to get what they refer to. */
export interface Expandables {
  /** By the object's name and the member's path within it. */
  readonly references: Readonly<Record<string, Readonly<Record<string, Reference>>>>
  /** The object of this kind and id as the call's key sees it. */
  fetch(call: Call, kind: string, id: string): Promise<object>
}

interface Reference {
  readonly kind: string
  /** A browser sees the reference too. */
  readonly browser?: true
}

type Tree = Record<string, unknown>

const mostPaths = 20
const deepest = 4
const schema = z.object({ expand: z.array(z.string().min(1).max(200)).max(mostPaths).optional() })

/** The paths to expand, and the input without them. Throws what a wrong list deserves. */
export function takeExpand(input: Input): { paths: readonly string[]; rest: Input } {
  const { value } = input
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'expand')) {
    return { paths: [], rest: input }
  }
  const { expand = [] } = validate(schema, input)
  const members = Object.entries(value).filter(([name]) => name !== 'expand')
  return { paths: expand, rest: { ...input, value: Object.fromEntries(members) } }
}

/** The answer with each path expanded. Throws `parameter_invalid_expand` for a path to nothing. */
export async function expand(
  call: Call,
  body: object,
  paths: readonly string[],
  expandables: Expandables,
): Promise<object> {
  let expanded: Tree = { ...body }
  for (const [index, path] of paths.entries()) {
    const wrong = (known: readonly string[]) => unknownPath(path, index, known)
    if (path.split('.').length > deepest + 1) throw wrong([])
    expanded = await along(call, expanded, path, { expandables, wrong })
  }
  return expanded
}

interface Walk {
  readonly expandables: Expandables
  readonly wrong: (known: readonly string[]) => ApiError
}

/** One path, from this object on. */
async function along(call: Call, object: Tree, path: string, walk: Walk): Promise<Tree> {
  if (object['object'] === 'list') return alongList(call, object, path, walk)
  const { expandables, wrong } = walk
  const found = referenceAt(call, expandables, String(object['object']), path)
  if (!found.reference) throw wrong(found.known)
  const { name, reference, rest } = found
  return replaceAt(object, name.split('.'), async (value) => {
    if (value === null) {
      checkPath(call, reference.kind, rest, walk)
      return null
    }
    const target =
      typeof value === 'string' ? await expandables.fetch(call, reference.kind, value) : value
    return rest === '' ? target : along(call, { ...(target as Tree) }, rest, walk)
  })
}

/** Each of a list's objects. An empty list says what it would hold, so a wrong path shows there too. */
async function alongList(call: Call, list: Tree, path: string, walk: Walk): Promise<Tree> {
  const rest = /^data\.(.+)$/.exec(path)?.[1]
  const kind = listed(list)
  if (rest === undefined) {
    const known = Object.keys(visible(call, walk.expandables, kind))
    throw walk.wrong(known.map((name) => `data.${name}`))
  }
  checkPath(call, kind, rest, walk)
  const data: Tree[] = []
  for (const one of list['data'] as Tree[]) data.push(await along(call, one, rest, walk))
  return { ...list, data }
}

/** Refuses a path that would lead nowhere even if there were something to walk. */
function checkPath(call: Call, kind: string, path: string, walk: Walk): void {
  if (path === '') return
  const found = referenceAt(call, walk.expandables, kind, path)
  if (!found.reference) throw walk.wrong(found.known)
  checkPath(call, found.reference.kind, found.rest, walk)
}

const visible = ({ key }: Call, { references }: Expandables, kind: string) => {
  const all = Object.hasOwn(references, kind) ? (references[kind] ?? {}) : {}
  return Object.fromEntries(
    Object.entries(all).filter(([, { browser }]) => key.kind === 'secret' || browser),
  )
}

/** The reference that the path begins with, and what of the path is left behind it. */
function referenceAt(call: Call, expandables: Expandables, kind: string, path: string) {
  const references = visible(call, expandables, kind)
  const known = Object.keys(references)
  const name = known.find((one) => path === one || path.startsWith(`${one}.`)) ?? ''
  return { name, known, reference: references[name], rest: path.slice(name.length + 1) }
}

async function replaceAt(
  object: Tree,
  [name = '', ...deeper]: readonly string[],
  change: (value: unknown) => Promise<unknown>,
): Promise<Tree> {
  const value = object[name]
  // A stub of something deleted has no members left to expand.
  if (value === undefined) return object
  const changed =
    deeper.length === 0 ? await change(value) : await replaceAt(value as Tree, deeper, change)
  return { ...object, [name]: changed }
}

function unknownPath(path: string, index: number, known: readonly string[]): ApiError {
  const meant = known.find((one) => one === `data.${path}`) ?? nearest(path, known)
  return new ApiError('parameter_invalid_expand', {
    param: `expand[${index}]`,
    values: {
      path: redact(path).slice(0, 100),
      hint: meant === undefined ? '' : ` Did you mean ${meant}?`,
      hint_zh: meant === undefined ? '' : `您是否想用 ${meant}？`,
    },
  })
}
