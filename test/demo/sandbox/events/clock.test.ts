import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cardData, money, startTestSandbox, useSandbox } from '../helpers.ts'

const sandbox = useSandbox()
const path = '/sandbox/clock'
const real = () => Math.floor(Date.now() / 1000)

it('moves forward, and what depends on it moves along', async () => {
  const { get, post } = sandbox.current
  const slow = { ...money, confirm: true, ...cardData('4000000000000077') }
  const { body: intent } = await post('/v1/payment_intents', slow)
  const { body } = await post(path, { advance: 3600 })
  expect(body).toEqual({ object: 'clock', now: expect.any(Number), advanced: 3600 })
  expect(body.now - real()).toBeGreaterThan(3590)
  expect((await get(path)).body.advanced).toBe(3600)
  expect((await get(`/v1/payment_intents/${intent.id}`)).body.status).toBe('succeeded')
  expect((await post('/v1/payment_intents', money)).body.created - real()).toBeGreaterThan(3590)
})

it.each([{}, { advance: -1 }, { advance: 1.5 }, { advance: '9' }, { advance: 1e12 }, { to: 5 }])(
  'refuses %j',
  async (body) => {
    expect((await sandbox.current.post(path, body)).status).toBe(400)
    expect((await sandbox.current.get(path)).body.advanced).toBe(0)
  },
)

it('is moved by servers only', async () => {
  const { post, keys } = sandbox.current
  expect((await post(path, { advance: 1 }, { key: keys.publishable })).status).toBe(403)
  expect((await post(path, { advance: 1 }, { key: null })).status).toBe(401)
})

it('is where it was after a restart, and back at real time after a reset', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'onerway-clock-'))
  const db = `file:${join(directory, 'sandbox.db')}`
  const first = await startTestSandbox(db)
  await first.post(path, { advance: 1000 })
  await first.post(path, { advance: 500 })
  await first.close()
  const second = await startTestSandbox(db)
  const { body } = await second.get(path)
  expect(body.advanced).toBe(1500)
  expect(body.now - real()).toBeGreaterThan(1490)
  await second.post('/sandbox/reset')
  const reset = (await second.get(path)).body
  expect(reset.advanced).toBe(0)
  expect(Math.abs(reset.now - real())).toBeLessThan(5)
  await second.close()
  await rm(directory, { recursive: true, force: true })
})
