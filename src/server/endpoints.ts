import type { ApiRequest } from '../api/transport.ts'
import type { Resources } from './resources.ts'

/** One verb of a resource, as data. */
export interface Verb {
  method: ApiRequest['method']
  /** The first argument is the object's id. */
  id?: true
  /** The next argument is an object of parameters. */
  params?: true
  /** What follows the id in the path. */
  tail?: string
  /** The answer is a list. */
  list?: true
}

export interface Endpoint<Name extends string = string> {
  /** What its answers say they are; its path is the plural. */
  object: string
  verbs: Record<Name, Verb>
}

const create: Verb = { method: 'POST', params: true }
const retrieve: Verb = { method: 'GET', id: true, params: true }
const update: Verb = { method: 'PUT', id: true, params: true }
const del: Verb = { method: 'DELETE', id: true }
const list: Verb = { method: 'GET', params: true, list: true }
const action = (tail: string): Verb => ({ method: 'POST', id: true, params: true, tail })

const usual = { create, retrieve, update, list }
const confirm = action('confirm')
const cancel = action('cancel')

type Endpoints = { [Resource in keyof Resources]: Endpoint<keyof Resources[Resource] & string> }

/** The API, as far as a server calls it. Its contract is API.md's table of endpoints. */
export const endpoints: Endpoints = {
  paymentIntents: {
    object: 'payment_intent',
    verbs: { ...usual, confirm, cancel, capture: action('capture') },
  },
  setupIntents: { object: 'setup_intent', verbs: { ...usual, confirm, cancel } },
  paymentMethods: {
    object: 'payment_method',
    verbs: { ...usual, attach: action('attach'), detach: action('detach') },
  },
  customers: {
    object: 'customer',
    verbs: {
      ...usual,
      del,
      delete: del,
      listPaymentMethods: { ...list, id: true, tail: 'payment_methods' },
    },
  },
  customerSessions: { object: 'customer_session', verbs: { create } },
  confirmationTokens: { object: 'confirmation_token', verbs: { retrieve } },
  tokens: { object: 'token', verbs: { create, retrieve } },
  refunds: { object: 'refund', verbs: usual },
  events: { object: 'event', verbs: { retrieve, list } },
  webhookEndpoints: { object: 'webhook_endpoint', verbs: { ...usual, del, delete: del } },
}
