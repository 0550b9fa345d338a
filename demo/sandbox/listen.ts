import { createSecureServer } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
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

/** A key and the certificate that goes with it, both in PEM. */
export interface Tls {
  readonly key: string
  readonly cert: string
}

interface Place {
  readonly host: string
  readonly port: number
  /** Given, it serves HTTP/2 and HTTP/1.1 over TLS; browsers speak HTTP/2 no other way. */
  readonly tls?: Tls | undefined
  /** The option that chooses the port: the way out when it is taken. */
  readonly flag: string
}

/** Serves the app there, or rejects with a `StartError`. */
export async function listen(app: App, { host, port, tls, flag }: Place): Promise<Listening> {
  const server = serverFor(app, tls)
  // Counted here: an HTTP/2 server has no way of its own to end what is connected.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
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
    url: `${tls ? 'https' : 'http'}://${authority(nameable(host), bound)}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function serverFor(app: App, tls: Tls | undefined) {
  const fetch = app.fetch.bind(app)
  if (!tls) return createAdaptorServer({ fetch })
  try {
    const serverOptions = { ...tls, allowHTTP1: true }
    return createAdaptorServer({ fetch, createServer: createSecureServer, serverOptions })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`the TLS key and certificate cannot be used: ${reason}`)
  }
}

/** "Every address" is none to go to: this machine's own is the one that surely works. */
const nameable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

const authority = (host: string, port: number) =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`
