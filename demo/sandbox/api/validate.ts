// From what arrived to what a schema promises, or to an error that names the
// parameter. zod finds the faults; the words are ours, because zod's may quote
// the value, and the value may be a card number.

import type { z } from 'zod'
import { ApiError, type ErrorDetails } from '../errors.ts'
import type { ErrorCode } from '../error-table.ts'
import { redact } from '../redact.ts'
import { coerce } from './coerce.ts'
import { nearest } from './nearest.ts'
import { inner, shapeOf } from './schema-walk.ts'

export interface Input {
  readonly value: unknown
  /** Form encoding and queries know only text; JSON says its types itself. */
  readonly textOnly: boolean
}

type Issue = z.core.$ZodIssue

/** The input as the schema's output, or an `ApiError` about its first fault. */
export function validate<S extends z.ZodType>(schema: S, input: Input): z.output<S> {
  const value = input.textOnly ? coerce(schema, input.value) : input.value
  const result = schema.safeParse(value)
  if (result.success) return result.data
  // A misspelt name explains the missing one better than the other way round.
  const { issues } = result.error
  const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0]
  throw first ? toError(schema, value, first, []) : new ApiError('malformed_body')
}

/** For a rule that zod cannot state: `ctx.addIssue(fault('parameter_invalid_url', ['a']))`. */
export const fault = (code: ErrorCode, path: PropertyKey[] = [], details: ErrorDetails = {}) =>
  ({ code: 'custom', path, params: { code, details } }) as const

function toError(schema: z.ZodType, input: unknown, issue: Issue, prefix: PropertyKey[]): ApiError {
  const path = [...prefix, ...issue.path]
  const param = paramName(path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const name = issue.keys[0] ?? ''
      const known = nearest(name, Object.keys(shapeOf(schemaAt(schema, path)) ?? {}))
      return new ApiError('parameter_unknown', {
        param: paramName([...path, name]),
        values: {
          hint: known === undefined ? '' : ` Did you mean ${known}?`,
          hint_zh: known === undefined ? '' : `您是否想用 ${known}？`,
        },
      })
    }
    case 'invalid_type':
      return valueAt(input, path) === undefined
        ? new ApiError('parameter_missing', { param })
        : new ApiError(typeCodes[issue.expected] ?? 'parameter_invalid_object', { param })
    case 'invalid_value':
      return valueAt(input, path) === undefined
        ? new ApiError('parameter_missing', { param })
        : new ApiError('parameter_invalid_enum', {
            param,
            values: { allowed: issue.values.map(String).join(', ') },
          })
    case 'invalid_union': {
      const isObject = typeof valueAt(input, path) === 'object'
      const branch = issue.errors.at(isObject ? -1 : 0)?.[0]
      return branch
        ? toError(schema, input, branch, path)
        : new ApiError('parameter_invalid_object', { param })
    }
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, param)
    case 'invalid_format':
      return new ApiError(formatCodes[issue.format] ?? 'parameter_invalid_string', { param })
    case 'custom': {
      const { code, details } = issue.params as { code: ErrorCode; details: ErrorDetails }
      return new ApiError(code, param === '' ? details : { param, ...details })
    }
    default:
      return new ApiError('parameter_invalid_object', { param })
  }
}

const typeCodes: Readonly<Record<string, ErrorCode>> = {
  number: 'parameter_invalid_integer',
  int: 'parameter_invalid_integer',
  string: 'parameter_invalid_string',
  boolean: 'parameter_invalid_boolean',
  array: 'parameter_invalid_array',
}

const formatCodes: Readonly<Record<string, ErrorCode>> = {
  email: 'parameter_invalid_email',
  url: 'parameter_invalid_url',
}

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, param: string) {
  const limit = String('minimum' in issue ? issue.minimum : issue.maximum)
  if (issue.origin === 'string') {
    return issue.code === 'too_small'
      ? new ApiError('parameter_invalid_empty', { param })
      : new ApiError('parameter_invalid_too_long', { param, values: { most: limit } })
  }
  if (issue.origin === 'array') return new ApiError('parameter_invalid_empty', { param })
  const range = issue.code === 'too_small' ? ` (≥ ${limit})` : ` (≤ ${limit})`
  return new ApiError('parameter_invalid_integer', { param, values: { range } })
}

/** `['card', 'exp_month']` → `card[exp_month]`, as a form would name it. */
function paramName(path: readonly PropertyKey[]): string {
  const [first = '', ...rest] = path.map((part) => redact(String(part)).slice(0, 100))
  return first + rest.map((part) => `[${part}]`).join('')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<PropertyKey, unknown>)[part]
  }
  return found
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema
  for (const part of path) found = found && inner(found, part)
  return found
}
