// `expand` may come with any request under /v1. It is taken off before a
// handler's own schema looks, so it is put back here.

import { operations } from './operations/index.ts'
import { reference, type JsonSchema } from './schemas.ts'
import { describe } from './words.ts'

const paths = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 200 },
  maxItems: 20,
}

export const expandInQuery = {
  name: 'expand[]',
  in: 'query',
  required: false,
  ...describe('query', 'expand'),
  schema: paths,
  style: 'form',
  explode: true,
}

/** The named schemas, those that are the body of a request with `expand` in them. */
export function withExpand(components: Record<string, JsonSchema>): Record<string, JsonSchema> {
  const bodies = operations
    .filter(({ path }) => path.startsWith('/v1/'))
    .flatMap(({ body }) => (body ? [reference(body)['$ref']] : []))
  return Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [
      name,
      bodies.includes(`#/components/schemas/${name}`) ? extended(schema) : schema,
    ]),
  )
}

const extended = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  properties: {
    ...(schema['properties'] as JsonSchema),
    expand: { ...describe('body', 'expand'), ...paths },
  },
})
