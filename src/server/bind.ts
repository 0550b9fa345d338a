import { IntegrationError } from '../errors/error.ts'
import type { Call, Caller } from './call.ts'
import { endpoints, type Endpoint, type Verb } from './endpoints.ts'
import { createList } from './list.ts'
import { toQuery } from './query.ts'
import type { Resources } from './resources.ts'
import { isCallOption } from './settings.ts'
import type { CallOptions } from './types.ts'

/** Turns the table of endpoints into the functions that a user calls. */
export const bindAll = (call: Caller): Resources =>
  mapValues(endpoints as unknown as Record<string, Endpoint>, (endpoint) =>
    mapValues(endpoint.verbs, (verb) => bind(call, endpoint, verb)),
  ) as unknown as Resources

const mapValues = <In, Out>(table: Record<string, In>, map: (value: In) => Out) =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, map(value)]))

/** A function of the verb's arguments: the id, the parameters, the options, as far as it has them. */
function bind(call: Caller, { object }: Endpoint, verb: Verb) {
  const { method, tail, list } = verb

  function read(args: unknown[]) {
    const rest = [...args]
    const segments = [object + 's', verb.id && readId(rest.shift(), object), tail]
    const params = verb.params ? readParams(rest.shift()) : {}
    const [options, surplus] = rest as [CallOptions?, unknown?]
    if (surplus) throw misuse('too_many_arguments', 'Nothing comes after the options.')
    const path = segments.filter(Boolean).join('/')
    const request: Call = { method, path, object: list ? 'list' : object }
    return { request, params, options }
  }

  if (list)
    return (...args: unknown[]) => {
      const { request, params, options } = read(args)
      const fetchPage = (cursor?: object) =>
        call({ ...request, ...withQuery({ ...params, ...cursor }) }, options)
      return createList(fetchPage as never, 'ending_before' in params)
    }
  return async (...args: unknown[]) => {
    const { request, params, options } = read(args)
    const sent = method === 'GET' ? withQuery(params) : verb.params && { body: params }
    return call({ ...request, ...sent }, options)
  }
}

/** No query at all where it would be empty, not a '?' alone. */
const withQuery = (params: object) => {
  const query = toQuery(params)
  return Object.keys(query).length ? { query } : {}
}

/** An id as a segment of the path: '' or '..' would ask for something else altogether. */
function readId(id: unknown, object: string): string {
  if (typeof id === 'string' && !/^\.{0,2}$/.test(id)) return encodeURIComponent(id)
  throw misuse('invalid_id', `The first argument is the id of the ${object}, as in ${object}.id.`)
}

/** A copy, as JSON has it: what the caller changes later does not change a retry. */
function readParams(params: unknown = {}): object {
  let copy: unknown
  try {
    copy = JSON.parse(JSON.stringify(params))
  } catch {
    // A BigInt, a cycle, a function: refused below.
  }
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy))
    throw misuse(
      'invalid_parameters',
      "The parameters are an object that JSON can hold, such as {currency: 'usd'}.",
    )
  const names = Object.keys(params as object)
  const option = names.includes('idempotencyKey') ? 'idempotencyKey' : names[0]
  // One that is named like an option may be a parameter some day; these cannot be meant so.
  if (option === 'idempotencyKey' || (option && names.every(isCallOption)))
    throw misuse(
      'invalid_parameters',
      `${option} is an option: options come after the parameters, which may be {}, as in retrieve(id, {}, {${option}: …}).`,
    )
  return copy
}

const misuse = (code: string, message: string) => new IntegrationError(code, message)
