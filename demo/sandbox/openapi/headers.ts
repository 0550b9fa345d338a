// Headers, of requests and of answers.

import type { Operation } from './operation.ts'

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }

export const headers = {
  RequestId: {
    description: 'The id of this request. Name it to support.',
    required: true,
    schema: { type: 'string', pattern: '^req_[0-9A-Za-z]{24}$' },
  },
  RateLimitLimit: { description: 'Requests a second that this key may make.', schema: count },
  RateLimitRemaining: { description: 'Requests left in this second.', schema: count },
  RateLimitReset: { description: 'The unix second in which the count starts over.', schema: count },
  RetryAfter: { description: 'Seconds after which a retry may work.', schema: count },
  IdempotentReplayed: {
    description: 'Sent when the answer is one kept for the Idempotency-Key.',
    schema: { type: 'string', enum: ['true'] },
  },
} as const

export const parameters = {
  OnerwayVersion: {
    name: 'Onerway-Version',
    in: 'header',
    description: 'The version of the API to speak.',
    schema: { type: 'string', default: '2024-11-01' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of error messages: English or Chinese.',
    schema: { ...text, maxLength: 500 },
  },
  OnerwayPage: {
    name: 'Onerway-Page',
    in: 'header',
    description:
      'The origin of the page that a browser calls for, as our frame has it from the browser. Asked for where the key is bound to domains.',
    schema: text,
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Requests under the same key have one effect together: the first answer is kept for 24 hours and sent again.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
} as const

const headerRef = (name: keyof typeof headers) => ({ $ref: `#/components/headers/${name}` })
const parameterRef = (name: keyof typeof parameters) => ({
  $ref: `#/components/parameters/${name}`,
})

/** The headers of an answer. A control of the sandbox is not limited in rate. */
export const answerHeaders = ({ path, method }: Pick<Operation, 'path' | 'method'>) => ({
  'Request-Id': headerRef('RequestId'),
  ...(path.startsWith('/v1/') && rateLimitHeaders),
  ...(path.startsWith('/v1/') &&
    method !== 'get' && { 'Idempotent-Replayed': headerRef('IdempotentReplayed') }),
})

export const rateLimitHeaders = {
  'X-RateLimit-Limit': headerRef('RateLimitLimit'),
  'X-RateLimit-Remaining': headerRef('RateLimitRemaining'),
  'X-RateLimit-Reset': headerRef('RateLimitReset'),
}

export const retryAfter = { 'Retry-After': headerRef('RetryAfter') }

/** The headers a request may send. */
export function requestHeaders({ path, method, keys }: Operation) {
  if (!path.startsWith('/v1/')) return []
  const both = [parameterRef('OnerwayVersion'), parameterRef('AcceptLanguage')]
  if (method === 'get') return both
  const page = keys.some((kind) => kind === 'publishable') ? [parameterRef('OnerwayPage')] : []
  return [...both, ...page, parameterRef('IdempotencyKey')]
}
