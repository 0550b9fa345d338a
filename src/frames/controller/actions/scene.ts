import type { ActionMessages, ControllerMessages } from '../../../locales/payments/messages.ts'
import type { Session } from '../session.ts'
import type { BrowserData } from './browser-data.ts'
import type { OpenDialog } from './dialog.ts'

/** What actions need of the world beside what all verbs do. */
export interface Scene extends Session {
  messages: ControllerMessages & ActionMessages
  openDialog: OpenDialog
  browserData(): BrowserData
  /** Where the frames are served from; ends with a slash. */
  framesUrl: string
}
