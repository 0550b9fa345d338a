import type { z } from 'zod'
import type { Call } from '../../api/context.ts'
import { mergeMetadata } from '../../api/fields.ts'
import { newClientSecret, newId } from '../../ids.ts'
import { checkCustomer } from '../customers/find.ts'
import { methodFrom } from '../method-from.ts'
import { tell } from '../tell.ts'
import { save } from './find.ts'
import { checkAllowed, nextStatus } from './machine.ts'
import type { createParams, updateParams } from './params.ts'
import { setupIntents, type SetupIntent } from './table.ts'
import { snapshot } from './view.ts'

/** Throws what taking in a method throws, unless it is to be confirmed. */
export async function create(
  call: Call,
  params: z.output<typeof createParams>,
): Promise<SetupIntent> {
  await checkCustomer(call, params.customer)
  const taker = {
    customer: params.customer ?? null,
    payment_method_types: params.payment_method_types ?? ['card'],
  }
  // What is confirmed at once brings its method to the attempt instead.
  const method = params.confirm ? undefined : await methodFrom(call, params, taker)
  const id = newId('seti')
  const intent: SetupIntent = {
    id,
    livemode: call.key.livemode,
    created: call.now,
    ...taker,
    automatic_payment_methods: params.automatic_payment_methods ?? null,
    cancellation_reason: null,
    client_secret: newClientSecret(id),
    description: params.description ?? null,
    last_setup_error: null,
    metadata: mergeMetadata({}, params.metadata ?? {}),
    next_action: null,
    authentication: null,
    payment_method: method?.id ?? null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    usage: params.usage,
  }
  await call.db.insert(setupIntents).values(intent)
  await tell(call, 'setup_intent.created', snapshot(intent))
  return intent
}

/** What is fixed once the method is set up; the rest may change at any time. */
const fixedByAttempt = ['customer', 'payment_method_types'] as const

/** Throws as `create` does, and `setup_intent_unexpected_state` for what is fixed by now. */
export async function update(
  call: Call,
  intent: SetupIntent,
  params: z.output<typeof updateParams>,
): Promise<SetupIntent> {
  const { metadata, payment_method, payment_method_data, ...rest } = params
  if (fixedByAttempt.some((name) => params[name] !== undefined)) {
    checkAllowed(call, intent, 'change')
  }
  await checkCustomer(call, params.customer)
  const change: Partial<SetupIntent> = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  )
  if (metadata !== undefined) {
    change.metadata = mergeMetadata(metadata ? intent.metadata : {}, metadata ?? {})
  }
  if (payment_method !== undefined || payment_method_data) {
    checkAllowed(call, intent, 'set_method')
    const taker = { ...intent, ...change }
    const method = await methodFrom(call, { payment_method, payment_method_data }, taker)
    const to = method ? 'requires_confirmation' : 'requires_payment_method'
    change.status = nextStatus(intent.status, 'set_method', to)
    change.payment_method = method?.id ?? null
    change.next_action = null
    change.authentication = null
  }
  return save(call.db, intent, change)
}
