import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { mergeMetadata } from '../../api/fields.ts'
import { newClientSecret, newId } from '../../ids.ts'
import { checkAmount } from '../../money.ts'
import { checkCustomer } from '../customers/find.ts'
import { types } from '../intent-params.ts'
import { methodFrom } from '../method-from.ts'
import { tell } from '../tell.ts'
import { save } from './find.ts'
import { checkAllowed, nextStatus } from './machine.ts'
import type { createParams, updateParams } from './params.ts'
import { paymentIntents, type PaymentIntent } from './table.ts'
import { snapshot } from './view.ts'

/** Throws the amount's errors, and what taking in a method throws unless it is to be confirmed. */
export async function create(
  call: Call,
  params: z.output<typeof createParams>,
): Promise<PaymentIntent> {
  const currency = params.currency.toLowerCase()
  checkAmount(params.amount, currency)
  const payment_method_types = params.payment_method_types ?? typesBy(params)
  await checkCustomer(call, params.customer)
  const customer = params.customer ?? null
  // What is confirmed at once brings its method to the attempt instead.
  const method = params.confirm
    ? undefined
    : await methodFrom(call, params, { payment_method_types, customer })
  const id = newId('pi')
  const intent: PaymentIntent = {
    id,
    livemode: call.key.livemode,
    created: call.now,
    amount: params.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: params.automatic_payment_methods ?? null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method,
    client_secret: newClientSecret(id),
    currency,
    customer,
    description: params.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    metadata: mergeMetadata({}, params.metadata ?? {}),
    next_action: null,
    authentication: null,
    payment_method: method?.id ?? null,
    payment_method_types,
    receipt_email: params.receipt_email ?? null,
    setup_future_usage: params.setup_future_usage ?? null,
    shipping: params.shipping ?? null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    settles_at: null,
  }
  await call.db.insert(paymentIntents).values(intent)
  await tell(call, 'payment_intent.created', snapshot(intent))
  return intent
}

/** Whoever lets us choose takes every type there is, apart from those they rule out. */
function typesBy({ automatic_payment_methods: automatic }: z.output<typeof createParams>) {
  if (automatic?.enabled !== true) return ['card']
  return types.filter((type) => type !== 'alipay' || automatic.allow_redirects !== 'never')
}

/** What is fixed once an attempt is under way or over; the rest may change at any time. */
const fixedByAttempt = [
  'amount',
  'currency',
  'capture_method',
  'payment_method_types',
  'customer',
  'setup_future_usage',
] as const

/** Throws as `create` does, and `payment_intent_unexpected_state` for what is fixed by now. */
export async function update(
  call: Call,
  intent: PaymentIntent,
  params: z.output<typeof updateParams>,
): Promise<PaymentIntent> {
  const { metadata, payment_method, payment_method_data, currency, ...rest } = params
  if (fixedByAttempt.some((name) => params[name] !== undefined)) {
    checkAllowed(call, intent, 'change')
  }
  await checkCustomer(call, params.customer)
  const change: Partial<PaymentIntent> = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  )
  if (currency !== undefined) change.currency = currency.toLowerCase()
  const changed = { ...intent, ...change }
  checkAmount(changed.amount, changed.currency)
  if (metadata !== undefined)
    change.metadata = mergeMetadata(metadata ? intent.metadata : {}, metadata ?? {})

  if (payment_method !== undefined || payment_method_data) {
    checkAllowed(call, intent, 'set_method')
    const method = await methodFrom(call, { payment_method, payment_method_data }, changed)
    const to = method ? 'requires_confirmation' : 'requires_payment_method'
    change.status = nextStatus(intent.status, 'set_method', to)
    change.payment_method = method?.id ?? null
    change.next_action = null
    change.authentication = null
  }
  return save(call.db, intent, change)
}
