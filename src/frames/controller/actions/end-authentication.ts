import { createIdempotencyKey } from '../../../api/request.ts'
import { isUnclear } from '../../../api/retry.ts'
import { send, type ApiRequest } from '../../../api/transport.ts'
import { Refusal } from '../../shared/describe-error.ts'
import { believable, intentIn, pathOf, type Intent } from '../intent.ts'
import { aborted, incomplete, outcomeUnknown, withIntent } from '../outcome.ts'
import { lookAt } from '../retrieve.ts'
import type { Session } from '../session.ts'

/** A page that has given up waits ten seconds for the last word: both requests fit in. */
const DEADLINE = 4_500
/** A shopper who has closed the bank's page is still there to wait. */
const ROUNDS = { aborted: 1, canceled: 3 }

/**
 * Ends an authentication that nobody waits for any more. The intent as it is then
 * is the answer: paid, if the bank was faster, or open for another attempt. Where
 * the server does not confirm the end, the shopper may yet say yes in their bank's
 * app: what will become of it is unknown.
 */
export async function endAuthentication(
  session: Session,
  client_secret: string,
  why: 'aborted' | 'canceled',
): Promise<Intent> {
  const { api, messages } = session
  const call: ApiRequest = {
    method: 'POST',
    path: pathOf(client_secret) + '/authenticate',
    body: { client_secret, three_d_secure: { canceled: true } },
    idempotencyKey: createIdempotencyKey(),
  }
  for (let round = 0; round < ROUNDS[why]; round++) {
    const outcome = believable(await send(api, call, { deadline: DEADLINE }), client_secret)
    const intent =
      intentIn(outcome, client_secret) ?? (await lookAt(session, client_secret, DEADLINE))
    if (!intent) continue
    const ended = intent.status !== 'requires_action'
    if (!ended && isUnclear(outcome)) continue
    if (why === 'aborted' && (!ended || intent.status === 'requires_payment_method'))
      throw new Refusal({ ...aborted(messages).data, ...withIntent(intent) })
    if (ended) return intent
    throw incomplete(intent, messages)
  }
  throw outcomeUnknown(messages)
}
