// From zod to the document's JSON Schema (OpenAPI 3.1 takes draft 2020-12 as it is).

import { z } from 'zod'
import { answered, descriptions, sent } from './registry.ts'
import { describeMembers } from './words.ts'

export type JsonSchema = Record<string, unknown>

const address = (id: string) => `#/components/schemas/${id}`

/** Every named schema, by its name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const both = [
    z.toJSONSchema(sent, { uri: address, io: 'input', override: tidy }).schemas,
    z.toJSONSchema(answered, { uri: address, io: 'output', override: tidy }).schemas,
  ]
  const components: Record<string, JsonSchema> = {}
  for (const [name, schema] of both.flatMap(Object.entries<JsonSchema>)) {
    // The place in the document says both.
    delete schema['$schema']
    delete schema['$id']
    if (Object.hasOwn(components, name)) throw new Error(`two schemas are named ${name}`)
    components[name] = { description: descriptions.get(name), ...describeMembers(name, schema) }
  }
  return components
}

/** Where a named schema stands; of a union, where each of its options does. */
export function reference(schema: z.ZodType): JsonSchema {
  const name = answered.get(schema)?.id ?? sent.get(schema)?.id
  if (name !== undefined) return { $ref: address(name) }
  if (schema instanceof z.ZodUnion) {
    return { anyOf: (schema.options as z.ZodType[]).map(reference) }
  }
  throw new Error('a schema of an operation has no name: give it one with params() or object()')
}

/** A schema of a single parameter, written out. */
export function inline(schema: z.ZodType): JsonSchema {
  const found: JsonSchema = z.toJSONSchema(schema, { io: 'input', override: tidy })
  delete found['$schema']
  return found
}

/** zod states the range in which an integer is exact. Every JSON number here is in it. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum']
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum']
}
