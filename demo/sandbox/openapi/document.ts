// The API's description in OpenAPI 3.1, put together from the schemas that
// validate requests, the table that writes errors and the list of operations.

import { bare, shapeOf } from '../api/schema-walk.ts'
import { z } from 'zod'
import { errorReference, errorResponses, errorStatuses } from './errors.ts'
import { answerHeaders, headers, parameters, requestHeaders } from './headers.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations/index.ts'
import { componentSchemas, inline, reference, type JsonSchema } from './schemas.ts'
import { tags } from './tags.ts'
import { expandInQuery, withExpand } from './expand.ts'
import { describe } from './words.ts'

export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onerway API',
      version: '2024-11-01',
      description:
        'Payments over HTTPS. Bodies are JSON or forms with bracketed keys, answers are always JSON.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: 'https://api.onerway.com', description: 'Production' },
      { url: 'http://127.0.0.1:4244', description: 'The sandbox on your own machine' },
    ],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      schemas: withExpand(componentSchemas()),
      responses: errorResponses(),
      headers,
      parameters,
      securitySchemes: {
        secret: bearer('sk_', 'A secret key. It stays on your server.'),
        publishable: bearer('pk_', 'A publishable key. It may be in a page.'),
      },
    },
  }
}

const bearer = (prefix: string, description: string) => ({
  type: 'http',
  scheme: 'bearer',
  bearerFormat: `${prefix}test_… or ${prefix}live_…`,
  description,
})

/** `/v1/tokens/:id` as the document writes it. */
export const templateOf = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

function paths() {
  const found: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = (found[templateOf(operation.path)] ??= {})
    if (path[operation.method]) throw new Error(`${operation.operationId} is described twice`)
    path[operation.method] = describeOperation(operation)
  }
  return found
}

function describeOperation(operation: Operation) {
  const { operationId, tag, summary, description, keys, body, answer } = operation
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: keys.map((kind) => ({ [kind]: [] })),
    parameters: [...pathParameters(operation), ...query(operation), ...requestHeaders(operation)],
    ...(body && { requestBody: requestBody(body) }),
    responses: {
      200: {
        description: 'Done.',
        headers: answerHeaders(operation),
        content: { 'application/json': { schema: reference(answer) } },
      },
      ...Object.fromEntries(
        errorStatuses(operation).map((status) => [status, errorReference(status)]),
      ),
    },
  }
}

const pathParameters = ({ path }: Operation) =>
  Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...describe('path', name),
    schema: { type: 'string' },
  }))

function query({ query, operationId, path }: Operation) {
  const own = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    ...describe(operationId, name),
    schema: inline(schema),
    ...(shapeOf(schema) && { style: 'deepObject', explode: true }),
  }))
  return query && path.startsWith('/v1/') ? [...own, expandInQuery] : own
}

/** One schema, two encodings: nested members of a form have their path in brackets. */
function requestBody(body: z.ZodType) {
  const schema = reference(body)
  const shape = Object.entries(shapeOf(body) ?? {})
  const encoding = Object.fromEntries(
    shape.filter(([, member]) => isNested(member)).map(([name]) => [name, bracketed]),
  )
  const form = Object.keys(encoding).length > 0 ? { schema, encoding } : { schema }
  return {
    required: shape.some(([, member]) => !member.safeParse(undefined).success),
    content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': form },
  }
}

const bracketed: JsonSchema = { style: 'deepObject', explode: true }
const isNested = (schema: z.ZodType) =>
  shapeOf(schema) !== undefined || bare(schema) instanceof z.ZodRecord
