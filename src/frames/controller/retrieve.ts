import { request } from '../../api/request.ts'
import { isRetryable } from '../../api/retry.ts'
import { send } from '../../api/transport.ts'
import { intentIn, objectNameOf, retrieval, type Intent } from './intent.ts'
import { objectOf, outcomeUnknown } from './outcome.ts'
import type { Session } from './session.ts'

/** For one look at an intent, in milliseconds. */
export const READ_DEADLINE = 8_000

/** One look at an intent; undefined where it cannot be seen just now. */
export const lookAt = async (
  { api }: Session,
  clientSecret: string,
  deadline: number = READ_DEADLINE,
  signal?: AbortSignal,
): Promise<Intent | undefined> =>
  intentIn(await send(api, retrieval(clientSecret), { deadline, signal }), clientSecret)

/** Reads an intent to go on with: where it cannot be read, what has become of it is unknown. */
export async function findIntent(
  { api, budget, messages }: Session,
  clientSecret: string,
  signal: AbortSignal,
): Promise<Intent> {
  const outcome = await request(api, retrieval(clientSecret), { signal, budget })
  if (outcome.kind === 'unclear' || isRetryable(outcome)) throw outcomeUnknown(messages)
  return objectOf<Intent>(objectNameOf(clientSecret), outcome, messages)
}

/** Reads an intent for the page: tries again where that may help, and says what is wrong. */
export async function retrieveIntent(
  { api, budget, messages }: Session,
  clientSecret: string,
  signal: AbortSignal,
): Promise<Intent> {
  const outcome = await request(api, retrieval(clientSecret), { signal, budget })
  return objectOf<Intent>(objectNameOf(clientSecret), outcome, messages)
}
