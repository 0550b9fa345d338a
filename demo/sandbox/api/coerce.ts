// A form's text as the types a schema asks for. Text that does not fit is left
// alone: the schema then refuses it by name.

import { z } from 'zod'
import { allowsNull, bare, inner, shapeOf } from './schema-walk.ts'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function coerce(schema: z.ZodType, value: unknown): unknown {
  if (value === '' && allowsNull(schema)) return null
  const type = bare(schema)
  if (type instanceof z.ZodArray) return asList(type, value)
  if (isTree(value)) return members(type, value)
  return typeof value === 'string' ? scalar(type, value) : value
}

function scalar(type: z.ZodType, text: string): unknown {
  if (type instanceof z.ZodUnion) {
    const option = (type.options as z.ZodType[]).find((one) => scalar(bare(one), text) !== text)
    return option ? scalar(bare(option), text) : text
  }
  if (type instanceof z.ZodNumber && /^-?\d{1,15}$/.test(text)) return Number(text)
  if (type instanceof z.ZodBoolean && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

function members(type: z.ZodType, value: Tree): Tree {
  const known = shapeOf(type) ?? type instanceof z.ZodRecord
  if (!known) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const schema = inner(type, name)
      return [name, schema ? coerce(schema, member) : member]
    }),
  )
}

/** `items[]=a` arrives as a list, `items[0]=a` as an object keyed by position. */
function asList(type: z.ZodArray, value: unknown): unknown {
  if (isTree(value) && Object.keys(value).every((key) => /^\d{1,6}$/.test(key))) {
    const inOrder = Object.entries(value).sort(([a], [b]) => Number(a) - Number(b))
    return inOrder.map(([, member]) => coerce(type.element as z.ZodType, member))
  }
  return Array.isArray(value) ? value.map((one) => coerce(type.element as z.ZodType, one)) : value
}
