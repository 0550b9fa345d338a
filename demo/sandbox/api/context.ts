import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../clock.ts'
import type { Bindings } from '../domains/bindings.ts'
import type { Faults } from '../faults/faults.ts'
import type { ApiKey } from '../keys.ts'
import type { Ledger } from '../ledger.ts'
import type { Hash } from '../store/hash.ts'
import type { Db, Store } from '../store/store.ts'
import type { Expandables } from './expand.ts'
import type { Locale } from './locale.ts'
import type { Idempotency } from './idempotency.ts'
import type { Input } from './validate.ts'

/** Where the sandbox is found, as origins: known once it listens. */
export interface Hosts {
  readonly api: () => string
  /** The frames' host has several names; the first is the one to use. */
  readonly frames: () => readonly string[]
}

/** What lives as long as the sandbox does. Handlers get it whole, once, at set-up. */
export interface Services {
  readonly bindings: Bindings
  readonly clock: Clock
  readonly expandables: Expandables
  readonly faults: Faults
  readonly hash: Hash
  readonly hosts: Hosts
  readonly idempotency: Idempotency
  readonly ledger: Ledger
  readonly store: Store
}

/** What a request's middleware leaves for its handler. */
export interface Env {
  Bindings: HttpBindings | Http2Bindings
  Variables: {
    requestId: string
    key: ApiKey
    replayed: boolean
    /** How a fault lets the answer end; undefined when it is sent whole. */
    ending: 'reset' | 'truncate' | undefined
  }
}
export type ApiContext = Context<Env>
export type ApiMiddleware = MiddlewareHandler<Env>

/** One request, as a handler sees it. */
export interface Call {
  /** The transaction the handler runs in; a plain connection for a GET. */
  readonly db: Db
  readonly key: ApiKey
  readonly locale: Locale
  /** Unix seconds, the same throughout the request. */
  readonly now: number
  readonly hash: Hash
  readonly hosts: {
    readonly api: string
    /** The frames that asked, or else those that could. */
    readonly frames: string
  }
  /** The body, or a GET's query: not yet validated. */
  readonly input: Input
  readonly requestId: string
  /** The `:id` of the path, or ''. */
  readonly id: string
}

/** What a handler returns. Unlike an error it throws, this is committed. */
export interface Answer {
  readonly status: number
  readonly body: object
}

export const ok = (body: object): Answer => ({ status: 200, body })
