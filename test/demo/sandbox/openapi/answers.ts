// Holds an answer against what the document says of its path, verb and status.

import { createRequire } from 'node:module'
import type { Ajv2020 as Validator, ValidateFunction } from 'ajv/dist/2020.js'
import { openApiDocument } from '../../../../demo/sandbox/openapi/document.ts'

const require = createRequire(import.meta.url)
const { Ajv2020 } = require('ajv/dist/2020') as { Ajv2020: typeof Validator }
const addFormats = require('ajv-formats') as (ajv: Validator) => void

export interface Exchange {
  readonly method: string
  /** With its query, or without. */
  readonly path: string
  /** The body, where it was JSON. */
  readonly sent?: unknown
  readonly status: number
  readonly headers: Headers
  /** The answer's JSON; undefined when it was none. */
  readonly body: unknown
}

type Tree = Record<string, unknown>
const document = openApiDocument()
const paths = document.paths as Record<string, Record<string, Tree>>
const templates = Object.keys(paths)
  // A fixed segment goes before a parameter in the same place.
  .sort((a, b) => a.split('{').length - b.split('{').length)
  .map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(document, 'document')
const compiled = new Map<string, ValidateFunction>()

/** The schema at a place in the document, given as its keys. */
function validatorAt(...keys: readonly string[]): ValidateFunction {
  const escaped = keys.map((key) =>
    encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  const $ref = `document#/${escaped.join('/')}`
  const found = compiled.get($ref) ?? ajv.compile({ $ref })
  compiled.set($ref, found)
  return found
}

/** The operation that a request meant, as `get /v1/tokens/{id}`; undefined when there is none. */
export function operationOf({ method, path }: Pick<Exchange, 'method' | 'path'>) {
  const [bare = ''] = path.split('?')
  const verb = method.toLowerCase()
  return templates
    .filter(({ template, pattern }) => pattern.test(bare) && paths[template]?.[verb])
    .map(({ template }) => ({ template, verb }))[0]
}

/** What is wrong with an answer, in lines; none when it is as described. */
export function faultsOf(exchange: Exchange): string[] {
  const { status, body, sent } = exchange
  const operation = operationOf(exchange)
  const at = ['paths', operation?.template ?? '', operation?.verb ?? '']
  const described = operation && paths[operation.template]?.[operation.verb]
  const answers = (described?.['responses'] ?? { 404: null, 401: null, 414: null }) as Tree
  if (!Object.hasOwn(answers, status)) return [`${status} is not described`]

  const answer =
    status === 200
      ? validatorAt(...at, 'responses', '200', 'content', 'application/json', 'schema')
      : validatorAt('components', 'schemas', `Error${status}`)
  const request =
    status === 200 && described?.['requestBody'] && isTree(sent)
      ? validatorAt(...at, 'requestBody', 'content', 'application/json', 'schema')
      : undefined
  return [
    ...faultsBy(answer, body, 'answer'),
    ...(request ? faultsBy(request, sent, 'request') : []),
    ...headerFaults(exchange),
  ]
}

function faultsBy(validate: ValidateFunction, value: unknown, what: string): string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${what}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  )
}

function headerFaults({ headers, path, status }: Exchange): string[] {
  const integer = /^\d+$/
  const expected: [string, RegExp][] = [['request-id', /^req_[0-9A-Za-z]{24}$/]]
  if (path.startsWith('/v1/') && status === 200) {
    for (const name of ['limit', 'remaining', 'reset']) {
      expected.push([`x-ratelimit-${name}`, integer])
    }
  }
  if (status === 429) expected.push(['retry-after', integer])
  return expected
    .filter(([name, pattern]) => !pattern.test(headers.get(name) ?? ''))
    .map(([name]) => `header ${name} is ${headers.get(name) ?? 'missing'}`)
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
