// The bundled client where there is no Node: a context with the few globals that
// every edge runtime has, and no code from texts.

import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as Server from '../../src/server/index.ts'
import { openServer, reset, script } from '../api/server.ts'
import { useSandbox } from '../demo/sandbox/helpers.ts'
import { bundleServer } from './bundle.ts'
import { failure, intent, money } from './helpers.ts'

const sandbox = useSandbox()
let bundle: Awaited<ReturnType<typeof bundleServer>>
beforeAll(async () => {
  bundle = await bundleServer()
}, 60_000)

/** The library inside such a context. Anything else it reached for would be a ReferenceError. */
function load() {
  const globals = {
    fetch,
    crypto,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    AbortController,
    setTimeout,
    clearTimeout,
  }
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } })
  const run = <T>(code: string) => runInContext(code, context) as T
  const before = run<string>('Object.keys(globalThis).join()')
  const server = run<typeof Server>(`((exports) => {${bundle.script}; return exports})({})`)
  return { run, server, before }
}

describe('at the edge', () => {
  it('there is no Node, and loading it leaves nothing behind', () => {
    const { run, before } = load()
    expect(run('[typeof process, typeof Buffer, typeof require, typeof window].join()')).toBe(
      'undefined,undefined,undefined,undefined',
    )
    expect(run('Object.keys(globalThis).join()')).toBe(before)
  })

  it('payments are made and listed', async () => {
    const { server } = load()
    const { keys, apiUrl } = sandbox.current
    const onerway = server.Onerway(keys.secret, { apiBase: apiUrl })
    const { id, lastResponse } = await onerway.paymentIntents.create(money)
    expect(id).toMatch(/^pi_/)
    expect(lastResponse.rateLimit.limit).toBe(100)
    const all = []
    for await (const one of onerway.paymentIntents.list({ limit: 1 })) all.push(one.id)
    expect(all).toEqual([id])
    expect(await failure(onerway.paymentIntents.retrieve('pi_none'))).toMatchObject({
      name: 'OnerwayInvalidRequestError',
      code: 'resource_missing',
    })
  })

  it('a call is made again under its key', async () => {
    const { server } = load()
    const api = await openServer()
    api.handle = script(reset, intent())
    const onerway = server.Onerway('sk_test_a', { apiBase: api.url })
    await onerway.paymentIntents.create(money)
    await api.close()
    expect(api.heard).toHaveLength(2)
    expect(new Set(api.heard.map(({ key }) => key)).size).toBe(1)
  })

  it('webhooks are verified, from text and from bytes', async () => {
    const { server } = load()
    const payload = '{"object":"event","id":"evt_1"}'
    const secret = 'whsec_a'
    const header = await server.webhooks.generateTestHeader({ payload, secret })
    const bytes = new TextEncoder().encode(payload)
    for (const body of [payload, bytes, bytes.buffer])
      expect(await server.webhooks.constructEvent(body, header, secret)).toMatchObject({
        id: 'evt_1',
      })
    expect(
      await failure(server.webhooks.constructEvent(payload + ' ', header, secret)),
    ).toMatchObject({ code: 'signature_mismatch' })
  })
})

describe('the bundle', () => {
  it('imports nothing', () => {
    expect(bundle.imports).toEqual([])
  })

  it('is within its budget in gzip', () => {
    expect(gzipSync(bundle.module, { level: 9 }).length).toBeLessThanOrEqual(6_800)
  })
})
