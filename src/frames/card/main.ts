import { readInvitation } from '../../channel/protocol.ts'
import { emit, method, methodTable, respond } from '../../channel/responder.ts'
import { sayHello } from '../../channel/say-hello.ts'
import { shape, text } from '../../channel/validate.ts'
import { directionOf } from '../../locales/direction.ts'
import english from '../../locales/fields/en.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { findController, type CardOffer } from '../shared/card-offer.ts'
import { describeError, Refusal } from '../shared/describe-error.ts'
import { loadMessages, type Localized } from '../shared/load-messages.ts'
import { createCardElement } from './card-element.tsx'
import { readOptions } from './options.ts'

/** Written by the build. */
declare const FIELD_LOCALES: string

const invitation = readInvitation(location.hash)
const loading = loadMessages(invitation.locale, english, FIELD_LOCALES)

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
function start(port: MessagePort, config: unknown, localized: Localized<FieldMessages>): void {
  const { locale, messages } = localized
  Object.assign(document.documentElement, { lang: locale, dir: directionOf(locale) })
  document.title = messages.number

  const element = createCardElement(
    document.getElementById('root') as HTMLElement,
    document.styleSheets[0] as CSSStyleSheet,
    localized,
    readOptions(config, 'options'),
    (event, payload) => emit(port, event, payload),
  )

  /** Hands the card to the controller, for one call; the page learns only that it was done. */
  function offer({ offer }: { offer: string }): void {
    const offered = element.read()
    const controller = findController(invitation.instance)
    if (!controller)
      throw new Refusal({
        type: 'api_connection_error',
        code: 'card_not_received',
        message: messages.card_not_received,
      })
    const message: CardOffer = { onerway: 'card', offer, ...offered }
    controller.postMessage(message, location.origin)
  }

  const nothing = shape({})
  const methods = methodTable({
    offer: method(shape({ offer: text(32, /^[0-9a-f]{32}$/) }), offer),
    update: method(readOptions, element.update),
    focus: method(nothing, element.focus),
    blur: method(nothing, element.blur),
    clear: method(nothing, element.clear),
  })
  respond(port, methods, (error) => describeError(error, messages))

  // Leaving the page, also into the back-forward cache: the card does not wait there.
  addEventListener('pagehide', element.clear)
}
