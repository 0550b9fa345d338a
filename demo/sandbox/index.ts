// Starts the sandbox: the API and the host of the frames, on one machine.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApi } from './api/app.ts'
import { createIdempotency } from './api/idempotency.ts'
import { startBackground, type Background } from './background.ts'
import { restoreClock } from './clock-control.ts'
import { systemClock, unixSeconds, type Clock } from './clock.ts'
import { openBindings } from './domains/bindings.ts'
import { createFaults } from './faults/faults.ts'
import { createJsServer } from './js/server.ts'
import { sandboxKeys } from './keys.ts'
import { createLedger } from './ledger.ts'
import { listen, type Listening, type Tls } from './listen.ts'
import { isLoopback } from './loopback.ts'
import { expandables } from './resources/expandables.ts'
import { StartError } from './start-error.ts'
import { openHash } from './store/hash.ts'
import { openStore } from './store/store.ts'
import { useStartEndpoint, type StartEndpoint } from './webhooks/start-endpoint.ts'

export { StartError } from './start-error.ts'

export interface SandboxOptions {
  /** @default 4244; 0 picks a free one */
  apiPort?: number
  /** @default 4243; 0 picks a free one */
  jsPort?: number
  /** `file:PATH`, `:memory:` or `libsql://…`. @default 'file:./sandbox.db' */
  db?: string
  /** The address to listen on. Beyond loopback it takes `public` as well. @default '127.0.0.1' */
  host?: string
  /** Serves HTTP/2 and HTTP/1.1 over TLS, both hosts under this certificate. @default plain HTTP/1.1 */
  tls?: Tls | undefined
  /** Lets other machines in, though everybody knows the keys. @default false */
  public?: boolean
  /** Where test mode's events are sent from the start, all of them. @default nowhere */
  webhookUrl?: string
  /** No line per request on the console. @default false */
  quiet?: boolean
  /** The build to serve under /v1/ of the js server. @default dist/v1 of this repository */
  distDir?: string
  /** What time it is, for tests. @default the machine's clock */
  clock?: Clock
}

export interface Sandbox {
  /** An origin, such as `http://127.0.0.1:4244`; `https:` with `tls`. */
  readonly apiUrl: string
  readonly jsUrl: string
  readonly keys: typeof sandboxKeys
  /** The endpoint of `webhookUrl`, with the secret its deliveries are signed under. */
  readonly webhook?: StartEndpoint
  /**
   * Closes both servers with all their connections, breaks off what is being
   * delivered (it is sent after the next start), then closes the database.
   */
  close(): Promise<void>
}

const builtFrames = fileURLToPath(new URL('../../dist/v1', import.meta.url))

/** Rejects with a `StartError`, one line that says why, and leaves nothing open. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { apiPort = 4244, jsPort = 4243, db = 'file:./sandbox.db', quiet = false } = options
  const { host = '127.0.0.1', tls } = options
  if (!isLoopback(host) && options.public !== true) {
    throw new StartError(`${host} lets other machines in: add --public if you mean that`)
  }
  const directory = options.distDir ?? builtFrames
  if (!existsSync(directory)) {
    throw new StartError(`${directory} does not exist: run npm run build first`)
  }

  // Each server must know the other's address, and a free port is known only
  // once it is bound.
  let apiUrl = ''
  let frameOrigins: readonly string[] = []

  const store = await openStore(db)
  const faults = createFaults()
  const opened: Listening[] = []
  let background: Background | undefined
  const close = async () => {
    await Promise.all(opened.map((server) => server.close()))
    faults.clear()
    await background?.close()
    await store.close()
  }
  try {
    const bindings = await openBindings(store)
    const jsServer = createJsServer({ directory, apiUrl: () => apiUrl, domainsOf: bindings.of })
    const services = {
      bindings,
      clock: options.clock ?? systemClock(),
      expandables,
      faults,
      hash: openHash(db),
      hosts: { api: () => apiUrl, frames: () => frameOrigins },
      idempotency: createIdempotency(store),
      ledger: createLedger(),
      store,
    }
    await restoreClock(services.clock, store)
    const now = unixSeconds(services.clock)
    const webhook = await useStartEndpoint(store, options.webhookUrl, now)
    const log = quiet ? {} : { log: console.log }
    const api = createApi({ services, ...log })
    const apiListening = await listen(api, { host, port: apiPort, tls, flag: '--api-port' })
    opened.push(apiListening)
    apiUrl = apiListening.url
    const jsListening = await listen(jsServer, { host, port: jsPort, tls, flag: '--js-port' })
    opened.push(jsListening)
    const { protocol } = new URL(jsListening.url)
    frameOrigins = [jsListening.url, `${protocol}//localhost:${jsListening.port}`]
    background = startBackground(services)
    const jsUrl = jsListening.url
    return { apiUrl, jsUrl, keys: sandboxKeys, ...(webhook && { webhook }), close }
  } catch (error) {
    await close()
    throw error
  }
}
