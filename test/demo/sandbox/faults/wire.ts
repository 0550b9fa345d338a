// A client that tells apart what fetch does not: how an answer ended, and on
// which connection. One connection at a time, kept alive between requests.

import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http'

export interface Answer {
  /** Undefined when not even the status line came. */
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

export function openHttp1(origin: string): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const sockets: unknown[] = []
  return {
    send: ({ method, path, headers, body, signal }) =>
      new Promise((resolve) => {
        const sent: ClientRequest = request(new URL(path, origin), {
          agent,
          method,
          headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
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
