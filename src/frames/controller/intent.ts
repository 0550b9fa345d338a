import { errorIn } from '../../api/retry.ts'
import type { ApiRequest, Outcome } from '../../api/transport.ts'
import type { ApiError, PaymentIntent, SetupIntent } from '../../types/payments.ts'

/** Payment intents and setup intents go through the same machine; a few names differ. */
export type Intent = PaymentIntent | SetupIntent

/** `pi_…_secret_…`, `seti_…_secret_…`: what stands before is the intent's id. */
export const intentIdOf = (secret: string): string => secret.slice(0, secret.indexOf('_secret_'))

export const objectNameOf = (secret: string): Intent['object'] =>
  secret.startsWith('seti_') ? 'setup_intent' : 'payment_intent'

/** Where the intent of a client secret stands in the API. */
export const pathOf = (secret: string): string => `${objectNameOf(secret)}s/${intentIdOf(secret)}`

/** The request that reads the intent a client secret belongs to. */
export const retrieval = (clientSecret: string): ApiRequest => ({
  method: 'GET',
  path: pathOf(clientSecret),
  query: { client_secret: clientSecret },
})

/** The intent in an answer: as the object itself, or in an error about its state. */
export function intentIn(outcome: Outcome, clientSecret: string): Intent | undefined {
  if (outcome.kind !== 'answer') return undefined
  const name = objectNameOf(clientSecret)
  const error = errorIn(outcome) as Partial<ApiError>
  const intent =
    outcome.status < 400
      ? (outcome.body as Intent)
      : error.code === name + '_unexpected_state'
        ? error[name]
        : undefined
  return intent?.object === name && intent.id === intentIdOf(clientSecret) ? intent : undefined
}

/** A success without the intent it is about was not said by the API. */
export const believable = (outcome: Outcome, clientSecret: string): Outcome =>
  outcome.kind === 'answer' && outcome.status < 400 && !intentIn(outcome, clientSecret)
    ? { kind: 'unclear', why: 'garbled' }
    : outcome

/** Why the last attempt failed, in the words of the API. */
export const lastErrorOf = (intent: Intent): ApiError | null =>
  intent.object === 'payment_intent' ? intent.last_payment_error : intent.last_setup_error
