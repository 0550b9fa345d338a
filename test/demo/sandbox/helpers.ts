// A fresh sandbox per test, over real sockets, and a client that says little.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { systemClock, type Clock } from '../../../demo/sandbox/clock.ts'
import { startSandbox, type Sandbox } from '../../../demo/sandbox/index.ts'
import { faultsOf } from './openapi/answers.ts'

/** JSON as tests read it: any member may be asked for, and compared. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any

export interface Reply {
  readonly status: number
  readonly body: Json
  readonly text: string
  readonly headers: Headers
}

interface Send {
  key?: string | null
  idempotencyKey?: string
  headers?: Record<string, string>
  /** A body that is not JSON of a value: sent as it is. */
  raw?: BodyInit
}

export interface TestSandbox extends Sandbox {
  readonly clock: Clock
  readonly directory: string
  send(method: string, path: string, body?: object, options?: Send): Promise<Reply>
  get(path: string, options?: Send): Promise<Reply>
  post(path: string, body?: object, options?: Send): Promise<Reply>
  /** POST of a body as `curl -d` sends it. */
  form(path: string, body: string, options?: Send): Promise<Reply>
  ledger(): Promise<Json>
}

/** The smallest build that can be served. */
export async function writeBuild(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'onerway-sandbox-'))
  const headers = {
    default: { 'Cache-Control': 'public, max-age=60', 'X-Content-Type-Options': 'nosniff' },
    files: {
      'controller.html': {
        'cache-control': 'no-cache',
        'Content-Security-Policy': "default-src 'none'; connect-src https://api.onerway.com",
      },
      'locales/*': { 'Cache-Control': 'public, immutable' },
    },
  }
  await writeFile(join(directory, 'headers.json'), JSON.stringify(headers))
  await writeFile(
    join(directory, 'controller.html'),
    '<meta name="onerway-api" content="https://api.onerway.com">',
  )
  await writeFile(join(directory, 'onerway.js'), `// ${'pay '.repeat(500)}`)
  return directory
}

export async function startTestSandbox(db = ':memory:'): Promise<TestSandbox> {
  const directory = await writeBuild()
  const clock = systemClock()
  const options = { apiPort: 0, jsPort: 0, db, quiet: true, distDir: directory, clock }
  const sandbox = await startSandbox(options)

  const send: TestSandbox['send'] = async (method, path, body, options = {}) => {
    const { key = sandbox.keys.secret, idempotencyKey, headers, raw } = options
    const content = raw ?? (body && JSON.stringify(body))
    const response = await fetch(sandbox.apiUrl + path, {
      method,
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    const reply = {
      status: response.status,
      body: json && text !== '' ? JSON.parse(text) : undefined,
      text,
      headers: response.headers,
    }
    if (json) checkDescribed({ method, path, sent: raw === undefined ? body : undefined, ...reply })
    return reply
  }

  return {
    ...sandbox,
    clock,
    directory,
    send,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    form: (path, body, options) =>
      send('POST', path, undefined, {
        ...options,
        raw: body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...options?.headers },
      }),
    ledger: async () => (await send('GET', '/sandbox/ledger')).body,
    close: async () => {
      await sandbox.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Every answer of every test is held against the API's description. */
function checkDescribed(exchange: Parameters<typeof faultsOf>[0]): void {
  if (exchange.path === '/openapi.json') return
  const faults = faultsOf(exchange)
  if (faults.length === 0) return
  const { method, path, status } = exchange
  throw new Error(`${method} ${path} ${status} is not as described: ${faults.join('; ')}`)
}

/** A sandbox for each test of the file: the account's rate limit starts afresh too. */
export function useSandbox(): { readonly current: TestSandbox } {
  let running: TestSandbox | undefined
  beforeEach(async () => {
    running = await startTestSandbox()
  })
  afterEach(async () => {
    await running?.close()
  })
  return {
    get current() {
      if (!running) throw new Error('no sandbox outside a test')
      return running
    },
  }
}

export const card = (number = '4242424242424242', more: object = {}) => ({
  number,
  exp_month: 12,
  exp_year: 2040,
  cvc: number.startsWith('37') ? '1234' : '123',
  ...more,
})

export const cardData = (number?: string, more?: object) => ({
  payment_method_data: { type: 'card', card: card(number, more) },
})

export const money = { amount: 2000, currency: 'usd' }
