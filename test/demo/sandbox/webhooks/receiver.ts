// A merchant's server: keeps what it gets, and answers as it is told to.

import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import type { Json, TestSandbox } from '../helpers.ts'

interface Parcel {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly event: Json
}

export interface Receiver {
  readonly url: string
  readonly got: Parcel[]
  /** How many requests were broken off before their answer. */
  broken(): number
  /** The types of what came, sorted: order is not promised. */
  types(): string[]
  close(): Promise<void>
}

type Respond = (response: ServerResponse, nth: number) => void

/** `respond` decides on the nth request, from 1; by default it is a 200. */
export async function startReceiver(
  respond: Respond = (response) => response.end('ok'),
  port = 0,
): Promise<Receiver> {
  const got: Parcel[] = []
  let broken = 0
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      got.push({ path, headers, text, event: JSON.parse(text) })
      response.on('close', () => (broken += response.writableEnded ? 0 : 1))
      respond(response, got.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    got,
    broken: () => broken,
    types: () => got.map(({ event }) => event.type as string).sort(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const status = (code: number): Respond => {
  return (response) => response.writeHead(code).end()
}
export const never: Respond = () => undefined

/** The signature as a merchant would check it, without our code. */
export function verify({ headers, text }: Parcel, secret: string): boolean {
  const [, t = '', v1] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['onerway-signature'])) ?? []
  const wanted = createHmac('sha256', secret).update(t).update('.').update(text).digest('hex')
  return v1 === wanted && Math.abs(Date.now() / 1000 - Number(t)) < 300
}

export async function addEndpoint(
  { post }: Pick<TestSandbox, 'post'>,
  { url }: Pick<Receiver, 'url'>,
  more: object = {},
  options: { key?: string } = {},
): Promise<Json> {
  const body = { url, enabled_events: ['*'], ...more }
  const answer = await post('/v1/webhook_endpoints', body, options)
  expect(answer.status).toBe(200)
  return answer.body
}

export const until = (check: () => unknown) => expect.poll(check, { timeout: 8000, interval: 10 })

/** Long enough for a delivery that should not happen to happen: others take a few milliseconds. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150))
