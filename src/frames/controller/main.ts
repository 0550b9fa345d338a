import { createRetryBudget } from '../../api/retry-budget.ts'
import { startTimer } from '../../api/timer.ts'
import type { Api } from '../../api/transport.ts'
import { readInvitation } from '../../channel/protocol.ts'
import { emit, method, methodTable, respond } from '../../channel/responder.ts'
import { sayHello } from '../../channel/say-hello.ts'
import { controllerMessages } from '../../locales/payments/en.ts'
import type { ControllerMessages } from '../../locales/payments/messages.ts'
import { describeError } from '../shared/describe-error.ts'
import type { HubWindow } from '../shared/field-hub.ts'
import { loadMessages, type Localized } from '../shared/load-messages.ts'
import {
  intentIdOf,
  readAppInfo,
  readClientSecret,
  readConfig,
  readConfirm,
  readSource,
  type AppInfo,
} from './arguments.ts'
import { openCardInbox } from './card-inbox.ts'
import { createConfirm } from './confirm.ts'
import { createPaymentMethod, createToken } from './create.ts'
import { createFieldHub } from './field-hub.ts'
import { retrievePaymentIntent } from './retrieve.ts'
import type { Session } from './session.ts'
import { warm } from './warm.ts'

/** Written by the build. */
declare const VERSION: string
declare const PAYMENT_LOCALES: string

const invitation = readInvitation(location.hash)
const loading = loadMessages(invitation.locale, controllerMessages, PAYMENT_LOCALES)
const inbox = openCardInbox()

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
function start(
  port: MessagePort,
  given: unknown,
  { locale, messages }: Localized<ControllerMessages>,
): void {
  const { key, apiVersion } = readConfig(given, 'options')
  let app: AppInfo | undefined

  const api: Api = {
    baseUrl: deployedApi(),
    fetch: fetch.bind(window),
    timer: startTimer,
    headers: () => ({
      Authorization: 'Bearer ' + key,
      'Accept-Language': locale,
      'Onerway-Client': clientName(app),
      // Held against the browser's own word by the handshake, so a page cannot name another.
      'Onerway-Page': invitation.origin,
      ...(apiVersion ? { 'Onerway-Version': apiVersion } : {}),
    }),
  }
  const session: Session = {
    api,
    messages,
    inbox,
    live: key.startsWith('pk_live_'),
    budget: createRetryBudget(),
  }

  ;(window as HubWindow).onerwayHub = createFieldHub(session)

  const methods = methodTable({
    createPaymentMethod: method(readSource, (source, signal) =>
      createPaymentMethod(session, source, signal),
    ),
    createToken: method(readSource, (source, signal) => createToken(session, source, signal)),
    confirmPayment: method(readConfirm, createConfirm(session)),
    retrievePaymentIntent: method(readClientSecret, ({ clientSecret }, signal) =>
      retrievePaymentIntent(session, clientSecret, signal),
    ),
    expectConfirm: method(readClientSecret, ({ clientSecret }) =>
      warm(api, `payment_intents/${intentIdOf(clientSecret)}/confirm`),
    ),
    registerAppInfo: method(readAppInfo, (info) => {
      app = info
    }),
  })
  respond(port, methods, (error) => describeError(error, messages))
  warm(api, 'payment_methods')
}

/** The API that this deployment of the frames belongs to: never the page's to say. */
function deployedApi(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="onerway-api"]')
  return new URL(meta?.content ?? 'v1/', location.href).href
}

const clientName = (app: AppInfo | undefined): string =>
  ['onerway-js/' + VERSION, app && [app.name, app.version].filter(Boolean).join('/'), app?.url]
    .filter(Boolean)
    .join(' ')
