import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { startTestSandbox } from './helpers.ts'

it('starts on two free ports of loopback, and hands out origins and keys', async () => {
  const sandbox = await startTestSandbox()
  expect(sandbox.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(sandbox.jsUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(sandbox.keys).toEqual({
    publishable: 'pk_test_onerway_sandbox',
    secret: 'sk_test_onerway_sandbox',
    livePublishable: 'pk_live_onerway_sandbox',
    liveSecret: 'sk_live_onerway_sandbox',
  })
  await sandbox.close()
})

it('closes at once, idle and half-finished connections too', async () => {
  const sandbox = await startTestSandbox()
  await sandbox.get('/v1/payment_intents')
  const sockets = [sandbox.apiUrl, sandbox.jsUrl].map((url) =>
    connect(Number(new URL(url).port), '127.0.0.1'),
  )
  for (const socket of sockets) {
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write('POST /v1/payment_intents HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le')
  }
  const closed = Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))),
  )
  const started = performance.now()
  await sandbox.close()
  await closed
  expect(performance.now() - started).toBeLessThan(1000)
  await expect(sandbox.get('/v1/payment_intents')).rejects.toThrow()
})
