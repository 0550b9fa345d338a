import { afterEach, beforeEach, expect, it } from 'vitest'
import { warm } from '../../../src/frames/controller/warm.ts'
import { openServer, reset, type Server } from '../../api/server.ts'
import { createTime } from '../../api/time.ts'
import { openSession } from './session.ts'

let server: Server
beforeEach(async () => {
  server = await openServer()
})
afterEach(() => server.close())

const start = () => warm(openSession(server, createTime()).api, 'payment_methods')
const untilHeard = async () => {
  while (!server.heard.length) await new Promise(setImmediate)
}

it('warming sends an OPTIONS with the headers of the POST to come, and no body', async () => {
  start()
  await untilHeard()
  expect(server.heard).toMatchObject([{ method: 'OPTIONS', path: '/v1/payment_methods', text: '' }])
  expect(Object.keys(server.heard[0]?.headers ?? {})).toEqual(
    expect.arrayContaining(['authorization', 'content-type', 'idempotency-key']),
  )
})

it('warming that fails bothers nobody', async () => {
  server.handle = reset
  start()
  await untilHeard()
  // An unhandled rejection would fail this run.
  await new Promise((resolve) => setTimeout(resolve, 20))
})
