import { actionMessages } from '../../../locales/payments/en.ts'
import type { Session } from '../session.ts'
import { readBrowserData } from './browser-data.ts'
import { dialogsOver } from './dialog-port.ts'
import { resumeFrom } from './resume.ts'
import type { Scene } from './scene.ts'
import { settle, type Manner } from './settle.ts'
import type { Course } from '../session.ts'
import type { Intent } from '../intent.ts'

/**
 * What an intent may ask of a shopper. Most payments ask nothing, so this is a file
 * of its own, which the controller loads when it is first wanted. It shares no object
 * with the controller but the session.
 */
export interface Actions {
  /** Takes an intent through what it asks of the shopper, up to where the server has the last word. */
  settle(intent: Intent, manner: Manner, course: Course): Promise<Intent>
  /** Goes on with an intent at the server's state, without asking for the card. */
  resume(clientSecret: string, course: Course): Promise<Intent>
}

export const actionsIn = (scene: Scene): Actions => ({
  settle: (intent, manner, course) => settle(scene, intent, manner, course),
  resume: (clientSecret, course) => resumeFrom(scene, clientSecret, course),
})

export const createActions = (session: Session, port: MessagePort): Actions =>
  actionsIn({
    ...session,
    messages: { ...actionMessages, ...session.messages },
    openDialog: dialogsOver(port),
    browserData: readBrowserData,
    framesUrl: new URL('.', location.href).href,
  })
