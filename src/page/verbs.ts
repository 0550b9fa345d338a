import { IntegrationError, OnerwayError } from '../errors/error.ts'
import type { Controller } from './controller.ts'
import { groups } from './deferred.ts'
import type { ElementHandles } from './elements.ts'
import { randomHex } from './random.ts'
import type { OnerwayElement } from './element-types.ts'

/**
 * Has the controller do a thing, and gives the object that comes of it. The page
 * passes on what it was given as plain data, with what stands for an element in the
 * place of each; the controller reads it. Only the mistakes that are made most are
 * found here, and thrown at once where the call stands.
 *
 * @throws IntegrationError `invalid_client_secret`, `card_missing`,
 *   `raw_card_data_not_allowed`, `element_not_mounted`
 */
export type Ask = (verb: string, ...args: unknown[]) => Promise<{ object: string }>

interface Given {
  clientSecret?: unknown
  elements?: object
  type?: unknown
  signal?: AbortSignal
}

type Give = () => Promise<unknown>

export function createAsk(controller: Controller, handles: ElementHandles): Ask {
  /** The arguments as plain data, and how the fields named in them hand over what was typed. */
  function plainOf(verb: string, args: unknown[]): [sent: unknown, offers: Give[]] {
    const offers: Give[] = []
    const standIn = (key: string, value: unknown): unknown => {
      const group = groups.get(value as object)
      const { mode, amount, currency } = group?.options() ?? {}
      const stated = { mode, amount, currency }
      const handle = handles.get((group?.element() ?? value) as OnerwayElement)
      if (handle) {
        const offer = randomHex()
        const give = handle.prepareOffer()
        offers.push(() => give(offer))
        return { ...stated, offer }
      }
      if (group) return stated
      const { mount, number } = (value ?? {}) as { mount?: unknown; number?: unknown }
      const isRaw = key === 'card' && number
      const isMissing = mount || (key === 'card' && (!value || typeof value !== 'object'))
      if (isMissing || (isRaw && verb !== 'createPaymentMethod'))
        throw new IntegrationError(
          isRaw ? 'raw_card_data_not_allowed' : 'card_missing',
          "`card` is an element, never a number typed into your page: elements.create('card').",
        )
      return value
    }
    const sent: unknown = JSON.parse(JSON.stringify(args, standIn))
    return [sent, offers]
  }

  return function ask(verb, ...args) {
    const given = (args[0] ?? {}) as Given
    if (verb === 'createToken') args[0] = { card: given }
    else if (verb !== 'createPaymentMethod') {
      if (!verb.startsWith('create')) {
        const secret = checkSecret(verb, given)
        if (secret !== given) args[0] = { ...given, clientSecret: secret }
      }
    } else if (given.type === 'card') args[0] = { card: undefined, ...given }
    const signal = args.map((one) => (one as Given | undefined)?.signal).find(Boolean)
    const lost = /^(create|retrieve)/.test(verb) ? undefined : 'outcome_unknown'
    const [sent, offers] = plainOf(verb, args)
    const call = (callSignal?: AbortSignal) =>
      controller.call(verb, sent, { signal: callSignal, lost }) as ReturnType<Ask>
    return offers.length ? callWithCards(offers, call, signal) : call(signal)
  }

  /** The fields hand over what was typed and the controller uses it, for this one call. */
  async function callWithCards(
    offers: Give[],
    call: (signal: AbortSignal) => ReturnType<Ask>,
    signal: AbortSignal | undefined,
  ): ReturnType<Ask> {
    await controller.start()
    const withdrawal = new AbortController()
    const withdraw = () => withdrawal.abort()
    signal?.addEventListener('abort', withdraw)
    if (signal?.aborted) withdraw()
    const answer = call(withdrawal.signal)
    try {
      await Promise.race([Promise.all(offers.map((give) => give())), answer])
      return await answer
    } catch (error) {
      // The card may have arrived although the field could not say so any more:
      // if the controller has acted on it, what came of that counts.
      withdraw()
      return await answer.catch((outcome: OnerwayError) => {
        throw NO_CARD_CAME.includes(outcome.code) ? error : outcome
      })
    } finally {
      signal?.removeEventListener('abort', withdraw)
    }
  }
}

/** What the controller says of a call whose card it never had: then the field's own reason is the better one. */
const NO_CARD_CAME = ['aborted', 'card_not_received']

/** The client secret, as it was given or from the group; says what is needed instead. */
function checkSecret(verb: string, given: Given): unknown {
  const secret =
    typeof given === 'object'
      ? (given.clientSecret ?? groups.get(given.elements as object)?.options().clientSecret)
      : given
  if (/^(pi|seti)_\w+_secret_\w+$/.test(secret as string)) return secret
  throw new IntegrationError(
    'invalid_client_secret',
    `${verb} takes the intent's \`client_secret\` ('pi_…_secret_…') from your server, not its id, nor a promise of it.`,
  )
}

/** For flow verbs: the object under its name (`payment_intent` as `paymentIntent`), or the error. */
export const resultOf = (promise: ReturnType<Ask>) =>
  promise.then(
    (value) => ({
      [value.object.replace(/_\w/g, ([, letter = '']) => letter.toUpperCase())]: value,
    }),
    (error: unknown) => {
      if (error instanceof OnerwayError) return { error }
      throw error
    },
  )
