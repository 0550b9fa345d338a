import type { z } from 'zod'
import type { KeyKind } from '../keys.ts'
import type { Tag } from './tags.ts'

/** One endpoint, as the document tells it. The handler's own schemas are named here, not copied. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As the router writes it: `/v1/payment_intents/:id`. */
  readonly path: string
  readonly operationId: string
  readonly tag: Tag
  readonly summary: string
  readonly description?: string
  /** The kinds of key that may call it; none when no key is asked for. */
  readonly keys: readonly KeyKind[]
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** Whether a card may be refused here, which is a 402. */
  readonly charges?: boolean
}

export const serverOnly = ['secret'] as const
export const browserToo = ['secret', 'publishable'] as const
export const browserOnly = ['publishable'] as const

/** An update answers to both verbs. */
export function update(operation: Omit<Operation, 'method'>): readonly Operation[] {
  const { operationId, summary } = operation
  return [
    { ...operation, method: 'put' },
    {
      ...operation,
      method: 'post',
      operationId: `${operationId}WithPost`,
      summary: `${summary} (with POST)`,
    },
  ]
}
