import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from '../../../../demo/sandbox/openapi/document.ts'
import { useSandbox } from '../helpers.ts'

const sandbox = useSandbox()

type Tree = Record<string, unknown>
const document = openApiDocument() as unknown as {
  paths: Record<string, Record<string, { parameters: Tree[]; operationId: string }>>
  components: { schemas: Record<string, Tree> }
}

/** Every problem, warnings too, as one line each. */
async function lint(source: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({
    source: JSON.stringify(source),
    absoluteRef: 'openapi.json',
    config,
  })
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

describe('the description of the API', () => {
  it('is served without a key', async () => {
    const { status, body, headers } = await sandbox.current.get('/openapi.json', { key: null })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(body).toEqual(JSON.parse(JSON.stringify(document)))
  })

  it('breaks no recommended rule', async () => {
    expect(await lint(document)).toEqual([])
  })

  it('would not pass with a fault in it', async () => {
    const broken = structuredClone(document)
    Object.assign(broken.components.schemas, { Error400: { type: 'nonsense' } })
    expect(await lint(broken)).not.toEqual([])
  })

  it('says what every parameter is', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    const silent = operations.flatMap(({ operationId, parameters }) =>
      parameters
        .filter((one) => !('$ref' in one) && typeof one['description'] !== 'string')
        .map((one) => `${operationId} ${String(one['name'])}`),
    )
    expect(silent).toEqual([])
  })

  it.each(Object.entries(document.components.schemas))(
    'says what %s and its members are',
    (_, schema) => {
      expect(schema['description']).toEqual(expect.any(String))
      expect(silentMembers(schema)).toEqual([])
    },
  )

  it.each(Object.entries(document.components.schemas))(
    'lets nothing into %s that it does not name',
    (_, schema) => expect(openObjects(schema)).toEqual([]),
  )
})

/** The members without a description, by name. */
function silentMembers(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {} } = schema as { properties?: Record<string, Tree> }
  return [
    ...Object.keys(properties).filter(
      (name) => typeof properties[name]?.['description'] !== 'string',
    ),
    ...Object.values(schema).flatMap(silentMembers),
  ]
}

/** Objects with members that would also let others pass. */
function openObjects(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return []
  const open =
    'properties' in schema && 'type' in schema && (schema as Tree)['additionalProperties'] !== false
  return [...(open ? [schema] : []), ...Object.values(schema).flatMap(openObjects)]
}
