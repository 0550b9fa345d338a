import { z } from 'zod'
import { object } from '../registry.ts'
import { idOf, text, unixTime } from './shared.ts'

const request = object(
  'LedgerRequest',
  'A request the sandbox saw. Neither its query nor its body is kept.',
  z.strictObject({
    method: z.string(),
    path: z.string(),
    key: z.enum(['pk', 'sk']).nullable(),
    idempotency_key: text,
    status: z.int().nullable(),
    replayed: z.boolean(),
    at: unixTime,
  }),
)

const effect = object(
  'LedgerEffect',
  'Money that moved, once for each row.',
  z.strictObject({
    intent: idOf('pi'),
    effect: z.enum(['authorize', 'capture', 'refund']),
    amount: z.int(),
    at: unixTime,
  }),
)

export const ledger = object(
  'Ledger',
  'What happened since the sandbox started or was emptied.',
  z.strictObject({ requests: z.array(request), effects: z.array(effect) }),
)

export const emptied = object(
  'Emptied',
  'The sandbox holds nothing any more.',
  z.strictObject({ reset: z.literal(true) }),
)
