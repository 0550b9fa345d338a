import { h } from 'preact'
import { readInvitation } from '../../channel/protocol.ts'
import { emit, method, methodTable, respond } from '../../channel/responder.ts'
import { sayHello } from '../../channel/say-hello.ts'
import { anything, shape, text } from '../../channel/validate.ts'
import english from '../../locales/fields/en.ts'
import type { FieldMessages } from '../../locales/fields/messages.ts'
import { findController, type CardOffer } from '../shared/card-offer.ts'
import { describeError, Refusal } from '../shared/describe-error.ts'
import type { FieldHub, HubWindow } from '../shared/field-hub.ts'
import { createFieldElement } from './element.tsx'
import type { Field } from './field.ts'
import { loadExtras, loadMarks, loadTexts, lookFor, type Look } from './look.ts'
import { readIdentity, readOptions, type FieldOptions } from './options.ts'
import { ELEMENT_PARTS } from './parts.ts'

// The parts that load later draw with the library that is here.
;(window as PreactWindow).onerwayPreact = h

const invitation = readInvitation(location.hash)
// Both under way before the page has answered.
void loadTexts(invitation.locale)
if (invitation.styled) void loadExtras()

sayHello(invitation, async (port, config) => {
  try {
    await start(port, config)
    emit(port, 'ready')
  } catch (error) {
    emit(port, 'failed', describeError(error, english))
  }
})

interface PreactWindow {
  onerwayPreact?: typeof h
}

/** Runs once per load of this document: the handshake takes one welcome only. */
async function start(port: MessagePort, config: unknown): Promise<void> {
  const identity = readIdentity(config, 'options')
  const options = readOptions(config, 'options')
  let messages: FieldMessages = english
  let updates = 0
  const told = new Set<string>()

  const dress = (given: FieldOptions): Promise<Look> =>
    lookFor(identity.type, { ...given, locale: given.locale ?? invitation.locale })

  /** Says in the document, and to the page, what goes with a look. */
  function announce(look: Look): Look {
    messages = look.messages
    Object.assign(document.documentElement, { lang: look.locale, dir: look.direction })
    document.title = look.title
    emit(port, 'texts', { title: look.title, element_reloaded: messages.card_not_received })
    const news = look.dropped.filter((path) => !told.has(path))
    for (const path of news) told.add(path)
    if (news.length) emit(port, 'dropped', { paths: news })
    return look
  }

  const element = createFieldElement(
    document.getElementById('root') as HTMLElement,
    document.styleSheets[0] as CSSStyleSheet,
    identity,
    { options, look: announce(await dress(options)) },
    (event, payload) => emit(port, event, payload),
  )

  /** What loads for one update must not be put on after a later one. */
  async function update(given: FieldOptions): Promise<void> {
    const turn = ++updates
    const look = await dress(given)
    if (turn === updates) element.update(given, announce(look))
  }

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

  function meet(): void {
    const controller = findController(invitation.instance) as HubWindow | undefined
    element.meet(controller?.onerwayHub as FieldHub<Field> | undefined)
  }

  const methods = methodTable({
    offer: method(shape({ offer: text(32, /^[0-9a-f]{32}$/) }), offer),
    update: method(readOptions, update),
    validate: method(anything, () => void element.read()),
    fonts: method(anything, async (given) => (await loadExtras())?.fonts(given)),
    meet: method(anything, meet),
    focus: method(anything, element.focus),
    blur: method(anything, element.blur),
    clear: method(anything, element.clear),
  })
  respond(port, methods, (error) => describeError(error, messages))

  // Leaving the page, also into the back-forward cache: the card does not wait there.
  addEventListener('pagehide', element.leave)
  addEventListener('pageshow', ({ persisted }) => persisted && meet())
  // Not needed to type: siblings that are still starting have the machine first.
  if (ELEMENT_PARTS[identity.type][0] === 'number')
    setTimeout(async () => element.show(await loadMarks()), 100)
}
