// The status machine of a setup intent, as data: a payment intent's without money.

import type { Call } from '../../api/context.ts'
import { ApiError } from '../../errors.ts'
import type { EventType } from '../../events/types.ts'
import type { SetupIntent } from './table.ts'
import { errorView } from './view.ts'

export type Status =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'succeeded'
  | 'canceled'

export type Action = 'set_method' | 'change' | 'confirm' | 'authenticate' | 'cancel'
type Rows = Partial<Record<Status, readonly Status[]>>

const waiting = ['requires_payment_method', 'requires_confirmation'] as const
const attempted = ['requires_payment_method', 'requires_action', 'processing', 'succeeded'] as const
const canceled = ['canceled'] as const

export const transitions: Readonly<Record<Action, Rows>> = {
  /** A method is given to the intent, or taken from it. */
  set_method: {
    requires_payment_method: waiting,
    requires_confirmation: waiting,
    requires_action: waiting,
  },
  /** Whom the method is for is changed. */
  change: {
    requires_payment_method: ['requires_payment_method'],
    requires_confirmation: ['requires_confirmation'],
  },
  confirm: {
    requires_payment_method: attempted,
    requires_confirmation: attempted,
    requires_action: attempted,
  },
  /** The bank or wallet has given its word on the customer. */
  authenticate: {
    requires_action: ['requires_payment_method', 'succeeded'],
  },
  cancel: {
    requires_payment_method: canceled,
    requires_confirmation: canceled,
    requires_action: canceled,
    processing: canceled,
  },
}

/** What an action is told as, by the status it leads to. Elsewhere nothing is told. */
const attemptEvents: Partial<Record<Status, EventType>> = {
  requires_payment_method: 'setup_intent.setup_failed',
  requires_action: 'setup_intent.requires_action',
  succeeded: 'setup_intent.succeeded',
}
const eventsOf: Partial<Record<Action, Partial<Record<Status, EventType>>>> = {
  confirm: attemptEvents,
  authenticate: attemptEvents,
  cancel: { canceled: 'setup_intent.canceled' },
}

/** The event of an action that has led to `to`, if it has one. */
export const eventOf = (action: Action, to: Status): EventType | undefined => eventsOf[action]?.[to]

/** Throws `setup_intent_unexpected_state`, with the intent, when the action does not fit. */
export function checkAllowed(call: Call, intent: SetupIntent, action: Action): void {
  if (transitions[action][intent.status]) return
  throw new ApiError('setup_intent_unexpected_state', {
    values: { status: intent.status, action },
    ...errorView(intent, call),
  })
}

/** The new status, or a fault of ours: an action never leads where its row does not. */
export function nextStatus(from: Status, action: Action, to: Status): Status {
  if (transitions[action][from]?.includes(to)) return to
  throw new Error(`setup_intent: ${action} does not lead from ${from} to ${to}`)
}
