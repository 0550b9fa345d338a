import type { RetryBudget } from '../../api/retry-budget.ts'
import type { Api } from '../../api/transport.ts'
import type { ControllerMessages } from '../../locales/payments/messages.ts'
import type { Actions } from './actions/main.ts'
import type { CardInbox } from './card-inbox.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * What the controller's verbs share, for as long as its document lives. All that
 * they need of the world comes in by here: a test can put another world in its place.
 */
export interface Session {
  api: Api
  budget: RetryBudget
  messages: ControllerMessages
  /** The key is a live one. */
  live: boolean
  inbox: CardInbox
  /** Milliseconds since 1970. */
  now(): number
  surroundings: Surroundings
  /** Sends the page to another address. */
  leave(url: string): void
  /** What intents ask of shoppers: loaded when it is first asked for. */
  actions(): Promise<Actions>
}

/** One call of the page's, while it is under way. */
export interface Course {
  /** Fires when the page gives the call up. */
  signal: AbortSignal
  /** Asks the page to wait this many milliseconds from now before it gives up. */
  extend(milliseconds: number): void
}
