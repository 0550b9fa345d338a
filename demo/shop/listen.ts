import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

export class PortTakenError extends Error {
  constructor(port: number) {
    super(`port ${port} is taken: free it or choose another with --shop-port`)
    this.name = 'PortTakenError'
  }
}

export interface App {
  fetch(request: Request): Response | Promise<Response>
}

/**
 * Serves on loopback, on both 127.0.0.1 and ::1 where the machine has it: browsers
 * take `localhost` for either.
 */
export async function listenOnLoopback(app: App, port: number) {
  const v4 = await listen(app, port, '127.0.0.1')
  const bound = (v4.address() as AddressInfo).port
  const v6 = await listen(app, bound, '::1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined
    v4.close()
    throw error
  })
  const close = async () => {
    await Promise.all([v4, v6].map((server) => server && closeServer(server)))
  }
  return { port: bound, close }
}

async function listen(app: App, port: number, hostname: string): Promise<Server> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    )
    server.listen(port, hostname, resolve)
  })
  return server
}

const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
