// A way to pay, ready to be charged. Made in the browser or on a server; the
// card's number stays behind (see cards/take-in.ts).

import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { Hono } from 'hono'
import { z } from 'zod'
import { secretKey } from '../api/authenticate.ts'
import { ok, type Call, type Env, type Services } from '../api/context.ts'
import {
  billingDetails,
  mergeMetadata,
  metadata,
  wholeBillingDetails,
  type BillingDetails,
  type Metadata,
} from '../api/fields.ts'
import { act, look } from '../api/respond.ts'
import { validate } from '../api/validate.ts'
import { cardInput } from '../cards/card-input.ts'
import { cardView, type StoredCard } from '../cards/stored-card.ts'
import { newId } from '../ids.ts'
import type { KeyKind } from '../keys.ts'
import { json, objectColumns } from '../store/columns.ts'
import { findObject } from './find.ts'
import { cardFrom } from './tokens.ts'

export const paymentMethods = sqliteTable('payment_methods', {
  ...objectColumns(),
  type: text().$type<'card'>().notNull(),
  billing_details: json<BillingDetails>().notNull(),
  card: json<StoredCard>().notNull(),
  customer: text(),
  metadata: json<Metadata>().notNull(),
})
export type PaymentMethod = Omit<typeof paymentMethods.$inferSelect, 'seq'>

/** A method's data where it is sent along, as in `payment_method_data`. */
export const paymentMethodData = z.strictObject({
  type: z.enum(['card']),
  card: cardInput,
  billing_details: billingDetails.optional(),
  metadata: metadata.optional(),
})

export const paymentMethodRoutes = (services: Services) =>
  new Hono<Env>()
    .post(
      '/',
      act(services, async (call) => {
        const params = validate(paymentMethodData, call.input)
        const method = await createPaymentMethod(call, params, 'card')
        return ok(paymentMethodView(method, call.key.kind))
      }),
    )
    .get(
      '/:id',
      secretKey,
      look(services, async (call) => {
        validate(z.strictObject({}), call.input)
        const method = await findObject(call, paymentMethods, 'payment_method', { id: call.id })
        return ok(paymentMethodView(method, call.key.kind))
      }),
    )

/** `param` is what the card is nested in, for errors. Throws what `cardFrom` throws. */
export async function createPaymentMethod(
  call: Call,
  params: z.output<typeof paymentMethodData>,
  param: string,
): Promise<PaymentMethod> {
  const method: PaymentMethod = {
    id: newId('pm'),
    livemode: call.key.livemode,
    created: call.now,
    type: params.type,
    billing_details: wholeBillingDetails(params.billing_details),
    card: await cardFrom(call, params.card, param),
    customer: null,
    metadata: mergeMetadata({}, params.metadata),
  }
  await call.db.insert(paymentMethods).values(method)
  return method
}

/** The browser sees what it entered; whose it is and what it matches is for servers. */
export const paymentMethodView = (method: PaymentMethod, kind: KeyKind) => ({
  id: method.id,
  object: 'payment_method',
  type: method.type,
  billing_details: method.billing_details,
  card: cardView(method.card, kind === 'secret'),
  created: method.created,
  livemode: method.livemode,
  ...(kind === 'secret' && { customer: method.customer, metadata: method.metadata }),
})
