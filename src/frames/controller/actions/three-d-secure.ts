import { createIdempotencyKey, request } from '../../../api/request.ts'
import type { ApiRequest } from '../../../api/transport.ts'
import { actionOf, AFTERWARDS, priceOf, timeFor, type ThreeDSecure } from './next-action.ts'
import { challenge } from './challenge.ts'
import { windowSizeFor } from './browser-data.ts'
import { endAuthentication } from './end-authentication.ts'
import { believable, intentIdOf, intentIn, pathOf, type Intent } from '../intent.ts'
import { listenTo, type Listener } from './listener.ts'
import { incomplete, objectOf, outcomeUnknown } from '../outcome.ts'
import { lookAt } from '../retrieve.ts'
import type { Course } from '../session.ts'
import type { Scene } from './scene.ts'

/**
 * 3-D Secure 2 as EMV has it for browsers. Whatever the bank, the network or the
 * shopper does:
 *
 *  1. The method step, the bank's unseen look at the browser, has ten seconds;
 *     whether it came to its end is told (`Y`, `N`; `U` where there was none).
 *  2. `authenticate` carries the browser's data to the bank, which is content with
 *     them (frictionless) or wants to see the shopper (challenge).
 *  3. The end of a challenge does not say how it ended. The intent does, and is
 *     read all the while, should the end never be heard of.
 *  4. A shopper who closes the challenge, a page that gives up and a time that has
 *     run out end the authentication at the server: afterwards nothing can be paid
 *     by it any more, unless it was paid already.
 */
export async function authenticate(
  scene: Scene,
  intent: Intent,
  action: ThreeDSecure,
  course: Course,
): Promise<Intent> {
  const { signal } = course
  const secret = intent.client_secret
  const deadline = scene.now() + timeFor(action.expires_at, scene.now())
  course.extend(deadline - scene.now() + AFTERWARDS)
  const listener = listenTo(scene)
  try {
    const method_completion = await lookAtBrowser(scene, secret, action, listener, signal)
    if (signal.aborted) return await endAuthentication(scene, secret, 'aborted')
    const browser = scene.browserData()
    const size = windowSizeFor(browser)
    const answered = await ask(scene, secret, signal, {
      method_completion,
      challenge_window_size: size,
      browser,
    })
    if (answered === 'aborted') return await endAuthentication(scene, secret, 'aborted')
    if (answered.status !== 'requires_action') return answered

    const next = actionOf(answered)
    if (next?.kind !== 'three_d_secure' || !next.challenge_url || !next.challenge_request)
      throw incomplete(answered, scene.messages)
    const { challenge_url: url, challenge_request: creq, server_transaction_id: id } = next
    const data = base64url(intentIdOf(secret))
    const page = {
      type: 'challenge',
      url,
      creq,
      session: data,
      size,
      price: priceOf(intent),
    } as const
    return await challenge(scene, answered, page, id, listener, deadline, course)
  } finally {
    listener.dialog.close()
  }
}

const METHOD_LIMIT = 10_000

async function lookAtBrowser(
  { framesUrl }: Scene,
  secret: string,
  { method_url: url, server_transaction_id }: ThreeDSecure,
  { dialog, hear }: Listener,
  signal: AbortSignal,
): Promise<'Y' | 'N' | 'U'> {
  if (!url) return 'U'
  const data = {
    threeDSServerTransID: server_transaction_id,
    threeDSMethodNotificationURL: `${framesUrl}three-d-secure/method-complete?intent=${intentIdOf(secret)}`,
  }
  dialog.say({ type: 'method', url, data: base64url(JSON.stringify(data)) })
  const done = await hear('method_done', METHOD_LIMIT, signal)
  dialog.say({ type: 'waiting' })
  return done ? 'Y' : 'N'
}

/** What the bank says to the browser's data: the intent, final or waiting for a challenge. */
async function ask(
  scene: Scene,
  client_secret: string,
  signal: AbortSignal,
  three_d_secure: object,
): Promise<Intent | 'aborted'> {
  const { api, budget, messages } = scene
  const call: ApiRequest = {
    method: 'POST',
    path: pathOf(client_secret) + '/authenticate',
    body: { client_secret, three_d_secure },
    idempotencyKey: createIdempotencyKey(),
  }
  const outcome = believable(await request(api, call, { signal, budget }), client_secret)
  if (outcome.kind === 'aborted') return 'aborted'
  const intent = intentIn(outcome, client_secret)
  if (intent) return intent
  if (outcome.kind === 'answer' && (outcome.status === 400 || outcome.status === 402))
    return objectOf<Intent>('payment_intent', outcome, messages)
  // An earlier try may have been carried out, and the bank content: the intent knows.
  const now = await lookAt(scene, client_secret)
  if (now && now.status !== 'requires_action') return now
  throw outcomeUnknown(messages)
}

const base64url = (text: string): string =>
  btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
