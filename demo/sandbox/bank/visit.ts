// One customer's visit: what they were sent for, found by what their browser brings.

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Services } from '../api/context.ts'
import { unixSeconds } from '../clock.ts'
import { authentications, type Authentication } from '../resources/authentications/table.ts'
import { findWaiting, type Waiting } from '../resources/authentications/waiting.ts'
import { paymentMethods, type PaymentMethod } from '../resources/payment-methods/table.ts'

export interface Visit {
  readonly row: Authentication
  readonly waiting: Waiting
  readonly method: PaymentMethod
  /** Whether the answer still counts. */
  readonly open: boolean
}

type Column = typeof authentications.page | typeof authentications.id

/** The visit of a page's address, or of a server transaction id. Undefined for neither. */
export async function findVisit(
  { store, clock }: Services,
  value: string,
  column: Column = authentications.page,
): Promise<Visit | undefined> {
  const now = unixSeconds(clock)
  return store.read(async (db) => {
    const [row] = await db.select().from(authentications).where(eq(column, value))
    if (!row) return undefined
    const [method] = await db
      .select()
      .from(paymentMethods)
      .where(eq(paymentMethods.id, row.payment_method))
    const waiting = await findWaiting({ db, now }, row.intent)
    if (!method || !waiting) return undefined
    const awaited = waiting.intent.authentication === row.id
    return { row, waiting, method, open: awaited && row.status === 'open' && now < row.expires_at }
  })
}

const challengeRequest = z.object({
  threeDSServerTransID: z.uuid(),
  acsTransID: z.uuid(),
  messageType: z.literal('CReq'),
})
const methodData = z.object({
  threeDSServerTransID: z.uuid(),
  threeDSMethodNotificationURL: z.string().max(2000).optional(),
})

/** EMV 3DS's messages as a form carries them: JSON in base64url. Undefined for anything else. */
const reader =
  <S extends z.ZodType>(schema: S) =>
  (text: string | undefined): z.output<S> | undefined => {
    try {
      const json: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'))
      return schema.safeParse(json).data
    } catch {
      return undefined
    }
  }

export const readChallengeRequest = reader(challengeRequest)
export const readMethodData = reader(methodData)
