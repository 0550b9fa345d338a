import type { RetryBudget } from '../../api/retry-budget.ts'
import type { Api } from '../../api/transport.ts'
import type { ControllerMessages } from '../../locales/payments/messages.ts'
import type { CardInbox } from './card-inbox.ts'

/** What the controller's verbs share, for as long as its document lives. */
export interface Session {
  api: Api
  budget: RetryBudget
  messages: ControllerMessages
  /** The key is a live one. */
  live: boolean
  inbox: CardInbox
}
