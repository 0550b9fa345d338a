// Clients that tell apart what fetch does not: how an answer ended, and on which
// connection. Each has one connection at a time, and keeps it between requests.

import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http'
import { connect, type ClientHttp2Session } from 'node:http2'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

export interface Answer {
  /** Undefined when not even the status came. */
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** The code of the error it ended with; undefined when it came whole. */
  readonly broken: string | undefined
  /** Which of the client's connections it came over, from 1. */
  readonly connection: number
}

export interface Sending {
  readonly method: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: object
  /** Gives up at once when it fires. */
  readonly signal?: AbortSignal
}

export interface Wire {
  send(sending: Sending): Promise<Answer>
  close(): void
}

const headersOf = ({ body, headers }: Sending) => ({
  ...(body && { 'content-type': 'application/json' }),
  ...headers,
})

/** Over TLS when the origin is, trusting that one certificate. */
export function openHttp1(origin: string, ca?: string): Wire {
  const kept = { keepAlive: true, maxSockets: 1 }
  const agent = ca === undefined ? new Agent(kept) : new SecureAgent({ ...kept, ca })
  const ask = ca === undefined ? request : secureRequest
  const sockets: unknown[] = []
  return {
    send: (sending) =>
      new Promise((resolve) => {
        const { method, path, body, signal } = sending
        const sent: ClientRequest = ask(new URL(path, origin), {
          agent,
          method,
          headers: headersOf(sending),
          ...(signal && { signal }),
        })
        let head: IncomingMessage | undefined
        let text = ''
        const end = (broken?: string) => {
          const place = sockets.indexOf(sent.socket)
          const connection = place < 0 ? sockets.push(sent.socket) : place + 1
          const { statusCode: status, headers = {} } = head ?? {}
          resolve({ status, headers, text, broken, connection })
        }
        sent.on('error', (error: NodeJS.ErrnoException) => end(error.code))
        sent.on('response', (answer) => {
          head = answer
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.on('error', (error: NodeJS.ErrnoException) => end(error.code))
          answer.on('end', () => end())
        })
        sent.end(body && JSON.stringify(body))
      }),
    close: () => agent.destroy(),
  }
}

export function openHttp2(origin: string, ca: string): Wire {
  const sessions: ClientHttp2Session[] = []
  const session = () => {
    const last = sessions.at(-1)
    if (last && !last.closed && !last.destroyed) return last
    const opened = connect(origin, { ca })
    // What breaks a connection is told by the streams on it.
    opened.on('error', () => undefined)
    sessions.push(opened)
    return opened
  }
  return {
    send: (sending) =>
      new Promise((resolve) => {
        const { method, path, body, signal } = sending
        const stream = session().request(
          { ':method': method, ':path': path, ...headersOf(sending) },
          signal && { signal },
        )
        const connection = sessions.length
        let headers: Readonly<Record<string, unknown>> = {}
        let text = ''
        let broken: string | undefined
        stream.on('response', (head) => (headers = head))
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
        stream.on('error', (error: NodeJS.ErrnoException) => (broken = error.code))
        stream.on('close', () => {
          const status = headers[':status'] as number | undefined
          // A stream that ends with its connection has no error of its own.
          if (status === undefined) broken ??= 'ERR_STREAM_PREMATURE_CLOSE'
          resolve({ status, headers, text, broken, connection })
        })
        stream.end(body && JSON.stringify(body))
      }),
    close: () => sessions.forEach((one) => one.destroy()),
  }
}
