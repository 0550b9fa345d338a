// The page asks whether it is still open, and so most late words end there. What
// counts is decided again where it is written down: here it is asked directly.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unixSeconds } from '../../../../../demo/sandbox/clock.ts'
import { giveVerdict } from '../../../../../demo/sandbox/resources/authentications/verdict.ts'
import { openStore, type Store } from '../../../../../demo/sandbox/store/store.ts'
import { sdkOf } from '../../bank/customer.ts'
import { cardData, money, startTestSandbox, type Json, type TestSandbox } from '../../helpers.ts'

let directory = ''
let sandbox: TestSandbox
let store: Store
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'onerway-verdict-'))
  const db = `file:${join(directory, 'sandbox.db')}`
  sandbox = await startTestSandbox(db)
  store = await openStore(db)
})
afterEach(async () => {
  await store.close()
  await sandbox.close()
  await rm(directory, { recursive: true, force: true })
})

const pay = async (): Promise<Json> => {
  const sent = { ...money, confirm: true, ...cardData('4000000000003220') }
  return (await sandbox.post('/v1/payment_intents', sent)).body
}
const say = (intent: Json, verdict: 'passed' | 'failed', secondsLater = 0) =>
  store.write((db) =>
    giveVerdict(
      { db, now: unixSeconds(sandbox.clock) + secondsLater },
      sdkOf(intent).server_transaction_id,
      verdict,
    ),
  )
const statusOf = async ({ id }: Json): Promise<string> =>
  (await sandbox.get(`/v1/payment_intents/${id}`)).body.status
const effects = async () => (await sandbox.ledger()).effects

it('is taken once, whatever is said after it', async () => {
  const intent = await pay()
  const taken = await Promise.all([
    say(intent, 'passed'),
    say(intent, 'passed'),
    say(intent, 'failed'),
  ])
  expect(taken).toEqual([true, false, false])
  expect(await statusOf(intent)).toBe('succeeded')
  expect(await effects()).toHaveLength(1)
})

it('is not taken for an attempt that another has replaced', async () => {
  const first = await pay()
  const again = await sandbox.post(`/v1/payment_intents/${first.id}/confirm`, {
    ...cardData('4000000000003220'),
  })
  expect(await say(first, 'passed')).toBe(false)
  expect(await statusOf(first)).toBe('requires_action')
  expect(await say(again.body, 'passed')).toBe(true)
  expect(await effects()).toHaveLength(1)
})

it('is not taken for an intent that was canceled, nor after its time', async () => {
  const canceled = await pay()
  await sandbox.post(`/v1/payment_intents/${canceled.id}/cancel`)
  expect(await say(canceled, 'passed')).toBe(false)
  const late = await pay()
  await say(late, 'passed', 15 * 60)
  expect(await statusOf(late)).toBe('requires_payment_method')
  expect(await effects()).toEqual([])
})
