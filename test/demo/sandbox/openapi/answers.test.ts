import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { operations } from '../../../../demo/sandbox/openapi/operations/index.ts'
import { startTestSandbox, type TestSandbox } from '../helpers.ts'
import { faultsOf, operationOf } from './answers.ts'
import { tour, type Visit } from './tour.ts'
import { wrongTurns } from './wrong-turns.ts'

// Each first answer of a kind compiles its schema.
vi.setConfig({ testTimeout: 30_000 })

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startTestSandbox()
})
afterEach(() => sandbox.close())

/** A visit is checked as it is made, and counted when it was answered 200. */
function visitor(answered: Set<string>): Visit {
  return async (method, path, body, key = sandbox.keys.secret) => {
    const reply = await sandbox.send(method, path, body, { key })
    const exchange = { method, path, sent: body, ...reply }
    expect(faultsOf(exchange), `${method} ${path} ${reply.status} ${reply.text}`).toEqual([])
    const operation = operationOf(exchange)
    if (operation && reply.status === 200) {
      const kind = key?.startsWith('pk_') ? 'publishable' : 'secret'
      answered.add(`${operation.verb} ${operation.template} ${kind}`)
    }
    return reply
  }
}

it('every operation answers as described, for each kind of key it takes', async () => {
  const answered = new Set<string>()
  await tour(visitor(answered), sandbox)
  const expected = operations.flatMap(({ method, path, keys }) =>
    keys.map((kind) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')} ${kind}`),
  )
  expect([...answered].sort()).toEqual(expected.sort())
})

it('every operation refuses as described', async () => {
  await wrongTurns(visitor(new Set()), sandbox)
})

it('a member that is not described is found', async () => {
  const path = '/v1/payment_intents'
  const reply = await sandbox.post(path, { amount: 2000, currency: 'usd' })
  const body = { ...reply.body, number: '4242' }
  expect(faultsOf({ method: 'POST', path, ...reply })).toEqual([])
  expect(faultsOf({ method: 'POST', path, ...reply, body }).join()).toContain('number')
  expect(faultsOf({ method: 'POST', path, ...reply, status: 418 })).toEqual([
    '418 is not described',
  ])
})
