// Why an attempt failed, as an intent keeps it: the error object without what
// belongs to one request.

import { z } from 'zod'
import { errorTable, type ErrorCode, type ErrorType } from '../../error-table.ts'
import { object } from '../registry.ts'
import { browserPaymentMethod } from './payment-method.ts'

const rows = Object.entries(errorTable) as [ErrorCode, { status: number; type: ErrorType }][]

/** The members every error has, for the codes of one status or of all. */
export function errorMembers(status?: number) {
  const found = rows.filter(([, row]) => status === undefined || row.status === status)
  return {
    type: z.enum([...new Set(found.map(([, row]) => row.type))]),
    code: z.enum(found.map(([code]) => code)),
    decline_code: z.string().optional(),
    message: z.string().min(1),
    param: z.string().optional(),
    doc_url: z.url(),
  }
}

export const lastError = object(
  'LastError',
  'Why the last attempt failed.',
  z.strictObject({ ...errorMembers(), payment_method: browserPaymentMethod.optional() }),
)
