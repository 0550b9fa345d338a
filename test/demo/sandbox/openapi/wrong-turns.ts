// What can go wrong the same way everywhere: no key, the wrong kind of key, an
// unknown one, a misspelt parameter, an object that does not exist.

import { expect } from 'vitest'
import { operations } from '../../../../demo/sandbox/openapi/operations/index.ts'
import type { TestSandbox } from '../helpers.ts'
import type { Visit } from './tour.ts'

export async function wrongTurns(visit: Visit, { keys }: TestSandbox): Promise<void> {
  for (const operation of operations) {
    const method = operation.method.toUpperCase()
    const path = operation.path.replaceAll(/:\w+/g, 'none')
    const body = method === 'POST' || method === 'PUT' ? {} : undefined
    const go = (key: string | null, query = '', sent: object | undefined = body) =>
      visit(method, path + query, sent, key)

    if (operation.keys.length === 0) continue
    expect((await go(null)).status).toBe(401)
    expect((await go('sk_test_nobody')).status).toBe(401)
    // Live keys: this asks more than a test key may in a second.
    const kinds = { publishable: keys.livePublishable, secret: keys.liveSecret }
    for (const kind of ['publishable', 'secret'] as const) {
      if (!operation.keys.includes(kind)) expect((await go(kinds[kind])).status).toBe(403)
    }
    const key = kinds[operation.keys[0] ?? 'secret']
    if (!operation.path.startsWith('/v1/')) continue
    if (method === 'GET') expect((await go(key, '?nonsense=1')).status).toBeOneOf([400, 404])
    if (body) expect((await go(key, '', { nonsense: 1 })).status).toBeOneOf([400, 404])
    if (path.includes('none')) expect((await go(key)).status).toBeOneOf([400, 404])
  }
}
