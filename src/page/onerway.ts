import { IntegrationError, OnerwayError } from '../errors/error.ts'
import { createController } from './controller.ts'
import { createElements, type ElementHandles } from './elements.ts'
import { resolveHost } from './host.ts'
import { checkKey } from './keys.ts'
import { readReturn } from './read-return.ts'
import { randomHex } from './random.ts'
import type { Settings } from './settings.ts'
import type { Onerway as OnerwayInstance, OnerwayOptions } from './types.ts'
import { createAsk, resultOf } from './verbs.ts'

/** Written by the build from package.json. */
declare const VERSION: string

export interface OnerwayConstructor {
  /**
   * The library for one publishable key. Creates nothing on the page and asks for
   * nothing yet.
   *
   * @throws IntegrationError `invalid_publishable_key`, `secret_key_in_browser`,
   *   `https_required`, `invalid_host`, `browser_required`
   */
  (publishableKey: string, options?: OnerwayOptions): OnerwayInstance
  readonly version: string
  /** Reads what a shopper comes back with from a bank or wallet. */
  readonly readReturn: typeof readReturn
}

/** Each resolves with what came of it under its name, or with the error. */
const FLOW_VERBS = [
  'createPaymentMethod',
  'createToken',
  'createConfirmationToken',
  'confirmPayment',
  'confirmCardPayment',
  'confirmSetup',
  'confirmCardSetup',
  'handleNextAction',
  'handleCardAction',
  'retrievePaymentIntent',
  'retrieveSetupIntent',
  'resume',
]

/** Makes the `Onerway` function with the host it takes when none is given. */
export function createOnerway(defaultHost?: string): OnerwayConstructor {
  function Onerway(publishableKey: string, options: OnerwayOptions = {}): OnerwayInstance {
    if (typeof window === 'undefined')
      throw new IntegrationError(
        'browser_required',
        'Onerway() works in a browser. On a server, use loadOnerway().',
      )
    const settings: Settings = {
      key: checkKey(publishableKey),
      host: resolveHost(options.host ?? defaultHost),
      locale: String(options.locale ?? 'auto'),
      apiVersion: options.apiVersion,
      appearance: options.appearance,
      instance: randomHex(),
      texts: {},
    }
    const handles: ElementHandles = new Map()
    // The fields of a form find each other where the controller is.
    const controller = createController(settings, () => handles.forEach(({ tell }) => tell('meet')))
    const ask = createAsk(controller, handles)
    const plain = (verb: string) => ask.bind(null, verb)

    return {
      elements: (elementsOptions = {}) =>
        createElements(settings, elementsOptions, controller, handles),
      ...Object.fromEntries(
        FLOW_VERBS.map((verb) => [verb, (...args: unknown[]) => resultOf(ask(verb, ...args))]),
      ),
      paymentMethods: { create: plain('createPaymentMethod') },
      paymentIntents: {
        retrieve: plain('retrievePaymentIntent'),
        confirm: plain('confirmCardPayment'),
      },
      setupIntents: { retrieve: plain('retrieveSetupIntent'), confirm: plain('confirmCardSetup') },
      registerAppInfo: (info: object) => controller.remember('registerAppInfo', info),
      destroy() {
        controller.destroy()
        handles.forEach(({ element }) => element.destroy())
      },
    } as object as OnerwayInstance
  }
  return Object.assign(Onerway, { version: VERSION, readReturn, OnerwayError, IntegrationError })
}
