import { createIdempotencyKey } from '../../../api/request.ts'
import { isUnclear } from '../../../api/retry.ts'
import { send, type ApiRequest } from '../../../api/transport.ts'
import { Refusal } from '../../shared/describe-error.ts'
import { believable, intentIn, pathOf, type Intent } from '../intent.ts'
import { aborted, incomplete, orThrow, outcomeUnknown, withIntent } from '../outcome.ts'
import { lookAt } from '../retrieve.ts'
import type { Scene } from './scene.ts'
import type { WatchStop } from './watch.ts'

/** A page that has given up waits ten seconds for the last word: both requests fit in. */
const DEADLINE = 4_500
/** A shopper who has closed the bank's page is still there to wait. */
const ROUNDS = { aborted: 1, stopped: 3, expired: 3 }

/**
 * Ends an authentication that nobody waits for any more. The intent as it is then
 * is the answer: paid, if the bank was faster, or open for another attempt. Where
 * the server does not confirm the end, the shopper may yet say yes in their bank's
 * app: what will become of it is unknown.
 *
 * @param words for an authentication that has run out of time
 */
export async function endAuthentication(
  scene: Scene,
  client_secret: string,
  why: WatchStop,
  words = scene.messages.authentication_failed,
): Promise<Intent> {
  const { api, messages } = scene
  const call: ApiRequest = {
    method: 'POST',
    path: pathOf(client_secret) + '/authenticate',
    body: { client_secret, three_d_secure: { canceled: true } },
    idempotencyKey: createIdempotencyKey(),
  }
  for (let round = 0; round < ROUNDS[why]; round++) {
    const outcome = believable(await send(api, call, { deadline: DEADLINE }), client_secret)
    const intent =
      intentIn(outcome, client_secret) ?? (await lookAt(scene, client_secret, DEADLINE))
    if (!intent) continue
    const ended = intent.status !== 'requires_action'
    if (!ended && isUnclear(outcome)) continue
    if (why === 'aborted' && (!ended || intent.status === 'requires_payment_method'))
      throw new Refusal({ ...aborted(messages).data, ...withIntent(intent) })
    if (ended)
      return orThrow(intent, {
        ...messages,
        authentication_failed: why === 'stopped' ? messages.payment_stopped : words,
      })
    throw incomplete(intent, messages)
  }
  throw outcomeUnknown(messages)
}
