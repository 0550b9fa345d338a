import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { StartError } from './start-error.ts'

export interface Listening {
  readonly url: string
  readonly port: number
  /** Closes the socket and every connection, idle or busy, at once. */
  close(): Promise<void>
}

interface App {
  fetch(request: Request, env: HttpBindings | Http2Bindings): Response | Promise<Response>
}

interface Place {
  readonly host: string
  readonly port: number
  /** The option that chooses the port: the way out when it is taken. */
  readonly flag: string
}

/** Serves the app there, or rejects with a `StartError`. */
export async function listen(app: App, { host, port, flag }: Place): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch.bind(app) }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new StartError(
          taken
            ? `port ${port} is taken: free it or choose another with ${flag}`
            : `cannot listen on ${authority(host, port)}: ${error.code ?? error.message}`,
        ),
      )
    })
    server.listen(port, host, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${authority(nameable(host), bound)}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** "Every address" is none to go to: this machine's own is the one that surely works. */
const nameable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

const authority = (host: string, port: number) =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`
