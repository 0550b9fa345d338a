import { readInvitation } from '../../channel/protocol.ts'
import { emit, method, methodTable, respond } from '../../channel/responder.ts'
import { sayHello } from '../../channel/say-hello.ts'
import { shape } from '../../channel/validate.ts'
import { directionOf } from '../../locales/direction.ts'
import { dialogMessages } from '../../locales/payments/en.ts'
import type { DialogMessages } from '../../locales/payments/messages.ts'
import { readDialogOptions, type Report } from '../shared/action-messages.ts'
import { describeError } from '../shared/describe-error.ts'
import { loadMessages, type Localized } from '../shared/load-messages.ts'
import { linkController } from './controller-link.ts'
import { createDialog } from './dialog.tsx'

/** Written by the build. */
declare const PAYMENT_LOCALES: string

const invitation = readInvitation(location.hash)
const loading = loadMessages(invitation.locale, dialogMessages, PAYMENT_LOCALES)

sayHello(invitation, async (port, config) => {
  const localized = await loading
  try {
    start(port, config, localized)
    emit(port, 'ready')
  } catch (error) {
    emit(port, 'failed', describeError(error, localized.messages))
  }
})

/** Runs once per load of this document: the handshake takes one welcome only. */
function start(port: MessagePort, config: unknown, localized: Localized<DialogMessages>): void {
  const { locale, messages } = localized
  const options = readDialogOptions(config, 'options')
  const { documentElement } = document
  Object.assign(documentElement, { lang: locale, dir: directionOf(locale) })
  documentElement.dataset['scheme'] = options.colorScheme ?? 'light'

  /** Called by what it shows, in the document and to who reads the page's frames. */
  function call(title: string): void {
    if (title === document.title) return
    document.title = title
    emit(port, 'texts', { title })
  }

  const report = (type: Report['type']) => link.report(type)
  const root = document.getElementById('root') as HTMLElement
  const dialog = createDialog(root, localized, { report, call })

  const nothing = shape({})
  const methods = methodTable({
    show: method(nothing, dialog.show),
    cancel: method(nothing, dialog.cancel),
  })
  respond(port, methods, (error) => describeError(error, messages))
  const link = linkController(invitation.instance, options.dialog, dialog.instruct)
}
