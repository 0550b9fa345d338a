import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { startSandbox } from '../../../demo/sandbox/index.ts'
import { makeCertificate } from './certificate.ts'
import { openHttp1, openHttp2 } from './faults/wire.ts'
import { startTestSandbox, writeBuild } from './helpers.ts'

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

it('with a certificate serves both hosts over HTTP/2, and over HTTP/1.1 to who knows no other', async () => {
  const distDir = await writeBuild()
  const tls = await makeCertificate()
  const options = { apiPort: 0, jsPort: 0, db: ':memory:', quiet: true, distDir }
  const sandbox = await startSandbox({ ...options, tls })
  expect(sandbox.apiUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  expect(sandbox.jsUrl).toMatch(/^https:/)
  for (const open of [openHttp1, openHttp2]) {
    const frames = open(sandbox.jsUrl, tls.cert)
    const { status, text } = await frames.send({ method: 'GET', path: '/v1/controller.html' })
    expect(status).toBe(200)
    expect(text).toContain(sandbox.apiUrl)
    const api = open(sandbox.apiUrl, tls.cert)
    const headers = { origin: sandbox.jsUrl.replace('127.0.0.1', 'localhost') }
    const preflight = { method: 'OPTIONS', path: '/v1/payment_methods', headers }
    expect((await api.send(preflight)).headers['access-control-allow-origin']).toBe(headers.origin)
    frames.close()
    api.close()
  }
  await sandbox.close()
  await expect(startSandbox({ ...options, tls: { ...tls, key: 'no key' } })).rejects.toThrow(
    /^the TLS key and certificate cannot be used: [^\n]+$/,
  )
  await rm(distDir, { recursive: true, force: true })
})
