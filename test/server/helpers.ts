// The client against a server that does what a test says, over real sockets, and
// against the sandbox. Pauses between attempts are as short as chance allows.

import { afterEach, beforeEach, vi } from 'vitest'
import { Onerway, type OnerwayOptions } from '../../src/server/index.ts'
import { json, openServer, type Server, type Step } from '../api/server.ts'

export const KEY = 'sk_test_onerway_sandbox'

export interface ScriptedApi {
  readonly server: Server
  readonly onerway: Onerway
  /** The client with other options. */
  client(options?: OnerwayOptions): Onerway
}

/** A scripted server for each test of the file. It answers with an intent until told otherwise. */
export function useScriptedApi(): ScriptedApi {
  let server: Server | undefined
  beforeEach(async () => {
    server = await openServer()
    server.handle = intent()
    vi.spyOn(Math, 'random').mockReturnValue(0)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await server?.close()
  })
  const client = (options?: OnerwayOptions) => Onerway(KEY, { apiBase: running().url, ...options })
  const running = () => {
    if (!server) throw new Error('no server outside a test')
    return server
  }
  return {
    get server() {
      return running()
    },
    get onerway() {
      return client()
    },
    client,
  }
}

export const intent = (headers?: Record<string, string>): Step =>
  json(200, { id: 'pi_1', object: 'payment_intent', status: 'succeeded' }, headers)

/** What a promise rejected with. */
export const failure = (promise: PromiseLike<unknown>): Promise<never> =>
  Promise.resolve(promise).then(
    (value) => Promise.reject(new Error('it resolved: ' + JSON.stringify(value))),
    (error) => error as never,
  )

export const money = { amount: 2000, currency: 'usd' }

/** The card of the API overview. Its exp_year 2025 is past: a year that is not stands in for it. */
export const card = {
  number: '4242424242424242',
  exp_month: 12,
  exp_year: new Date().getFullYear() + 1,
  cvc: '123',
}
