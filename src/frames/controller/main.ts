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
  readAppInfo,
  readClientSecret,
  readConfig,
  readConfirm,
  readCreate,
  type AppInfo,
  type CreateArguments,
} from './arguments.ts'
import { openCardInbox } from './card-inbox.ts'
import { createVerbs } from './confirm.ts'
import { createConfirmationToken, createPaymentMethod, createToken } from './create.ts'
import { createFieldHub } from './field-hub.ts'
import { pathOf, type Intent } from './intent.ts'
import { actionsLoader } from './load-actions.ts'
import { retrieveIntent } from './retrieve.ts'
import type { Course, Session } from './session.ts'
import { browserSurroundings } from './surroundings.ts'
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
  const loadActions = actionsLoader(port)
  const session: Session = {
    api,
    messages,
    inbox,
    live: key.startsWith('pk_live_'),
    budget: createRetryBudget(),
    now: Date.now,
    surroundings: browserSurroundings,
    leave: (url) => emit(port, 'leave', { url }),
    actions: () => loadActions(session),
  }

  ;(window as HubWindow).onerwayHub = createFieldHub(session)

  const verbs = createVerbs(session)
  const create = (
    make: (session: Session, args: CreateArguments, signal: AbortSignal) => Promise<object>,
  ) => method(readCreate, (args, { signal }) => make(session, args, signal))
  const goOn = (act: (clientSecret: string, course: Course) => Promise<Intent>) =>
    method(readClientSecret, ({ clientSecret }, course) => act(clientSecret, course))
  const retrieve = goOn((secret, { signal }) => retrieveIntent(session, secret, signal))
  const confirm = method(readConfirm, verbs.confirm)

  const methods = methodTable({
    createPaymentMethod: create(createPaymentMethod),
    createToken: create(createToken),
    createConfirmationToken: create(createConfirmationToken),
    confirmPayment: confirm,
    confirmCardPayment: confirm,
    confirmSetup: confirm,
    confirmCardSetup: confirm,
    handleNextAction: goOn(verbs.handleNextAction),
    handleCardAction: goOn(verbs.handleNextAction),
    resume: goOn(verbs.resume),
    retrievePaymentIntent: retrieve,
    retrieveSetupIntent: retrieve,
    expectConfirm: method(readClientSecret, ({ clientSecret }) =>
      warm(api, pathOf(clientSecret) + '/confirm'),
    ),
    registerAppInfo: method(readAppInfo, (info) => {
      app = info
    }),
  })
  // What the page is to say of this frame when it has fallen silent or is gone.
  emit(port, 'texts', {
    title: document.title,
    aborted: messages.canceled_by_page,
    frame_unresponsive: messages.connection_failed,
    outcome_unknown: messages.outcome_unknown,
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
