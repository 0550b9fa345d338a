// A request's body as plain data: JSON or a form, at most 16 MB. Nothing in the
// errors quotes the body; a parser's own message would.

import { ApiError } from '../errors.ts'
import type { ApiContext } from './context.ts'
import { parseForm } from './form.ts'
import type { Input } from './validate.ts'

export const largestBody = 16 * 1024 * 1024
const deepest = 20

/** The body of a POST, PUT or DELETE. No body reads as an empty object. */
export async function readBody(c: ApiContext): Promise<Input> {
  const text = await readText(c)
  if (text.trim() === '') return { value: {}, textOnly: false }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return { value: parseJson(text), textOnly: false }
  if (type === 'application/x-www-form-urlencoded') {
    return { value: parseForm(text), textOnly: true }
  }
  throw new ApiError('content_type_unsupported')
}

/** A GET's query, nested by brackets just as a form is. */
export const readQuery = (c: ApiContext): Input => ({
  value: parseForm(new URL(c.req.url).search.slice(1)),
  textOnly: true,
})

async function readText(c: ApiContext): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > largestBody)
    throw new ApiError('body_too_large')
  const body = c.req.raw.body
  if (!body) return ''
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > largestBody) throw new ApiError('body_too_large')
      chunks.push(chunk)
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    // Not UTF-8, or a client that left halfway.
    throw error instanceof ApiError ? error : new ApiError('malformed_body')
  }
}

function parseJson(text: string): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ApiError('malformed_body')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError('malformed_body')
  }
  checkTree(value, deepest)
  return value
}

/** Refuses a body nested too deep to walk, and a member that would be a prototype. */
function checkTree(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth === 0 || Object.hasOwn(value, '__proto__')) throw new ApiError('malformed_body')
  for (const member of Object.values(value)) checkTree(member, depth - 1)
}
