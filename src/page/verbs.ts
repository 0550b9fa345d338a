import { IntegrationError, OnerwayError } from '../errors/error.ts'
import type { BillingDetails, PaymentIntent, PaymentMethod, Token } from '../types/payments.ts'
import { warn } from './console.ts'
import type { Controller } from './controller.ts'
import type { ElementHandles } from './elements.ts'
import { isLive } from './keys.ts'
import { randomHex } from './random.ts'
import type { Settings } from './settings.ts'
import type { CallOptions, ConfirmCardPaymentData, OnerwayElement, RawCard } from './types.ts'

/**
 * What the library does with the API, as functions that return the object or
 * throw. Arguments are checked before anything is sent; a mistake in them is
 * thrown at once, where the call stands.
 */
export interface Verbs {
  createPaymentMethod(data: unknown, options?: CallOptions): Promise<PaymentMethod>
  createToken(card: unknown, options?: CallOptions): Promise<Token>
  confirmPayment(secret: unknown, data?: unknown, options?: CallOptions): Promise<PaymentIntent>
  retrievePaymentIntent(secret: unknown, options?: CallOptions): Promise<PaymentIntent>
}

/** Where a card is to come from, as the controller takes it. */
type Source =
  | { handle: NonNullable<ReturnType<ElementHandles['get']>> }
  | { args: { token: string } | { rawCard: RawCard } | { paymentMethod: string } | object }

export function createVerbs(
  settings: Settings,
  controller: Controller,
  handles: ElementHandles,
): Verbs {
  let warned = false

  function sourceOf(card: unknown, mayBeRaw: boolean): Source {
    const handle = handles.get(card as OnerwayElement)
    if (handle) return { handle }
    const { token, number } = (card ?? {}) as { token?: unknown; number?: unknown }
    if (typeof token === 'string') return { args: { token } }
    if (number === undefined)
      throw new IntegrationError(
        'card_missing',
        "`card` is a card element of this Onerway() that has not been destroyed, or {token: 'tok_…'}. Write card: elements.getElement('card').",
      )
    if (!mayBeRaw || isLive(settings.key))
      throw new IntegrationError(
        'raw_card_data_not_allowed',
        "Card numbers do not pass through your page: mount elements.create('card') and give that element as `card`.",
      )
    if (!warned)
      warn(
        settings,
        'a card number passed through this page, which only works with a test key. Use elements: https://docs.onerway.com/elements',
      )
    warned = true
    return { args: { rawCard: card } }
  }

  /** Has the controller do a thing, with a card of an element if that is the source. */
  function send<T>(
    method: string,
    args: object,
    source: Source,
    options: CallOptions | undefined,
    lost?: 'outcome_unknown',
  ): Promise<T> {
    const signal = options?.signal
    if (!('handle' in source))
      return controller.call(method, { ...args, ...source.args }, { signal, lost }) as Promise<T>
    const { handle } = source
    const giveCard = handle.prepareOffer()
    return sendWithCard(method, args, handle.id, giveCard, signal, lost)
  }

  /** The field hands over its card and the controller uses it, for this one call. */
  async function sendWithCard<T>(
    method: string,
    args: object,
    element: string,
    giveCard: (offer: string) => Promise<unknown>,
    signal: AbortSignal | undefined,
    lost: 'outcome_unknown' | undefined,
  ): Promise<T> {
    await controller.start()
    const offer = randomHex()
    const withdrawal = new AbortController()
    const withdraw = () => withdrawal.abort()
    signal?.addEventListener('abort', withdraw)
    if (signal?.aborted) withdraw()
    const sent = { ...args, offer, element }
    const answer = controller.call(method, sent, { signal: withdrawal.signal, lost }) as Promise<T>
    try {
      await Promise.race([giveCard(offer), answer])
      return await answer
    } catch (error) {
      // The card may have arrived although the field could not say so any more:
      // if the controller has acted on it, what came of that counts.
      withdraw()
      return await answer.catch((outcome: OnerwayError) => {
        throw NO_CARD_CAME.has(outcome.code) ? error : outcome
      })
    } finally {
      signal?.removeEventListener('abort', withdraw)
    }
  }

  return {
    createPaymentMethod(data, options) {
      const { type, card, billing_details } = objectOf(data, 'createPaymentMethod', CREATE_EXAMPLE)
      if (type !== 'card')
        throw new IntegrationError('type_missing', `\`type\` must be 'card': ${CREATE_EXAMPLE}`)
      return send('createPaymentMethod', billing(billing_details), sourceOf(card, true), options)
    },

    createToken: (card, options) => send('createToken', {}, sourceOf(card, false), options),

    confirmPayment(secret, data = {}, options) {
      const clientSecret = checkClientSecret(secret)
      const { payment_method, return_url, setup_future_usage, shipping } = objectOf(
        data,
        'confirmCardPayment',
        CONFIRM_EXAMPLE,
      ) as ConfirmCardPaymentData
      const args = {
        clientSecret,
        returnUrl: return_url,
        setupFutureUsage: setup_future_usage,
        shipping,
      }
      const confirm = (source: Source, more: object = {}) =>
        send<PaymentIntent>(
          'confirmPayment',
          { ...args, ...more },
          source,
          options,
          'outcome_unknown',
        )
      if (payment_method === undefined) return confirm({ args: {} })
      if (typeof payment_method === 'string')
        return confirm({
          args: payment_method.startsWith('tok_')
            ? { token: payment_method }
            : { paymentMethod: payment_method },
        })
      const { card, billing_details } = objectOf(payment_method, 'payment_method', CONFIRM_EXAMPLE)
      return confirm(sourceOf(card, false), billing(billing_details))
    },

    retrievePaymentIntent: (secret, options) =>
      send(
        'retrievePaymentIntent',
        { clientSecret: checkClientSecret(secret) },
        { args: {} },
        options,
      ),
  }
}

/** What the controller says of a call whose card it never had: then the field's own reason is the better one. */
const NO_CARD_CAME: ReadonlySet<string> = new Set(['aborted', 'card_not_received'])

const CREATE_EXAMPLE = "createPaymentMethod({type: 'card', card: elements.getElement('card')})"
const CONFIRM_EXAMPLE =
  "confirmCardPayment(clientSecret, {payment_method: {card: elements.getElement('card')}})"

const billing = (details: unknown) => ({ billingDetails: details as BillingDetails | undefined })

function objectOf(value: unknown, what: string, example: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null)
    throw new IntegrationError('parameter_invalid', `${what} takes an object: ${example}`)
  return value as Record<string, unknown>
}

/** Says what was given instead: the id, or another object's secret, are the usual mistakes. */
function checkClientSecret(secret: unknown): string {
  if (typeof secret === 'string' && /^pi_\w+_secret_\w+$/.test(secret)) return secret
  throw new IntegrationError(
    'invalid_client_secret',
    typeof secret === 'string' && /^pi_\w+$/.test(secret)
      ? "This is the id of a payment intent; its `client_secret` is needed ('pi_…_secret_…'). Send that from your server."
      : "The first argument is the payment intent's `client_secret` ('pi_…_secret_…') from your server. Check that it has arrived: it is often still undefined, or a promise.",
  )
}

/** For flow verbs: the object under its name, or the error. */
export function resultOf<Name extends string, T>(name: Name, promise: Promise<T>) {
  return promise.then(
    (value) => ({ [name]: value }) as { [N in Name]: T },
    (error: unknown) => {
      if (error instanceof OnerwayError) return { error }
      throw error
    },
  )
}
