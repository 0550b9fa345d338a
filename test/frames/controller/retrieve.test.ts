import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { retrieveIntent } from '../../../src/frames/controller/retrieve.ts'
import { error, json, openServer, reset, script, type Server } from '../../api/server.ts'
import { createTime, type Time } from '../../api/time.ts'
import { endOf, INTENT, neverAborted, openSession, SECRET } from './session.ts'

let server: Server
let time: Time

beforeEach(async () => {
  server = await openServer()
  time = createTime()
})
afterEach(() => server.close())

const retrieve = (signal = neverAborted()) =>
  endOf(retrieveIntent(openSession(server, time), SECRET, signal))

describe('reading an intent', () => {
  it('asks for the id within the secret, and gives the secret along', async () => {
    server.handle = json(200, INTENT)
    expect(await retrieve()).toEqual(INTENT)
    expect(server.heard).toMatchObject([
      { method: 'GET', path: '/v1/payment_intents/pi_1', query: { client_secret: SECRET } },
    ])
    expect(server.heard[0]?.key).toBeUndefined()
  })

  it('is tried again when it gets lost', async () => {
    server.handle = script(reset, time.hang, json(200, INTENT))
    expect(await retrieve()).toEqual(INTENT)
  })

  it.each([
    ['api_unreachable', reset],
    ['api_unreachable', json(200, { object: 'list', data: [] })],
    ['resource_missing', error(404, { code: 'resource_missing' })],
  ])('fails with %s', async (code, step) => {
    server.handle = step
    expect(await retrieve()).toBe(code)
  })

  it('fails with api_timeout when no answer ever comes', async () => {
    server.handle = time.hang
    expect(await retrieve()).toBe('api_timeout')
  })

  it('ends as aborted when it is given up', async () => {
    const given = new AbortController()
    server.handle = () => given.abort()
    expect(await retrieve(given.signal)).toBe('aborted')
  })
})
