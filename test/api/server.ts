import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server got it. */
export interface Heard {
  method: string
  path: string
  query: Record<string, string>
  headers: IncomingHttpHeaders
  key: string | undefined
  text: string
}

/** Does with a request what it likes: answers, or lets the socket suffer. */
export type Step = (response: ServerResponse, heard: Heard) => void

export interface Server {
  /** Ends with a slash. */
  readonly url: string
  readonly heard: Heard[]
  /** What is done with each request. */
  handle: Step
  close(): Promise<void>
}

/** A real HTTP server on loopback. */
export async function openServer(): Promise<Server> {
  const http = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const { method = '', headers } = request
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const entry: Heard = {
        method,
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers,
        key: headers['idempotency-key'] as string | undefined,
        text: Buffer.concat(chunks).toString(),
      }
      server.heard.push(entry)
      server.handle(response, entry)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const server: Server = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1/`,
    heard: [],
    handle: json(200, { object: 'thing' }),
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
  return server
}

export const raw =
  (status: number, text: string, headers: Record<string, string> = {}): Step =>
  (response) => {
    response.writeHead(status, headers)
    response.end(text)
  }

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  raw(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers })

export const error = (
  status: number,
  details: Record<string, unknown>,
  headers?: Record<string, string>,
): Step => json(status, { error: { type: 'api_error', message: 'No.', ...details } }, headers)

/** The connection dies without an answer. */
export const reset: Step = (response) => {
  response.socket?.resetAndDestroy()
}

/** The connection dies in the middle of the answer. */
export const cutOff: Step = (response) => {
  response.writeHead(200, { 'content-length': '1000' })
  response.write('{"object":"thi', () => response.socket?.resetAndDestroy())
}

/** Each step once, in order; the last one from then on. */
export const script = (...steps: [Step, ...Step[]]): Step => {
  let last: Step = steps[0]
  return (response, heard) => {
    last = steps.shift() ?? last
    last(response, heard)
  }
}
