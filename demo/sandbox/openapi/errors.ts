// The answers that are errors, from the same table that writes them.

import type { z } from 'zod'
import { errorTable } from '../error-table.ts'
import { answerHeaders, rateLimitHeaders, retryAfter } from './headers.ts'
import { errorOf } from './objects/error.ts'
import type { Operation } from './operation.ts'
import { reference } from './schemas.ts'

const meanings: Readonly<Record<number, string>> = {
  400: 'The request does not say something that can be done.',
  401: 'There is no key, or an unknown one.',
  402: 'The card or the payment was refused.',
  403: 'This key may not do this.',
  404: 'There is no such object.',
  409: 'Something else is under way. Try again shortly.',
  413: 'The body is over 16 MB.',
  414: 'The URL is over 8 KB.',
  429: 'Too many requests.',
  500: 'Something went wrong on our side.',
  503: 'The API is not available just now.',
}

const schemas = new Map<number, z.ZodType>(
  Object.keys(meanings).map((status) => [Number(status), errorOf(Number(status))]),
)

/** The statuses an operation may answer with, apart from its 200. */
export function errorStatuses({ path, method, keys, charges }: Operation): number[] {
  if (keys.length === 0) return []
  return [
    400,
    401,
    ...(charges ? [402] : []),
    403,
    404,
    ...(method === 'get' ? [] : [409, 413]),
    414,
    ...(path.startsWith('/v1/') ? [429] : []),
    500,
    ...(path.startsWith('/v1/') ? [503] : []),
  ]
}

export const errorReference = (status: number) => ({
  $ref: `#/components/responses/Error${status}`,
})

/** One answer per status, with the codes that come with it. */
export function errorResponses() {
  return Object.fromEntries(
    [...schemas].map(([status, schema]) => [
      `Error${status}`,
      {
        description: `${meanings[status]}\n\n${codes(status)}`,
        headers: {
          ...answerHeaders({ path: '', method: 'get' }),
          ...(status !== 401 && rateLimitHeaders),
          ...(status === 429 && retryAfter),
        },
        content: { 'application/json': { schema: reference(schema) } },
      },
    ]),
  )
}

const codes = (status: number) =>
  Object.entries(errorTable)
    .filter(([, row]) => row.status === status)
    .map(([code, row]) => `- \`${code}\`: ${row.messages.en}`)
    .join('\n')
