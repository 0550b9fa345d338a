// The status machine of a payment intent, as data. An action is legal in the
// states it has a row for, and leads only to the states in that row.

import type { Call } from '../../api/context.ts'
import { ApiError } from '../../errors.ts'
import type { EventType } from '../../events/types.ts'
import { errorView } from './view.ts'
import type { PaymentIntent } from './table.ts'

export type Status =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'succeeded'
  | 'canceled'

export type Action =
  'set_method' | 'change' | 'confirm' | 'authenticate' | 'settle' | 'capture' | 'cancel'
type Rows = Partial<Record<Status, readonly Status[]>>

const waiting = ['requires_payment_method', 'requires_confirmation'] as const
const attempted = [
  'requires_payment_method',
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
] as const
const canceled = ['canceled'] as const

export const transitions: Readonly<Record<Action, Rows>> = {
  /** A method is given to the intent, or taken from it. */
  set_method: {
    requires_payment_method: waiting,
    requires_confirmation: waiting,
    requires_action: waiting,
  },
  /** What is charged, and to whom, is changed. */
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
    requires_action: ['requires_payment_method', 'processing', 'requires_capture', 'succeeded'],
  },
  settle: { processing: ['succeeded', 'requires_capture', 'requires_payment_method'] },
  capture: { requires_capture: ['succeeded'] },
  cancel: {
    requires_payment_method: canceled,
    requires_confirmation: canceled,
    requires_action: canceled,
    processing: canceled,
    requires_capture: canceled,
  },
}

/** What an action is told as, by the status it leads to. Elsewhere nothing is told. */
const attemptEvents: Partial<Record<Status, EventType>> = {
  requires_payment_method: 'payment_intent.payment_failed',
  requires_action: 'payment_intent.requires_action',
  processing: 'payment_intent.processing',
  requires_capture: 'payment_intent.amount_capturable_updated',
  succeeded: 'payment_intent.succeeded',
}
const eventsOf: Partial<Record<Action, Partial<Record<Status, EventType>>>> = {
  confirm: attemptEvents,
  authenticate: attemptEvents,
  settle: attemptEvents,
  capture: { succeeded: 'payment_intent.succeeded' },
  cancel: { canceled: 'payment_intent.canceled' },
}

/** The event of an action that has led to `to`, if it has one. */
export const eventOf = (action: Action, to: Status): EventType | undefined => eventsOf[action]?.[to]

/** Throws `payment_intent_unexpected_state`, with the intent, when the action does not fit. */
export function checkAllowed(call: Call, intent: PaymentIntent, action: Action): void {
  if (transitions[action][intent.status]) return
  throw new ApiError('payment_intent_unexpected_state', {
    values: { status: intent.status, action },
    ...errorView(intent, call),
  })
}

/** The new status, or a fault of ours: an action never leads where its row does not. */
export function nextStatus(from: Status, action: Action, to: Status): Status {
  if (transitions[action][from]?.includes(to)) return to
  throw new Error(`payment_intent: ${action} does not lead from ${from} to ${to}`)
}
