import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sandbox } from '../demo/sandbox/index.ts'

/** A page of a merchant's, or a script of theirs, as their server sends it. */
export interface MerchantPage {
  body: string
  /** @default 'text/html' */
  type?: string
  headers?: Record<string, string>
}

/** A merchant's server: pages on an origin of its own, and the secret key's calls. */
export interface Merchant {
  /** `http://localhost:PORT`: another site than the frames, as in life. */
  readonly origin: string
  /** Serves a page under a path of its own and gives its address. */
  serve(page: MerchantPage): string
  createIntent(parameters?: Record<string, unknown>): Promise<Intent>
  createSetupIntent(parameters?: Record<string, unknown>): Promise<Intent>
  retrieveIntent(id: string): Promise<Intent>
  /** Any other call with the secret key. Rejects with the answer that is not 2xx. */
  call<T>(path: string, body?: unknown, method?: string): Promise<T>
  ledger(): Promise<Ledger>
  /** Lets the sandbox do something to the next requests that fit, once unless told otherwise. */
  orderFault(fault: Fault): Promise<unknown>
  /** Forgets the faults that are left, and lets go of what hangs. */
  clearFaults(): Promise<unknown>
  close(): Promise<void>
}

export interface Fault {
  match?: { method?: string; path?: string; key?: string }
  action: string
  times?: number
}

export interface Intent {
  id: string
  client_secret: string
  status: string
  amount: number
  payment_method: string | null
  last_payment_error: { code: string; decline_code?: string } | null
}

export interface Ledger {
  requests: {
    method: string
    path: string
    key: string
    idempotency_key: string | null
    /** Null for a request that was left without an answer. */
    status: number | null
    replayed: boolean
  }[]
  effects: { intent: string; effect: string; amount: number }[]
}

export async function openMerchant(sandbox: Sandbox): Promise<Merchant> {
  const pages = new Map<string, MerchantPage>()
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.writeHead(page ? 200 : 404, {
      'content-type': `${page?.type ?? 'text/html'}; charset=utf-8`,
      ...page?.headers,
    })
    response.end(page?.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  async function api<T>(
    path: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<T> {
    const answer = await fetch(sandbox.apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${sandbox.keys.secret}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const json = (await answer.json()) as T
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(json)}`)
    return json
  }

  return {
    origin: `http://localhost:${port}`,
    serve(page) {
      const path = `/${pages.size + 1}`
      pages.set(path, page)
      return `http://localhost:${port}${path}`
    },
    call: api,
    createIntent: (parameters = {}) =>
      api('/v1/payment_intents', { amount: 2000, currency: 'usd', ...parameters }),
    createSetupIntent: (parameters = {}) => api('/v1/setup_intents', parameters),
    retrieveIntent: (id) => api(`/v1/payment_intents/${id}`),
    ledger: () => api('/sandbox/ledger'),
    orderFault: (fault) => api('/sandbox/faults', fault),
    clearFaults: () => api('/sandbox/faults', undefined, 'DELETE'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
