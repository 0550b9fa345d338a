import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { StartError } from './start-error.ts'

const hostname = '127.0.0.1'

export interface Listening {
  readonly url: string
  readonly port: number
  /** Closes the socket and every connection, idle or busy, at once. */
  close(): Promise<void>
}

interface App {
  fetch(request: Request): Response | Promise<Response>
}

/** Serves the app on loopback. Rejects with a `StartError` that names `flag` as the way out. */
export async function listen(app: App, port: number, flag: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new StartError(
          taken
            ? `port ${port} is taken: free it or choose another with ${flag}`
            : `cannot listen on ${hostname}:${port}: ${error.code ?? error.message}`,
        ),
      )
    })
    server.listen(port, hostname, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${hostname}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
